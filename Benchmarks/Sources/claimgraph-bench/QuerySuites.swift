import Annotations
import ClaimGraphKit
import Claims
import GraphFormats
import GraphML
import GraphSQLite
import XMLStreaming

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Workload {
    /// A claim graph of the generator, in the view that people export.
    var claimsGraphML: String { path("claims.graphml") }

    /// The graph itself.
    func claimGraph() -> ClaimGraph {
        var generator = ClaimGraphGenerator(edges: edges, seed: Self.seed)
        return generator.graph()
    }

    /// Writes `claimsGraphML` where it is missing, and a database beside it, which
    /// `query_latency.py` asks.
    func prepareClaims() throws {
        if access(claimsGraphML, R_OK) == 0 { return }
        let graph = claimGraph()
        let sink = try AtomicFileSink(path: claimsGraphML)
        _ = try GraphMLExport(ViewTable(graph, view: .stances)).write(to: sink)
        unlink(path("claims.sqlite"))
        _ = try GraphDatabaseWriter(graph).write(to: path("claims.sqlite"))
    }
}

extension Suite {
    /// The entity whose statements are asked for: one of those with some hundred.
    private static let source = "Q30"

    /// GraphML to the first row of a query: sorted, with all its records made.
    static let claimsQuery = Suite(
        name: "claims-query", file: "claims.graphml", unitsPerEdge: 1,
        cases: [
            Case("ClaimGraph GraphMLReader, streamed") { workload in
                try workload.prepareClaims()
                return {
                    try GraphMLReader().read(
                        .file(workload.claimsGraphML), into: SourceCounter(source)
                    ).count
                }
            },
            Case("ClaimGraph query --source") { workload in
                try workload.prepareClaims()
                return {
                    let (graph, query) = try GraphFile(workload.claimsGraphML).part { _ in
                        var query = GraphQuery()
                        query.source = EntityID(source)
                        return query
                    }
                    return UInt64(graph.matches(query).count)
                }
            },
        ])

    /// The same with a condition that is met nowhere before the end of an edge.
    static let claimsTextQuery = Suite(
        name: "claims-query-text", file: "claims.graphml", unitsPerEdge: 1,
        cases: [
            Case("ClaimGraph GraphMLReader, streamed") { workload in
                try workload.prepareClaims()
                return {
                    _ = try GraphMLReader().read(
                        .file(workload.claimsGraphML), into: SourceCounter(source))
                    return 0
                }
            },
            Case("ClaimGraph query --text") { workload in
                try workload.prepareClaims()
                return {
                    let (graph, query) = try GraphFile(workload.claimsGraphML).part { _ in
                        var query = GraphQuery()
                        query.text = "words that nobody has said"
                        return query
                    }
                    return UInt64(graph.matches(query).count)
                }
            },
        ])

    /// Graph in memory to a database with all its indexes; counted in rows of its tables.
    static let sqliteLoad = Suite(
        name: "sqlite-load", file: "claims.sqlite", unitsPerEdge: 0,
        cases: [
            Case("ClaimGraph GraphDatabaseWriter", unit: "rows") { workload in
                let graph = workload.claimGraph()
                return {
                    unlink(workload.path("load.sqlite"))
                    return UInt64(
                        try GraphDatabaseWriter(graph).write(to: workload.path("load.sqlite")))
                }
            }
        ])
}

/// Counts the edges from one node and keeps nothing.
private struct SourceCounter: GraphMLHandler {
    let source: [UInt8]
    var count: UInt64 = 0
    var bytes = 0

    init(_ source: String) { self.source = Array(source.utf8) }

    mutating func key(_ key: GraphMLKey) {}
    mutating func graph(id: Span<UInt8>, isDirected: Bool) {}
    mutating func graphData(key: Int, value: Span<UInt8>) {}
    mutating func startNode(id: Span<UInt8>, at position: XMLPosition) {}
    mutating func startEdge(_ edge: borrowing GraphMLEdgeStart, at position: XMLPosition) {
        if ByteComparison.areEqual(edge.source, source.span) { count += 1 }
    }
    mutating func data(key: Int, value: Span<UInt8>) { bytes += value.count }
    mutating func endElement() {}
}
