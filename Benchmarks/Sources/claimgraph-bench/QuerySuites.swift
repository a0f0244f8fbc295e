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

extension Suite {
    /// The entity whose statements are asked for: one of those with some hundred.
    private static let source = "Q1030"

    /// GraphML to the first row of a query: sorted, with all its records made.
    static let claimsQuery = Suite(
        name: "claims-query", file: "news-a.graphml", unitsPerEdge: 1, usesNews: true,
        cases: [
            Case("ClaimGraph GraphMLReader, streamed") { workload in
                {
                    try GraphMLReader().read(
                        .file(workload.path("news-a.graphml")), into: SourceCounter(source)
                    ).count
                }
            },
            Case("ClaimGraph query --source") { workload in
                {
                    let (graph, query) = try GraphFile(workload.path("news-a.graphml")).part { _ in
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
        name: "claims-query-text", file: "news-a.graphml", unitsPerEdge: 1, usesNews: true,
        cases: [
            Case("ClaimGraph GraphMLReader, streamed") { workload in
                {
                    _ = try GraphMLReader().read(
                        .file(workload.path("news-a.graphml")), into: SourceCounter(source))
                    return 0
                }
            },
            Case("ClaimGraph query --text") { workload in
                {
                    let (graph, query) = try GraphFile(workload.path("news-a.graphml")).part { _ in
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
        name: "sqlite-load", file: "news-a.sqlite", unitsPerEdge: 0, usesNews: true,
        cases: [
            Case("ClaimGraph GraphDatabaseWriter", unit: "rows") { workload in
                let graph = NewsGraph(edges: workload.edges, seed: Workload.seed).graph()
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
