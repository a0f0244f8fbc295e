package import Annotations

extension DependencyTree {
    /// Whether no two arcs cross, the arc from before the first token to the root included.
    package var isProjective: Bool { crossingDependent() == nil }

    /// The nearest projective tree: the shortest arc that a token between its ends crosses is
    /// lifted to the head's head until none is left (Nivre & Nilsson, "Pseudo-Projective
    /// Dependency Parsing", 2005, without their encoding of the lifted labels).
    package func projective() -> DependencyTree {
        var tree = self
        while let dependent = tree.crossingDependent() {
            var heads = tree.heads
            heads[dependent] = heads[heads[dependent]]
            tree = DependencyTree(heads: heads, relations: relations)
        }
        return tree
    }

    /// The dependent of the shortest arc that spans a token which is not below its head.
    private func crossingDependent() -> Int? {
        var best: (length: Int, dependent: Int)?
        for (dependent, head) in heads.enumerated() where head >= 0 {
            let length = abs(head - dependent)
            if let best, best.length <= length { continue }
            let between = (min(head, dependent) + 1)..<max(head, dependent)
            if between.contains(where: { !isBelow($0, head) }) { best = (length, dependent) }
        }
        return best?.dependent
    }
}
