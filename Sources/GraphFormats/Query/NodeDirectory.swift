import Annotations
import Claims
import GraphML
import XMLStreaming

/// The entities among a GraphML file's nodes, by id and name: strings are made as they are asked.
struct NodeDirectory: EntityDirectory {
    private let graph: GraphMLGraph
    private let things: GraphMLEntities
    /// The numbers of the nodes that are entities.
    private let nodes: [Int]

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        let things = GraphMLEntities(graph)
        self.things = things
        nodes = (0..<graph.nodeCount).filter(things.isEntity)
    }

    /// Whether a program has given the nodes other ids than the entities have.
    var isRenumbered: Bool { nodes.contains(where: things.isRenumbered) }

    /// None where the value is no list, which is an error when the entity is read.
    private func otherNames(_ node: Int) -> [String] { (try? things.otherNames(node)) ?? [] }

    private func id(_ node: Int) -> EntityID { EntityID(things.uid(node)) }

    func label(of id: EntityID) -> String? {
        let bytes = Array(id.text.utf8)
        // Nearly always the node's own id.
        if let node = graph.node(withID: bytes.span), things.uid(node) == id.text {
            return things.label(node)
        }
        return nodes.first { self.id($0) == id }.map(things.label)
    }

    func entities(labelled folded: String) -> [EntityID] {
        nodes.filter { NameFolding.fold(things.label($0)) == folded }.map(id).sorted()
    }

    func entities(named folded: String) -> [EntityID] {
        nodes.filter { node in
            otherNames(node).contains { NameFolding.fold($0) == folded }
        }.map(id).sorted()
    }

    func forEachEntity(_ body: (_ label: String, _ names: [String]) -> Void) {
        for node in nodes { body(things.label(node), otherNames(node)) }
    }
}
