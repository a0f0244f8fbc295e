import Annotations
import Claims

/// A graph that was read only as far as a comparison needs it.
protocol DiffSource {
    /// What its file can tell.
    var scope: GraphScope { get }
    /// How its hashes come about: those of two sources are comparable where they have one in
    /// common. Empty where it has none.
    var hashings: Set<DiffHashing> { get }

    /// Adds `sign` times the hashes of everything that is compared where two files tell `common`.
    func add(
        to digest: inout GraphDigest, sign: UInt64, _ hashing: DiffHashing,
        comparing common: GraphScope
    )

    /// The records of what differs by `digest`, or of everything where there is none, with every
    /// document, as far as `common` reaches.
    func graph(_ digest: GraphDigest?, comparing common: GraphScope) throws -> ClaimGraph
}

/// What the hashes of a source are made of.
enum DiffHashing: Hashable, Sendable {
    /// Each row of the `stances` view, or of the `relations` view, as a whole.
    case stanceRows, relationRows
    /// Claims and statements, whatever format they stand in.
    case statements
}

extension GraphDiff {
    /// What changed between two sources: the same as between their whole graphs, but records are
    /// made only of what may differ. Changes are local to a topic (who says what of it), an
    /// entity or a document; all that is said of a topic is looked at where any of it differs.
    init(from old: any DiffSource, to new: any DiffSource) throws {
        let common = old.scope.intersection(new.scope)
        let order: [DiffHashing] = [.stanceRows, .relationRows, .statements]
        let shared = order.first { old.hashings.contains($0) && new.hashings.contains($0) }
        guard let hashing = shared else {
            self.init(
                from: try old.graph(nil, comparing: common),
                to: try new.graph(nil, comparing: common),
                oldScope: old.scope, newScope: new.scope)
            return
        }
        var digest = GraphDigest()
        old.add(to: &digest, sign: 1, hashing, comparing: common)
        new.add(to: &digest, sign: 0 &- 1, hashing, comparing: common)
        let before = try old.graph(digest, comparing: common)
        let after = try new.graph(digest, comparing: common)
        self.init(
            from: before.completed(from: after, digest), to: after.completed(from: before, digest),
            oldScope: common, newScope: common)
    }
}

extension ClaimGraph {
    /// With the entities of `other` that are the same in both files, but are spoken of only in
    /// that one's share of what differs.
    fileprivate func completed(from other: ClaimGraph, _ digest: GraphDigest) -> ClaimGraph {
        let missing = other.entities.filter {
            entity($0.id) == nil && !digest.entities.differs(TextHash.text($0.id.text))
        }
        return merged(with: ClaimGraph(entities: missing))
    }
}

/// A graph that is there as records already.
struct WholeGraphSource: DiffSource {
    let records: ClaimGraph
    let scope: GraphScope
    let hashings: Set<DiffHashing> = []

    func add(
        to digest: inout GraphDigest, sign: UInt64, _ hashing: DiffHashing,
        comparing common: GraphScope
    ) {}

    func graph(_ digest: GraphDigest?, comparing common: GraphScope) -> ClaimGraph { records }
}
