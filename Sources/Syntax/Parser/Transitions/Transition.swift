package import Annotations

/// A step of the arc-hybrid system: Kuhlmann, Gómez-Rodríguez & Satta (2011).
package enum Transition: Hashable, Sendable {
    /// Moves the front of the buffer onto the stack.
    case shift
    /// Makes the stack's top a dependent of the buffer's front, and takes it off.
    case leftArc(DependencyRelation)
    /// Makes the stack's top a dependent of the item below it, and takes it off.
    case rightArc(DependencyRelation)

    /// All transitions, in the order of the classes that a model scores.
    package static let all: [Transition] =
        [.shift] + DependencyRelation.allCases.map { .leftArc($0) }
        + DependencyRelation.allCases.map { .rightArc($0) }

    /// What it does, without the relation.
    package var kind: Kind {
        switch self {
        case .shift: .shift
        case .leftArc: .leftArc
        case .rightArc: .rightArc
        }
    }

    /// A transition without its relation.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case shift, leftArc, rightArc
    }
}
