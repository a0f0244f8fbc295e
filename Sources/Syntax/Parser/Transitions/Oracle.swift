package import Annotations

/// The dynamic oracle of the arc-hybrid system: how many gold arcs a transition makes impossible.
///
/// Goldberg & Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles" (2013), §4.
/// Exact for projective trees; for others ``DependencyTree/projective()`` comes first.
package struct Oracle: Sendable {
    private let heads: [Int]
    private let children: [[Int]]
    private let relations: [DependencyRelation]

    /// The oracle of the gold tree `tree`.
    package init(_ tree: DependencyTree) {
        heads = tree.heads
        relations = tree.relations
        children = tree.children
    }

    /// How many gold arcs that are still possible `kind` loses.
    package func cost(of kind: Transition.Kind, in configuration: Configuration) -> Int {
        switch kind {
        case .shift: shiftCost(configuration)
        case .leftArc: leftArcCost(configuration)
        case .rightArc: rightArcCost(configuration)
        }
    }

    /// The transition of this kind that builds a gold arc with its gold relation; where the arc is
    /// not gold, the dependent's gold relation all the same.
    package func labelled(_ kind: Transition.Kind, in configuration: Configuration) -> Transition {
        guard let top = configuration.stack.last, kind != .shift else { return .shift }
        return kind == .leftArc ? .leftArc(relations[top]) : .rightArc(relations[top])
    }

    /// The gold head's index, the artificial root being the last.
    private func head(_ token: Int, _ configuration: Configuration) -> Int {
        heads[token] < 0 ? configuration.count : heads[token]
    }

    private func shiftCost(_ configuration: Configuration) -> Int {
        let front = configuration.front
        guard front < configuration.count else { return 0 }
        let goldHead = head(front, configuration)
        var cost = 0
        for (depth, item) in configuration.stack.reversed().enumerated() {
            if item == goldHead, depth > 0 { cost += 1 }
            if heads[item] == front { cost += 1 }
        }
        return cost
    }

    private func leftArcCost(_ configuration: Configuration) -> Int {
        guard let top = configuration.stack.last else { return 0 }
        let goldHead = head(top, configuration)
        let isBelow = configuration.stack.dropLast().last == goldHead
        return (isBelow || goldHead > configuration.front ? 1 : 0)
            + children[top].count { $0 >= configuration.front }
    }

    private func rightArcCost(_ configuration: Configuration) -> Int {
        guard let top = configuration.stack.last else { return 0 }
        return (head(top, configuration) >= configuration.front ? 1 : 0)
            + children[top].count { $0 >= configuration.front }
    }
}
