public import XMLStreaming

/// Builds a `GraphMLGraph` from the events of a reader, or of anything else.
public struct GraphMLGraphBuilder: GraphMLHandler, ~Copyable {
    private var arena = ByteArenaBuilder()
    private var keys: [GraphMLKey] = []
    private var graphID = ""
    private var isDirected = true
    private var hasGraph = false
    private var graphData: [(key: Int, value: ByteRange)] = []
    private var nodes = ElementTable()
    /// Numbers of the ids of nodes, in the order of their first mention.
    private var mentioned = ByteStringTable()
    /// By mention: the node's number + 1, or 0 where it was only mentioned as an end.
    private var nodeOfMention: [UInt32] = []
    private var mentionOfNode: [UInt32] = []
    private var firstUse: [Int: XMLPosition] = [:]
    private var edges = ElementTable()
    private var edgeIDs = ChunkedArray<ByteRange>()
    private var edgeEnds = ChunkedArray<GraphMLGraph.EdgeEnds>()
    private var edgeExtras: [Int: GraphMLGraph.EdgeExtra] = [:]
    private var isInEdge = false

    /// An empty builder.
    public init() {}

    /// Adds a key.
    public mutating func key(_ key: GraphMLKey) throws(XMLStreamError) {
        guard keys.count < Int(UInt16.max) else { throw XMLStreamError(.limit, "too many keys") }
        keys.append(key)
    }

    /// Begins the graph; those after the first are added to it.
    public mutating func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError) {
        guard !hasGraph else { return }
        hasGraph = true
        graphID = String(utf8Bytes: id)
        self.isDirected = isDirected
    }

    /// Adds a value of the graph.
    public mutating func graphData(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        graphData.append((key, try arena.append(value)))
    }

    /// Begins a node.
    public mutating func startNode(
        id: Span<UInt8>, at position: XMLPosition
    ) throws(XMLStreamError) {
        let mention = try mention(id)
        guard nodeOfMention[mention] == 0 else {
            throw XMLStreamError(.content, "two nodes '\(String(utf8Bytes: id))'")
        }
        mentionOfNode.append(UInt32(mention))
        nodeOfMention[mention] = UInt32(mentionOfNode.count)
        nodes.starts.append(UInt32(truncatingIfNeeded: nodes.values.count))
        isInEdge = false
    }

    /// Begins an edge.
    public mutating func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError) {
        let source = try end(edge.source, position)
        let target = try end(edge.target, position)
        if edge.directed != nil || !edge.label.isEmpty {
            edgeExtras[edgeEnds.count] = GraphMLGraph.EdgeExtra(
                directed: edge.directed, label: try arena.append(edge.label))
        }
        edgeEnds.append(GraphMLGraph.EdgeEnds(source: source, target: target))
        edgeIDs.append(try arena.append(edge.id))
        edges.starts.append(UInt32(truncatingIfNeeded: edges.values.count))
        isInEdge = true
    }

    /// Adds a value of the node or edge.
    @inline(__always)
    public mutating func data(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        let range = try arena.append(value)
        if isInEdge {
            edges.keys.append(UInt16(truncatingIfNeeded: key))
            edges.values.append(range)
        } else {
            nodes.keys.append(UInt16(truncatingIfNeeded: key))
            nodes.values.append(range)
        }
    }

    /// Ends a node or edge.
    public mutating func endElement() throws(XMLStreamError) {
        // Data are found by 32-bit positions.
        guard nodes.values.count <= Int(UInt32.max), edges.values.count <= Int(UInt32.max) else {
            throw XMLStreamError(.limit, "more than \(UInt32.max) values")
        }
    }

    private mutating func mention(_ id: Span<UInt8>) throws(XMLStreamError) -> Int {
        let (index, isNew) = try mentioned.insert(id, in: &arena)
        if isNew { nodeOfMention.append(0) }
        return index
    }

    private mutating func end(
        _ id: Span<UInt8>, _ position: XMLPosition
    ) throws(XMLStreamError) -> UInt32 {
        let mention = try mention(id)
        if nodeOfMention[mention] == 0 && firstUse[mention] == nil {
            firstUse[mention] = position
        }
        return UInt32(mention)
    }
}

extension GraphMLGraphBuilder {
    /// The graph.
    ///
    /// - Throws: `.content` with the line of an edge whose end is no node.
    public consuming func finish() throws(XMLStreamError) -> GraphMLGraph {
        guard hasGraph else { throw XMLStreamError(.content, "there is no graph") }
        try checkEnds()
        let (table, ends) = renumbered()
        var graph = GraphMLGraph(
            arena: arena.finish(), nodes: .init(nodes), nodeNumbers: table, edges: .init(edges),
            edgeIDs: edgeIDs, edgeEnds: ends, edgeExtras: edgeExtras)
        graph.keys = keys
        graph.graphID = graphID
        graph.isDirected = isDirected
        graph.graphData = graphData
        return graph
    }

    private borrowing func checkEnds() throws(XMLStreamError) {
        let missing = firstUse.filter { nodeOfMention[$0.key] == 0 }
        let first = missing.min { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
        guard let first else { return }
        let id = String(utf8Bytes: arena[mentioned.ranges[first.key]])
        throw XMLStreamError(
            .content, "'\(id)' is an end of this edge, but no node", line: first.value.line,
            column: first.value.column)
    }

    /// Where edges came before their nodes, the order of mention is not that of the nodes.
    private borrowing func renumbered() -> (
        ByteStringTable, ChunkedArray<GraphMLGraph.EdgeEnds>
    ) {
        let isInOrder = mentionOfNode.indices.allSatisfy { Int(mentionOfNode[$0]) == $0 }
        if isInOrder { return (mentioned, edgeEnds) }
        var ends = edgeEnds
        for edge in 0..<ends.count {
            let old = ends[edge]
            ends[edge] = GraphMLGraph.EdgeEnds(
                source: nodeOfMention[Int(old.source)] - 1,
                target: nodeOfMention[Int(old.target)] - 1)
        }
        return (mentioned.reordered(mentionOfNode.map { Int($0) }), ends)
    }
}
