public import XMLStreaming

extension GraphMLGraph {
    /// Writes the graph. A file of our own comes out as it went in, byte for byte; one of
    /// another program in our order and layout, with defaults applied and values of keys that
    /// have no place in a graph left out.
    @discardableResult
    public func write(
        to sink: any ByteSink, profile: GraphMLProfile = .portable
    ) throws(XMLStreamError) -> XMLStreamWriter.Summary {
        let plan = try GraphMLColumnPlan(keys, profile)
        var writer = try GraphMLWriter(
            to: sink, keys: plan.registry,
            options: .init(graphID: graphID.isEmpty ? "G" : graphID, isDirected: isDirected))
        var row = GraphMLRow()
        for datum in graphData { row.add(datum.key, datum.value, plan.graph) }
        try row.write(arena, &writer)
        for node in 0..<nodeCount {
            try writer.node(arena[nodeNumbers.ranges[node]])
            row.fill(nodes.columns, node, plan.node)
            try row.write(arena, &writer)
        }
        for edge in 0..<edgeCount {
            try writeEdge(edge, &writer)
            row.fill(edges.columns, edge, plan.edge)
            try row.write(arena, &writer)
        }
        return try writer.finish()
    }

    private func writeEdge(
        _ edge: Int, _ writer: inout GraphMLWriter
    ) throws(XMLStreamError) {
        let ends = edgeEnds[edge]
        let source = nodeNumbers.ranges[Int(ends.source)]
        let target = nodeNumbers.ranges[Int(ends.target)]
        if let extra = edgeExtras.isEmpty ? nil : edgeExtras[edge] {
            try writer.edge(
                arena[edgeIDs[edge]], source: arena[source], target: arena[target],
                directed: extra.directed, label: arena[extra.label])
        } else {
            try writer.edge(arena[edgeIDs[edge]], source: arena[source], target: arena[target])
        }
    }
}

/// The values of one element in the order of the registry.
private struct GraphMLRow {
    private var cells: [(column: Int, value: ByteRange)] = []
    private var isInOrder = true

    mutating func add(_ key: Int, _ value: ByteRange, _ columns: [Int?]) {
        guard let column = columns[key] else { return }
        if let last = cells.last, last.column > column { isInOrder = false }
        cells.append((column, value))
    }

    mutating func fill(_ table: borrowing ElementTable, _ element: Int, _ columns: [Int?]) {
        for position in table.positions(of: element) {
            add(Int(table.keys[position]), table.values[position], columns)
        }
    }

    /// Writes the values and forgets them.
    mutating func write(
        _ arena: ByteArena, _ writer: inout GraphMLWriter
    ) throws(XMLStreamError) {
        if !isInOrder { cells.sort { $0.column < $1.column } }
        for cell in cells { try writer.data(cell.column, arena[cell.value]) }
        cells.removeAll(keepingCapacity: true)
        isInOrder = true
    }
}

/// Which column of the file to be written a key of the graph becomes, by domain.
struct GraphMLColumnPlan {
    var registry: GraphMLKeyRegistry
    var graph: [Int?]
    var node: [Int?]
    var edge: [Int?]

    init(_ keys: [GraphMLKey], _ profile: GraphMLProfile) throws(XMLStreamError) {
        registry = GraphMLKeyRegistry(profile: profile)
        graph = Array(repeating: nil, count: keys.count)
        node = graph
        edge = graph
        for domain in [GraphMLDomain.graph, .node, .edge] {
            for (index, key) in keys.enumerated() {
                guard key.domain == domain || key.domain == .all else { continue }
                var key = key
                // A key for all becomes three; so does its id.
                if key.domain == .all { key.id = "\(key.id).\(domain.rawValue)" }
                key.domain = domain
                key.defaultValue = nil
                // What is kept of yEd's graphics is their label, a string.
                if key.yFilesType != nil {
                    key.yFilesType = nil
                    key.name = key.name ?? "label"
                }
                let column = try registry.add(key)
                switch domain {
                case .graph: graph[index] = column
                case .node: node[index] = column
                default: edge[index] = column
                }
            }
        }
    }
}
