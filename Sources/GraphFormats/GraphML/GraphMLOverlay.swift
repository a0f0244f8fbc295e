import Annotations
public import Claims
import GraphML
public import XMLStreaming

/// Two graphs in one GraphML file: what was added green, removed red, changed amber, the same grey,
/// as Gephi and Cytoscape show it.
public struct GraphMLOverlay: Sendable {
    private enum Difference: String {
        case added, removed, changed, same

        var color: [Int] {
            switch self {
            case .added: [0, 158, 115]
            case .removed: [213, 94, 0]
            case .changed: [230, 159, 0]
            case .same: [187, 187, 187]
            }
        }
    }

    private let table: ViewTable
    private let oldNodes: Set<String>
    private let newNodes: Set<String>
    private let oldEdges: [String: [ViewCell]]
    private let newEdges: [String: [ViewCell]]

    /// The overlay of `new` over `old`, in the `stances` view.
    public init(from old: ClaimGraph, to new: ClaimGraph) {
        table = ViewTable(old.merged(with: new), view: .stances)
        oldNodes = Set(old.entities.map(\.id.text))
        newNodes = Set(new.entities.map(\.id.text))
        oldEdges = Self.edges(old)
        newEdges = Self.edges(new)
    }

    private static func edges(_ graph: ClaimGraph) -> [String: [ViewCell]] {
        var edges: [String: [ViewCell]] = [:]
        ViewTable(graph, view: .stances).forEachEdge { edges[$0.id] = $0.cells }
        return edges
    }

    /// Writes the document to `sink` and finishes it.
    public func write(to sink: any ByteSink) throws(XMLStreamError) {
        let layout = try OverlayLayout(table)
        var writer = try GraphMLWriter(to: sink, keys: layout.registry)
        try writer.data(0, "\(GraphMLExport.model) diff")
        try table.forEachNode { node throws(XMLStreamError) in
            try writer.node(node.id)
            try GraphMLExport.write(node.cells, layout.nodeKeys, to: &writer)
            let difference = Self.difference(oldNodes.contains(node.id), newNodes.contains(node.id))
            try write(difference, layout.nodeDiffKeys, &writer)
        }
        try table.forEachEdge { edge throws(XMLStreamError) in
            try writer.edge(edge.id, source: edge.source, target: edge.target)
            try GraphMLExport.write(edge.cells, layout.edgeKeys, to: &writer)
            let (old, new) = (oldEdges[edge.id], newEdges[edge.id])
            let isChanged = old != nil && new != nil && old != new
            let difference = isChanged ? .changed : Self.difference(old != nil, new != nil)
            try write(difference, layout.edgeDiffKeys, &writer)
        }
        _ = try writer.finish()
    }

    private static func difference(_ isInOld: Bool, _ isInNew: Bool) -> Difference {
        isInOld ? (isInNew ? .same : .removed) : .added
    }

    private func write(
        _ difference: Difference, _ keys: [Int], _ writer: inout GraphMLWriter
    ) throws(XMLStreamError) {
        try writer.data(keys[0], difference.rawValue)
        for (key, channel) in zip(keys.dropFirst(), difference.color) {
            try writer.data(key, channel)
        }
    }
}

/// The keys of the overlay: those of the view, the difference, and its colour.
private struct OverlayLayout {
    let registry: GraphMLKeyRegistry
    let nodeKeys: [Int]
    let nodeDiffKeys: [Int]
    let edgeKeys: [Int]
    let edgeDiffKeys: [Int]

    init(_ table: ViewTable) throws(XMLStreamError) {
        var registry = GraphMLKeyRegistry(profile: .open)
        func add(_ keys: [GraphMLKey]) throws(XMLStreamError) -> [Int] {
            var indices: [Int] = []
            for key in keys { indices.append(try registry.add(key)) }
            return indices
        }
        func difference(_ prefix: String, _ domain: GraphMLDomain) -> [GraphMLKey] {
            [GraphMLKey(id: prefix + "diff", domain: domain, name: "diff")]
                + ["r", "g", "b"].map {
                    GraphMLKey(id: prefix + $0, domain: domain, name: $0, type: .int)
                }
        }
        _ = try add([GraphMLKey(id: "g_model", domain: .graph, name: "model")])
        nodeKeys = try add(table.nodeColumns.map { GraphDialect.portable.key($0, .node) })
        nodeDiffKeys = try add(difference("n_", .node))
        edgeKeys = try add(table.edgeColumns.map { GraphDialect.portable.key($0, .edge) })
        edgeDiffKeys = try add(difference("e_", .edge))
        self.registry = registry
    }
}
