public import Annotations

/// Finds a graph's entities by what people call them.
public struct EntityNames: Sendable {
    /// What a name leads to.
    public enum Resolution: Hashable, Sendable {
        /// Exactly one entity.
        case found(EntityID)
        /// Several, sorted.
        case ambiguous([EntityID])
        /// None; these names of the graph are near.
        case unknown(near: [String])
    }

    private let graph: ClaimGraph
    private var entities: [String: Set<EntityID>] = [:]

    /// The names in `graph`: ids, labels and all names that its documents use.
    public init(_ graph: ClaimGraph) {
        self.graph = graph
        for entity in graph.entities {
            for name in [entity.label] + entity.otherNames {
                entities[NameFolding.fold(name), default: []].insert(entity.id)
            }
        }
    }

    /// What `name` leads to. An id or a label beats other names.
    ///
    /// - Parameter further: ids that a knowledge base knows the name for.
    public func resolve(_ name: String, further: [EntityID] = []) -> Resolution {
        if graph.entity(EntityID(name)) != nil { return .found(EntityID(name)) }
        let folded = NameFolding.fold(name)
        let labelled = graph.entities.filter { NameFolding.fold($0.label) == folded }.map(\.id)
        let named = (entities[folded] ?? []).sorted()
        let known = further.filter { graph.entity($0) != nil }
        for choice in [labelled, named, known] where !choice.isEmpty {
            return choice.count == 1 ? .found(choice[0]) : .ambiguous(choice)
        }
        return .unknown(near: near(folded))
    }

    private func near(_ folded: String) -> [String] {
        let limit = max(1, folded.count / 3)
        let scored = graph.entities.compactMap { entity -> (Int, String)? in
            let names = [entity.label] + entity.otherNames
            let distance = names.map { name in
                let other = NameFolding.fold(name)
                return other.contains(folded) || folded.contains(other) && other.count > 3
                    ? 1 : NameFolding.distance(folded, other, limit: limit)
            }.min()
            return distance.flatMap { $0 <= limit ? ($0, entity.label) : nil }
        }
        return scored.sorted { $0 < $1 }.prefix(5).map(\.1)
    }
}
