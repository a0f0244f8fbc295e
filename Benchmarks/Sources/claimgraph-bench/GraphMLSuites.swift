import CReference
import GraphML
import XMLStreaming

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A descriptor to a new file.
func create(_ path: String) throws -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw BenchmarkError("cannot create \(path)") }
    return descriptor
}

/// Owns a graph of the C reference.
final class ReferenceGraph {
    let graph: OpaquePointer

    init(_ graph: OpaquePointer?) throws {
        guard let graph else { throw BenchmarkError("no reference graph") }
        self.graph = graph
    }

    deinit { cref_free(graph) }
}

extension Suite {
    /// Graph in memory to file.
    static let graphMLWrite = Suite(
        name: "graphml-write", file: "a.graphml", unitsPerEdge: 1,
        cases: [
            Case("C xmlTextWriter", output: "out.graphml") { workload in
                let graph = try ReferenceGraph(cref_make(workload.edges, Workload.seed, 0))
                return {
                    guard cref_write_graphml(graph.graph, workload.path("out.graphml")) == 0
                    else { throw BenchmarkError("cannot write") }
                    return UInt64(Workload.size(of: workload.path("out.graphml")))
                }
            },
            Case("ClaimGraph GraphMLWriter", output: "out.graphml") { workload in
                let graph = try GraphMLGraph.read(.file(workload.graphML))
                return {
                    let sink = FileDescriptorSink(
                        descriptor: try create(workload.path("out.graphml")), name: "out",
                        closing: true)
                    return UInt64(try graph.write(to: sink).byteCount)
                }
            },
        ])

    /// File to graph in memory.
    static let graphMLRead = Suite(
        name: "graphml-read", file: "a.graphml", unitsPerEdge: 1,
        cases: [
            Case("C SAX2, graph built") { workload in
                {
                    let graph = try ReferenceGraph(cref_read_graphml(workload.graphML))
                    return UInt64(cref_edge_count(graph.graph))
                }
            },
            Case("ClaimGraph GraphMLGraph.read") { workload in
                { UInt64(try GraphMLGraph.read(.file(workload.graphML)).edgeCount) }
            },
            Case("ClaimGraph GraphMLReader, streamed") { workload in
                {
                    try GraphMLReader().read(.file(workload.graphML), into: EdgeCounter()).edges
                }
            },
            Case("C SAX2, events only") { workload in
                {
                    guard cref_scan_graphml(workload.graphML) > 0 else {
                        throw BenchmarkError("cannot read")
                    }
                    return UInt64(workload.edges)
                }
            },
        ])

    /// Two files to the number of edges that differ.
    static let graphMLDiff = Suite(
        name: "graphml-diff", file: "a.graphml", unitsPerEdge: 2,
        cases: [
            Case("C SAX2 twice, hash join") { workload in
                {
                    let count = cref_diff_graphml(workload.graphML, workload.changedGraphML)
                    guard count >= 0 else { throw BenchmarkError("cannot compare") }
                    return UInt64(count)
                }
            },
            Case("ClaimGraph GraphMLComparison") { workload in
                {
                    let edges = try GraphMLComparison(
                        GraphMLGraph.read(.file(workload.graphML)),
                        GraphMLGraph.read(.file(workload.changedGraphML))
                    ).edges
                    return UInt64(edges.added.count + edges.removed.count + edges.changed.count)
                }
            },
        ])
}

/// Counts edges and keeps nothing.
private struct EdgeCounter: GraphMLHandler {
    var edges: UInt64 = 0
    var bytes = 0

    mutating func key(_ key: GraphMLKey) {}
    mutating func graph(id: Span<UInt8>, isDirected: Bool) {}
    mutating func graphData(key: Int, value: Span<UInt8>) {}
    mutating func startNode(id: Span<UInt8>, at position: XMLPosition) {}
    mutating func startEdge(_ edge: borrowing GraphMLEdgeStart, at position: XMLPosition) {
        edges += 1
    }
    mutating func data(key: Int, value: Span<UInt8>) { bytes += value.count }
    mutating func endElement() {}
}
