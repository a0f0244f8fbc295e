import Claims
import GraphML
import XMLStreaming

/// Keeps of a GraphML file the nodes and those edges that may fit a query.
///
/// Nodes come before edges in our files, so the query's names are looked up when the first edge
/// comes. Where they do not, or claims are kept otherwise, reading stops: see `Outcome`.
struct EdgeQueryHandler: GraphMLHandler, ~Copyable {
    /// What the handler tells of itself where reading stops early.
    final class Outcome {
        /// The file has to be read whole.
        var needsWhole = false
        /// The query could not be made of what the person asked.
        var failure: (any Error)?
    }

    private let outcome: Outcome
    private let makeQuery: (EntityNames) throws -> GraphQuery
    private var keys: [GraphMLKey] = []
    /// The nodes, until the first edge.
    private var nodes: GraphMLGraphBuilder?
    private var found = GraphMLGraphBuilder()
    private(set) var query: GraphQuery?
    private var filter: EdgeFilter?
    private var edge = PendingEdge()
    private var isOpen = false

    init(_ outcome: Outcome, _ makeQuery: @escaping (EntityNames) throws -> GraphQuery) {
        self.outcome = outcome
        self.makeQuery = makeQuery
        nodes = GraphMLGraphBuilder()
    }

    mutating func key(_ key: GraphMLKey) throws(XMLStreamError) {
        keys.append(key)
        try nodes?.key(key)
        try found.key(key)
    }

    mutating func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError) {
        func has(_ domain: GraphMLDomain, _ names: [String]) -> Bool {
            names.allSatisfy { name in
                keys.contains { $0.name == name && ($0.domain == domain || $0.domain == .all) }
            }
        }
        guard nodes != nil, has(.edge, ["claim", "event", "polarity", "status"]),
            !has(.node, ["stance", "event", "sha256"])
        else { throw stopped { $0.needsWhole = true } }
        try nodes?.graph(id: id, isDirected: isDirected)
        try found.graph(id: id, isDirected: isDirected)
    }

    mutating func graphData(key: Int, value: Span<UInt8>) {}

    mutating func startNode(id: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {
        guard nodes != nil else { throw stopped { $0.needsWhole = true } }
        try nodes?.startNode(id: id, at: position)
    }

    mutating func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError) {
        if filter == nil { try beginEdges() }
        isOpen = filter?.begin(source: edge.source) ?? false
        if isOpen { self.edge.begin(edge, at: position) }
    }

    @inline(__always)
    mutating func data(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        if isOpen {
            isOpen = filter?.accepts(key, value) ?? false
            if isOpen { edge.data(key, value) }
        } else if nodes != nil {
            try nodes?.data(key: key, value: value)
        }
    }

    mutating func endElement() throws(XMLStreamError) {
        if isOpen {
            isOpen = false
            if filter?.isMet ?? false { try edge.replay(into: &found) }
        } else if nodes != nil {
            try nodes?.endElement()
        }
    }

    /// All has come; there may have been no edge.
    mutating func complete() throws(XMLStreamError) {
        if filter == nil { try beginEdges() }
    }

    /// The nodes with the edges that may fit.
    consuming func finish() throws(XMLStreamError) -> GraphMLGraph { try found.finish() }

    /// The nodes are complete: names can be looked up, and the nodes join the edges.
    private mutating func beginEdges() throws(XMLStreamError) {
        guard let nodes = nodes.take() else { return }
        let graph = try nodes.finish()
        let directory = NodeDirectory(graph)
        do {
            let query = try makeQuery(EntityNames(directory))
            filter = EdgeFilter(
                query, EdgeColumns(graph), keyCount: keys.count,
                isRenumbered: directory.isRenumbered)
            self.query = query
        } catch {
            throw stopped { $0.failure = error }
        }
        for node in 0..<graph.nodeCount {
            try found.startNode(
                id: graph.arena[graph.nodeID(node)], at: XMLPosition(line: 0, column: 0))
            for datum in graph.data(ofNode: node) {
                try found.data(key: datum.key, value: graph.arena[datum.value])
            }
            try found.endElement()
        }
    }

    private func stopped(_ note: (Outcome) -> Void) -> XMLStreamError {
        note(outcome)
        return XMLStreamError(.content, "reading was stopped")
    }
}
