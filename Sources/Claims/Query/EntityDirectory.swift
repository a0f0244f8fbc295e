package import Annotations

/// The entities of a graph by id and name, wherever the graph is kept.
package protocol EntityDirectory {
    /// What the entity is called; nil where the graph has no such entity.
    func label(of id: EntityID) throws -> String?
    /// The entities whose label folds to `folded`, sorted by id.
    func entities(labelled folded: String) throws -> [EntityID]
    /// The entities that the documents call by a name that folds to `folded`, sorted by id.
    func entities(named folded: String) throws -> [EntityID]
    /// Calls `body` with the label and the other names of every entity.
    func forEachEntity(_ body: (_ label: String, _ names: [String]) -> Void) throws
}

/// The entities of a graph in memory.
struct RecordDirectory: EntityDirectory {
    private let graph: ClaimGraph
    private let labels: [String]
    private let foldedLabels: [String]

    init(_ graph: ClaimGraph) {
        self.graph = graph
        labels = graph.entities.map(\.label)
        foldedLabels = labels.map(NameFolding.fold)
    }

    func label(of id: EntityID) -> String? { graph.entities.index(of: id).map { labels[$0] } }

    func entities(labelled folded: String) -> [EntityID] {
        foldedLabels.indices.filter { foldedLabels[$0] == folded }.map { graph.entities[$0].id }
    }

    func entities(named folded: String) -> [EntityID] {
        graph.entities.filter { entity in
            entity.otherNames.contains { NameFolding.fold($0) == folded }
        }.map(\.id)
    }

    func forEachEntity(_ body: (_ label: String, _ names: [String]) -> Void) {
        for (entity, label) in zip(graph.entities, labels) { body(label, entity.otherNames) }
    }
}
