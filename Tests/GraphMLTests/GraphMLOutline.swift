import GraphML
import XMLStreaming

/// A graph as lines, which tests compare: keys, graph data, nodes, edges.
enum GraphMLOutline {
    static func of(_ graph: GraphMLGraph) -> [String] {
        var lines = graph.keys.map { key in
            "key \(key.domain.rawValue) \(key.name ?? "-") \(key.foreignType ?? key.type.rawValue)"
        }
        lines += content(of: graph)
        return lines
    }

    /// Without the keys.
    static func content(of graph: GraphMLGraph) -> [String] {
        func values(_ data: some Sequence<(key: Int, value: ByteRange)>) -> String {
            data.map { datum in
                let key = graph.keys[datum.key]
                return " \(key.name ?? key.id)=" + graph.arena.string(datum.value)
            }.joined()
        }
        func id(_ node: Int) -> String { graph.arena.string(graph.nodeID(node)) }
        var lines = ["graph \(graph.isDirected)" + values(graph.graphData)]
        for node in 0..<graph.nodeCount {
            lines.append("node \(id(node))" + values(graph.data(ofNode: node)))
        }
        for edge in 0..<graph.edgeCount {
            let ends = graph.ends(ofEdge: edge)
            let label = graph.arena.string(graph.label(ofEdge: edge))
            let own = graph.isDirected(edge: edge) == graph.isDirected ? "" : " !"
            lines.append(
                "edge \(graph.arena.string(graph.edgeID(edge))) \(id(ends.source))>"
                    + "\(id(ends.target))\(own)\(label.isEmpty ? "" : " [\(label)]")"
                    + values(graph.data(ofEdge: edge)))
        }
        return lines
    }

    /// A fixture's path.
    static func fixture(_ name: String) -> String {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + folder + "/Fixtures/" + name + ".graphml"
    }

    /// What writing the graph gives.
    static func bytes(
        of graph: GraphMLGraph, _ profile: GraphMLProfile = .portable
    ) throws(XMLStreamError) -> [UInt8] {
        let sink = MemorySink()
        try graph.write(to: sink, profile: profile)
        return sink.bytes
    }
}
