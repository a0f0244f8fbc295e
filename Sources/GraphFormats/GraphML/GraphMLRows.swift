import GraphML
import XMLStreaming

/// A GraphML graph's elements with their attributes by name, as far as an import asks for them.
struct GraphMLRows {
    private let graph: GraphMLGraph
    private let nodeKeys: [String: Int]
    private let edgeKeys: [String: Int]

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        func keys(_ domain: GraphMLDomain) -> [String: Int] {
            var found: [String: Int] = [:]
            for (index, key) in graph.keys.enumerated()
            where key.domain == domain || key.domain == .all {
                // The dialect for TinkerPop calls the label by another name.
                let name = key.name == "caption" ? "label" : key.name ?? ""
                if found[name] == nil { found[name] = index }
            }
            return found
        }
        nodeKeys = keys(.node)
        edgeKeys = keys(.edge)
    }

    /// One node or edge.
    struct Row {
        let id: String
        /// The ends' ids; empty for a node.
        let source: String
        let target: String
        fileprivate let data: GraphMLData
        fileprivate let keys: [String: Int]
        fileprivate let arena: ByteArena

        /// The value of an attribute; nil where the element has none.
        subscript(name: String) -> String? {
            guard let key = keys[name], let range = data.value(ofKey: key) else { return nil }
            return arena.string(range)
        }

        /// The strings of an attribute that holds a JSON array.
        func list(_ name: String) -> [String] { self[name].map(JSONStrings.parse) ?? [] }
    }

    var hasEdgeAttribute: Set<String> { Set(edgeKeys.keys) }
    var hasNodeAttribute: Set<String> { Set(nodeKeys.keys) }

    func nodes() -> some Sequence<Row> {
        (0..<graph.nodeCount).lazy.map { node in
            Row(
                id: graph.arena.string(graph.nodeID(node)), source: "", target: "",
                data: graph.data(ofNode: node), keys: nodeKeys, arena: graph.arena)
        }
    }

    func edges() -> some Sequence<Row> {
        (0..<graph.edgeCount).lazy.map { edge in
            let ends = graph.ends(ofEdge: edge)
            return Row(
                id: graph.arena.string(graph.edgeID(edge)),
                source: graph.arena.string(graph.nodeID(ends.source)),
                target: graph.arena.string(graph.nodeID(ends.target)),
                data: graph.data(ofEdge: edge), keys: edgeKeys, arena: graph.arena)
        }
    }
}
