import GraphML
import XMLStreaming

/// Which keys a dialect has, and what it adds to each row. `docs/Formats.md` tells why.
struct GraphMLLayout {
    let registry: GraphMLKeyRegistry
    /// The key of each node column.
    let nodeKeys: [Int]
    /// The key of each edge column.
    let edgeKeys: [Int]

    private let dialect: GraphDialect
    private let kind: Int
    private let extraNodeKeys: [Int]
    private let extraEdgeKeys: [Int]

    init(_ table: ViewTable, _ dialect: GraphDialect) throws(XMLStreamError) {
        self.dialect = dialect
        var registry = GraphMLKeyRegistry(profile: dialect == .portable ? .portable : .open)
        _ = try registry.add(GraphMLKey(id: "g_model", domain: .graph, name: "model"))
        var nodeKeys: [Int] = []
        for column in table.nodeColumns {
            nodeKeys.append(try registry.add(dialect.key(column, .node)))
        }
        extraNodeKeys = try Self.add(dialect.extraNodeKeys, to: &registry)
        var edgeKeys: [Int] = []
        for column in table.edgeColumns {
            edgeKeys.append(try registry.add(dialect.key(column, .edge)))
        }
        extraEdgeKeys = try Self.add(dialect.extraEdgeKeys, to: &registry)
        kind = table.nodeColumns.firstIndex { $0.name == "kind" } ?? 0
        self.nodeKeys = nodeKeys
        self.edgeKeys = edgeKeys
        self.registry = registry
    }

    private static func add(
        _ keys: [GraphMLKey], to registry: inout GraphMLKeyRegistry
    ) throws(XMLStreamError) -> [Int] {
        var indices: [Int] = []
        for key in keys { indices.append(try registry.add(key)) }
        return indices
    }

    /// The cells as the dialect wants them: relationship types in Neo4j are upper case.
    func prepared(_ cells: [ViewCell]) -> [ViewCell] {
        guard dialect == .neo4j, let label = cells.first?.string else { return cells }
        return [.text(label.uppercased())] + cells.dropFirst()
    }

    /// What the dialect adds to a node, the `row`-th of the file.
    func decorate(
        _ node: ViewNode, _ row: Int, _ writer: inout GraphMLWriter
    ) throws(XMLStreamError) {
        let kind = node.cells[kind].string ?? ""
        switch dialect {
        case .portable: break
        case .tinkerpop: try writer.data(extraNodeKeys[0], kind)
        case .neo4j:
            let labels = Neo4jLabels.of(kind: kind).map { ":" + $0 }.joined()
            try writer.data(extraNodeKeys[0], labels)
        case .gephi:
            let color = GraphColor(nodeKind: kind)
            for (key, value) in zip(extraNodeKeys, color.channels) { try writer.data(key, value) }
            try writer.data(extraNodeKeys[3], 10.0)
        case .yed:
            try writer.data(extraNodeKeys[0]) { xml throws(XMLStreamError) in
                try YEdGraphics.writeNode(node.cells[0].string ?? node.id, kind, row, &xml)
            }
        }
    }

    /// What the dialect adds to an edge.
    func decorate(_ edge: ViewEdge, _ writer: inout GraphMLWriter) throws(XMLStreamError) {
        let label = edge.cells.first?.string ?? ""
        switch dialect {
        case .portable, .neo4j: break
        case .tinkerpop: try writer.data(extraEdgeKeys[0], label)
        case .gephi:
            let color = GraphColor(edgeLabel: label)
            for (key, value) in zip(extraEdgeKeys, color.channels) { try writer.data(key, value) }
        case .yed:
            try writer.data(extraEdgeKeys[0]) { xml throws(XMLStreamError) in
                try YEdGraphics.writeEdge(label, &xml)
            }
        }
    }
}

extension GraphDialect {
    /// The key of a column.
    func key(_ column: ViewColumn, _ domain: GraphMLDomain) -> GraphMLKey {
        let type: GraphMLType =
            switch column.type {
            case .string: .string
            case .int: .int
            case .double: .double
            }
        // JanusGraph keeps the name `label` for itself.
        let name = self == .tinkerpop && column.name == "label" ? "caption" : column.name
        let id = self == .tinkerpop && column.id == "label" ? "e_label" : column.id
        return GraphMLKey(id: id, domain: domain, name: name, type: type)
    }

    /// The keys that nodes have beside their columns.
    var extraNodeKeys: [GraphMLKey] {
        switch self {
        case .portable: []
        case .tinkerpop: [GraphMLKey(id: "labelV", domain: .node, name: "labelV")]
        case .neo4j: [GraphMLKey(id: "labels", domain: .node, name: "labels")]
        case .gephi:
            ["r", "g", "b"].map { GraphMLKey(id: "n_" + $0, domain: .node, name: $0, type: .int) }
                + [GraphMLKey(id: "n_size", domain: .node, name: "size", type: .double)]
        case .yed:
            [GraphMLKey(id: "n_graphics", domain: .node, name: nil, yFilesType: "nodegraphics")]
        }
    }

    /// The keys that edges have beside their columns.
    var extraEdgeKeys: [GraphMLKey] {
        switch self {
        case .portable, .neo4j: []
        case .tinkerpop: [GraphMLKey(id: "labelE", domain: .edge, name: "labelE")]
        case .gephi:
            ["r", "g", "b"].map { GraphMLKey(id: "e_" + $0, domain: .edge, name: $0, type: .int) }
        case .yed:
            [GraphMLKey(id: "e_graphics", domain: .edge, name: nil, yFilesType: "edgegraphics")]
        }
    }
}
