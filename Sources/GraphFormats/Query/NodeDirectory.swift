import Annotations
import Claims
import GraphML
import XMLStreaming

/// The entities among a GraphML file's nodes, by id and name: strings are made as they are asked.
struct NodeDirectory: EntityDirectory {
    private let graph: GraphMLGraph
    private let label: Int?
    private let names: Int?
    private let uid: Int?
    /// The numbers of the nodes that are entities.
    private let nodes: [Int]

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        let columns = GraphMLColumns(graph, .node)
        label = columns["label", "caption", "name"]
        names = columns["names_json"]
        uid = columns["uid"]
        let kind = columns["kind"]
        nodes = (0..<graph.nodeCount).filter { node in
            let cells = GraphMLCells(graph.data(ofNode: node), graph.arena)
            return (try? cells.word(kind, EntityKind.self)) != nil
        }
    }

    /// Whether a program has given the nodes other ids than the entities have.
    var isRenumbered: Bool {
        guard let uid else { return false }
        return nodes.contains { node in
            guard let value = graph.data(ofNode: node).value(ofKey: uid) else { return false }
            let (own, id) = (graph.arena[value], graph.arena[graph.nodeID(node)])
            return !own.isEmpty && !ByteComparison.areEqual(own, id)
        }
    }

    private func cells(_ node: Int) -> GraphMLCells {
        GraphMLCells(graph.data(ofNode: node), graph.arena)
    }

    /// None where the value is no list, which is an error when the entity is read.
    private func otherNames(_ node: Int) -> [String] { (try? cells(node).list(names)) ?? [] }

    private func id(_ node: Int) -> EntityID {
        EntityID(cells(node)[uid] ?? graph.arena.string(graph.nodeID(node)))
    }

    func label(of id: EntityID) -> String? {
        let bytes = Array(id.text.utf8)
        // Nearly always the node's own id.
        if let node = graph.node(withID: bytes.span), cells(node)[uid] ?? id.text == id.text {
            return cells(node)[label] ?? ""
        }
        return nodes.first { self.id($0) == id }.map { cells($0)[label] ?? "" }
    }

    func entities(labelled folded: String) -> [EntityID] {
        nodes.filter { NameFolding.fold(cells($0)[label] ?? "") == folded }.map(id).sorted()
    }

    func entities(named folded: String) -> [EntityID] {
        nodes.filter { node in
            otherNames(node).contains { NameFolding.fold($0) == folded }
        }.map(id).sorted()
    }

    func forEachEntity(_ body: (_ label: String, _ names: [String]) -> Void) {
        for node in nodes { body(cells(node)[label] ?? "", otherNames(node)) }
    }
}
