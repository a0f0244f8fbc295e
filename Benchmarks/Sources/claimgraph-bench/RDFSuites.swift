import CReference
import GraphML
import RDFXML
import XMLStreaming

extension Suite {
    /// Graph in memory to file.
    static let rdfWrite = Suite(
        name: "rdf-write", file: "a.rdf", unitsPerEdge: 12,
        cases: [
            Case("C xmlTextWriter", unit: "triples", output: "out.rdf") { workload in
                let graph = try ReferenceGraph(cref_make(workload.edges, Workload.seed, 0))
                return {
                    guard cref_write_rdf(graph.graph, workload.path("out.rdf")) == 0 else {
                        throw BenchmarkError("cannot write")
                    }
                    return UInt64(Workload.size(of: workload.path("out.rdf")))
                }
            },
            Case("ClaimGraph RDFXMLWriter", unit: "triples", output: "out.rdf") { workload in
                let graph = try GraphMLGraph.read(.file(workload.graphML))
                return {
                    let sink = FileDescriptorSink(
                        descriptor: try create(workload.path("out.rdf")), name: "out",
                        closing: true)
                    return UInt64(try StatementTriples(graph).write(to: sink).byteCount)
                }
            },
        ])

    /// File to triples, which are hashed.
    static let rdfRead = Suite(
        name: "rdf-read", file: "a.rdf", unitsPerEdge: 12,
        cases: [
            Case("C SAX2", unit: "triples") { workload in
                {
                    var hash: UInt64 = 0
                    guard cref_read_rdf(workload.rdf, &hash) > 0 else {
                        throw BenchmarkError("cannot read")
                    }
                    return hash
                }
            },
            Case("ClaimGraph RDFXMLReader", unit: "triples") { workload in
                { try RDFXMLReader().read(.file(workload.rdf), into: TripleHasher()).hash }
            },
        ])
}

/// Hashes triples as the C reference does.
private struct TripleHasher: TripleReceiver {
    var hash: UInt64 = 1

    mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        add(subject.value)
        add(predicate)
        add(object.value)
        add(object.datatype)
    }

    private mutating func add(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBytes { raw in
            let text = raw.bindMemory(to: CChar.self)
            let empty: StaticString = ""
            let start =
                text.baseAddress
                ?? UnsafeRawPointer(empty.utf8Start)
                .assumingMemoryBound(to: CChar.self)
            hash = cref_hash_bytes(hash, start, text.count)
        }
    }
}
