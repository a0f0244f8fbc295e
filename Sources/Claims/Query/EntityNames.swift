public import Annotations

/// Finds a graph's entities by what people call them.
public struct EntityNames {
    /// What a name leads to.
    public enum Resolution: Hashable, Sendable {
        /// Exactly one entity.
        case found(EntityID)
        /// Several, sorted.
        case ambiguous([EntityID])
        /// None; these names of the graph are near.
        case unknown(near: [String])
    }

    private let directory: any EntityDirectory

    /// The names in `graph`: ids, labels and all names that its documents use.
    public init(_ graph: ClaimGraph) { directory = RecordDirectory(graph) }

    /// The names in a graph that is kept elsewhere.
    package init(_ directory: any EntityDirectory) { self.directory = directory }

    /// What `name` leads to: an id, else a label, else another name that the documents use, else
    /// what a knowledge base knows the name for.
    ///
    /// - Parameter further: ids that a knowledge base knows the name for; asked only where the
    ///   graph does not know it.
    /// - Throws: what the place that keeps the graph throws.
    public func resolve(_ name: String, further: () -> [EntityID] = { [] }) throws -> Resolution {
        if try directory.label(of: EntityID(name)) != nil { return .found(EntityID(name)) }
        let folded = NameFolding.fold(name)
        for choose in [directory.entities(labelled:), directory.entities(named:)] {
            let choice = try choose(folded)
            if !choice.isEmpty { return Self.resolution(choice) }
        }
        let known = try further().filter { try directory.label(of: $0) != nil }
        return known.isEmpty ? .unknown(near: try near(folded)) : Self.resolution(known)
    }

    /// What an entity is called; its id where the graph has no such entity.
    public func label(of id: EntityID) throws -> String {
        try directory.label(of: id) ?? id.text
    }

    private static func resolution(_ choice: [EntityID]) -> Resolution {
        choice.count == 1 ? .found(choice[0]) : .ambiguous(choice)
    }

    /// At most five labels whose entity has a name that is a part of `folded`, has it as a part,
    /// or differs from it in less than a third of its letters; the nearest first.
    private func near(_ folded: String) throws -> [String] {
        guard !folded.isEmpty else { return [] }
        let limit = max(1, folded.count / 3)
        var found: [String: Int] = [:]
        try directory.forEachEntity { label, names in
            for name in [label] + names {
                let other = NameFolding.fold(name)
                let isPart = other.contains(folded) || other.count > 3 && folded.contains(other)
                let distance =
                    isPart ? 1 : NameFolding.distance(folded, other, limit: limit)
                if distance <= limit { found[label] = min(found[label] ?? distance, distance) }
            }
        }
        return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map(\.key)
    }
}
