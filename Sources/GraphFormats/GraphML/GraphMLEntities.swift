import Annotations
import Claims
import GraphML
import XMLStreaming

/// A graph's nodes as entities, by number; strings are made only for nodes that are asked for.
struct GraphMLEntities {
    private let graph: GraphMLGraph
    private let label: Int?
    private let kind: Int?
    private let uid: Int?
    private let affiliation: Int?
    private let names: Int?
    private let mentions: Int?
    private let documents: Int?
    private var ids: [Int: EntityID] = [:]

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        let columns = GraphMLColumns(graph, .node)
        label = columns["label", "caption", "name"]
        kind = columns["kind"]
        uid = columns["uid"]
        affiliation = columns["affiliation"]
        names = columns["names_json"]
        mentions = columns["mentions"]
        documents = columns["documents"]
    }

    private func cells(_ node: Int) -> GraphMLCells {
        GraphMLCells(graph.data(ofNode: node), graph.arena)
    }

    /// Whether a node is an entity and not a claim, a statement or a document.
    func isEntity(_ node: Int) -> Bool { (try? cells(node).word(kind, EntityKind.self)) != nil }

    /// A node's label; empty where it has none.
    func label(_ node: Int) -> String { cells(node)[label] ?? "" }

    /// An entity's other names.
    func otherNames(_ node: Int) throws(GraphMLCells.ValueError) -> [String] {
        try cells(node).list(names)
    }

    /// Whether a program has given a node another id than its thing has.
    func isRenumbered(_ node: Int) -> Bool {
        guard let uid, let value = graph.data(ofNode: node).value(ofKey: uid) else { return false }
        let (own, id) = (graph.arena[value], graph.arena[graph.nodeID(node)])
        return !own.isEmpty && !ByteComparison.areEqual(own, id)
    }

    /// The id of a node's thing: `uid`, since several programs number nodes anew.
    func uid(_ node: Int) -> String {
        cells(node)[uid] ?? graph.arena.string(graph.nodeID(node))
    }

    /// The same as an entity's id; each string is made once.
    mutating func id(_ node: Int) -> EntityID {
        if let id = ids[node] { return id }
        let id = EntityID(uid(node))
        ids[node] = id
        return id
    }

    /// The entity that a node stands for; nil for claims, statements and documents.
    private mutating func entity(
        _ node: Int
    ) throws(GraphMLCells.ValueError) -> EntityRecord? {
        let cells = cells(node)
        guard let kind = EntityKind(rawValue: cells[kind]?.lowercased() ?? "") else { return nil }
        return EntityRecord(
            id: id(node), kind: kind, appearances: [:],
            summary: EntityRecord.Summary(
                label: label(node),
                affiliation: cells[affiliation].map { EntityID($0) },
                otherNames: try otherNames(node),
                mentionCount: try cells.integer(mentions) ?? 0,
                documentCount: try cells.integer(documents) ?? 0))
    }

    /// The entities with these ids, and where `wanted` is nil all.
    mutating func entities(_ wanted: Set<EntityID>?) throws(XMLStreamError) -> [EntityRecord] {
        var found: [EntityRecord] = []
        for node in 0..<graph.nodeCount where wanted?.contains(id(node)) ?? true {
            do throws(GraphMLCells.ValueError) {
                if let entity = try entity(node) { found.append(entity) }
            } catch {
                throw graph.error(error, node: node)
            }
        }
        return found
    }
}
