/// A sentence's basic dependencies: one root, every other token below it.
public struct DependencyTree: Hashable, Sendable {
    /// For each token the index of its head in the sentence, 0-based; -1 for the root.
    public private(set) var heads: [Int]
    /// For each token its relation to its head; `.root` for the root.
    public private(set) var relations: [DependencyRelation]
    /// For each token its dependents, from left to right.
    public private(set) var children: [[Int]]

    /// The tree of these heads (-1 for the root) and relations, of equal length.
    public init(heads: [Int], relations: [DependencyRelation]) {
        self.heads = heads
        self.relations = relations
        children = Array(repeating: [], count: heads.count)
        for (token, head) in heads.enumerated() where head >= 0 { children[head].append(token) }
    }

    /// No tree: every sentence has this one until it is parsed.
    public static let empty = DependencyTree(heads: [], relations: [])

    /// The root's index; nil for an empty tree.
    public var root: Int? { heads.firstIndex(of: -1) }

    /// The dependents of `token` under one of `relations`, from left to right.
    public func children(of token: Int, _ wanted: DependencyRelation...) -> [Int] {
        children[token].filter { wanted.contains(relations[$0]) }
    }

    /// The first dependent of `token` under one of `relations`.
    public func firstChild(of token: Int, _ wanted: DependencyRelation...) -> Int? {
        children[token].first { wanted.contains(relations[$0]) }
    }

    /// Whether `token` lies below `ancestor`, or is it.
    public func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
        var current = token
        while current >= 0 {
            if current == ancestor { return true }
            current = heads[current]
        }
        return false
    }

    /// The tokens below `token` and itself, in the sentence's order; dependents for which `skip`
    /// is true are left out with all that is below them.
    public func subtree(of token: Int, skip: (Int) -> Bool = { _ in false }) -> [Int] {
        var found: [Int] = []
        var pending = [token]
        while let next = pending.popLast() {
            found.append(next)
            for child in children[next] where !skip(child) { pending.append(child) }
        }
        return found.sorted()
    }
}
