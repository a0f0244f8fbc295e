package import Annotations

/// A state of the parser: a stack, a buffer, and the arcs made so far.
///
/// The buffer is the tokens from `front` on, and after them the artificial root, whose index is
/// the number of tokens (Ballesteros & Nivre 2013, "Going to the Roots of Dependency Parsing").
/// The root takes its dependent only from a stack of one, so there is always exactly one.
package struct Configuration: Sendable {
    /// How many tokens; also the root's index.
    package let count: Int
    /// Tokens that were shifted and have no head yet.
    package private(set) var stack: [Int] = []
    /// The first token of the buffer, or the root's index.
    package private(set) var front = 0
    /// For each token its head; -1 for the root's dependent, -2 before it has one.
    package private(set) var heads: [Int]
    /// For each token its relation.
    package private(set) var relations: [DependencyRelation]
    /// For each token its leftmost and rightmost dependents, outermost first; -1 for none.
    package private(set) var leftChildren: [(first: Int, second: Int)]
    /// For each token its rightmost dependents, outermost first; -1 for none.
    package private(set) var rightChildren: [(first: Int, second: Int)]

    /// The state before the first transition over `count` tokens.
    package init(count: Int) {
        self.count = count
        heads = Array(repeating: -2, count: count)
        relations = Array(repeating: .dep, count: count)
        leftChildren = Array(repeating: (-1, -1), count: count + 1)
        rightChildren = Array(repeating: (-1, -1), count: count + 1)
        stack.reserveCapacity(count)
    }

    /// Whether every token has its head.
    package var isFinal: Bool { front == count && stack.isEmpty }

    /// Whether `kind` can be done here; in a state that is not final at least one can.
    package func allows(_ kind: Transition.Kind) -> Bool {
        switch kind {
        case .shift: front < count
        case .leftArc: !stack.isEmpty && (front < count || stack.count == 1)
        case .rightArc: stack.count >= 2
        }
    }

    /// Does `transition`, which must be allowed.
    package mutating func apply(_ transition: Transition) {
        switch transition {
        case .shift:
            stack.append(front)
            front += 1
        case .leftArc(let relation):
            guard let dependent = stack.popLast() else { return }
            let isRoot = front == count
            heads[dependent] = isRoot ? -1 : front
            relations[dependent] = isRoot ? .root : relation == .root ? .dep : relation
            leftChildren[front] = (dependent, leftChildren[front].first)
        case .rightArc(let relation):
            guard let dependent = stack.popLast(), let head = stack.last else { return }
            heads[dependent] = head
            relations[dependent] = relation == .root ? .dep : relation
            rightChildren[head] = (dependent, rightChildren[head].first)
        }
    }
}
