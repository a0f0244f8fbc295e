import CReference
import Claims
import Foundation
import GraphFormats
import GraphSQLite
import XMLStreaming

extension Suite {
    /// Two exports in the `stances` view to the statements that came or went.
    static let stancesDiff = Suite(
        name: "stances-diff", file: "news-a.graphml", unitsPerEdge: 2, usesNews: true,
        cases: [
            Case("C SAX2 twice, hash join") { workload in
                {
                    try counted(
                        cref_diff_stances(
                            workload.path("news-a.graphml"), workload.path("news-b.graphml")))
                }
            },
            Case("ClaimGraph GraphDiff of files") { workload in
                {
                    try changed(
                        .graphML(path: workload.path("news-a.graphml")),
                        .graphML(path: workload.path("news-b.graphml")))
                }
            },
        ])

    /// RDF/XML and the `stances` view of a later version to the statements that came or went.
    static let rdfDiff = Suite(
        name: "rdf-stances-diff", file: "news-a.rdf", unitsPerEdge: 2, usesNews: true,
        cases: [
            Case("C SAX2 of either, hash join") { workload in
                {
                    try counted(
                        cref_diff_rdf_stances(
                            workload.path("news-a.rdf"), workload.path("news-b.graphml")))
                }
            },
            Case("ClaimGraph GraphDiff of files") { workload in
                {
                    try changed(
                        .rdfXML(path: workload.path("news-a.rdf")),
                        .graphML(path: workload.path("news-b.graphml")))
                }
            },
        ])

    private static func counted(_ count: Int64) throws -> UInt64 {
        guard count >= 0 else { throw BenchmarkError("cannot compare") }
        return UInt64(count)
    }

    private static func changed(
        _ old: ComparableExport, _ new: ComparableExport
    ) throws -> UInt64 {
        try waiting {
            let diff = try await GraphDiff(from: old, to: new)
            return UInt64(
                diff.changes.count { $0.kind == .addedStatement || $0.kind == .removedStatement })
        }
    }

    /// Runs what is asynchronous, and waits.
    private static func waiting(
        _ operation: @escaping @Sendable () async throws -> UInt64
    ) throws -> UInt64 {
        let box = ResultBox()
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                box.result = .success(try await operation())
            } catch {
                box.result = .failure(error)
            }
            done.signal()
        }
        done.wait()
        return try box.result.get()
    }
}

/// What a task hands to the thread that waits for it.
private final class ResultBox: @unchecked Sendable {
    // @unchecked Sendable because it is read after the semaphore that follows the writing.
    var result: Result<UInt64, any Error> = .failure(BenchmarkError("did not run"))
}

extension Workload {
    /// Writes the exports of a graph and of its next version, and a database beside them, which
    /// `query_latency.py` asks.
    func prepareNews() throws {
        let names = ["news-a.graphml", "news-b.graphml", "news-a.rdf", "news-a.sqlite"]
        if names.allSatisfy({ Workload.size(of: path($0)) > 0 }) { return }
        var news = NewsGraph(edges: edges, seed: Workload.seed)
        let graph = news.graph()
        try write(graph, "news-a", hasRDF: true)
        unlink(path("news-a.sqlite"))
        _ = try GraphDatabaseWriter(graph).write(to: path("news-a.sqlite"))
        news.revise(percent: 1)
        try write(news.graph(), "news-b", hasRDF: false)
    }

    private func write(_ graph: ClaimGraph, _ name: String, hasRDF: Bool) throws {
        _ = try GraphMLExport(ViewTable(graph, view: .stances)).write(
            to: AtomicFileSink(path: path(name + ".graphml")))
        guard hasRDF else { return }
        _ = try ClaimGraphRDF.write(
            graph, as: .rdfXML, to: AtomicFileSink(path: path(name + ".rdf")),
            options: .init(software: .init(name: "claimgraph-bench", version: "1")))
    }
}
