import Claims
import GraphFormats
import RDFXML
import Testing
import XMLStreaming

/// What a diff of files tells is what a diff of their whole graphs tells.
struct ExportDiffTests {
    enum Form: CaseIterable {
        case stances, relations, statements, rdfXML, nTriples, records

        var scope: GraphScope {
            switch self {
            case .stances: .stancesView
            case .relations: .relationsView
            default: .everything
            }
        }

        func export(_ graph: ClaimGraph) throws -> ComparableExport {
            switch self {
            case .records: .records(graph, .everything)
            case .rdfXML: .rdfXML(try triples(graph, .rdfXML))
            case .nTriples: .nTriples(name: nil, chunks(try triples(graph, .nTriples)))
            default: .graphML(try graphML(graph))
            }
        }

        /// The graph as it comes back from the file.
        func whole(_ graph: ClaimGraph) throws -> ClaimGraph {
            switch self {
            case .records: graph
            case .rdfXML, .nTriples:
                try ClaimGraphRDF.graph(rdfXML: .bytes(try triples(graph, .rdfXML)))
            default: try GraphMLImport.graph(.bytes(try graphML(graph)))
            }
        }

        private func graphML(_ graph: ClaimGraph) throws -> [UInt8] {
            let view: GraphView =
                self == .stances ? .stances : self == .relations ? .relations : .statements
            let sink = MemorySink()
            _ = try GraphMLExport(ViewTable(graph, view: view)).write(to: sink)
            return sink.bytes
        }

        private func triples(
            _ graph: ClaimGraph, _ format: ClaimGraphRDF.Format
        ) throws -> [UInt8] {
            let sink = MemorySink()
            _ = try ClaimGraphRDF.write(
                graph, as: format, to: sink,
                options: .init(software: .init(name: "test", version: "1")))
            return sink.bytes
        }

        private func chunks(
            _ bytes: [UInt8]
        ) -> @Sendable () throws(RDFError) -> [UInt8]? {
            let queue = ChunkQueue(bytes)
            return { queue.next() }
        }
    }

    /// The changes that only one of two diffs has, or has at another place.
    private static func lines(_ diff: GraphDiff, beside expected: GraphDiff) -> [String] {
        zip(diff.changes, expected.changes).filter { $0 != $1 }.prefix(2).map { "\($0)\n\($1)" }
    }

    private static let pairs = Form.allCases.flatMap { old in
        Form.allCases.map { (old, $0) }
    }

    @Test(arguments: pairs)
    func `files are told apart as whole graphs are`(_ old: Form, _ new: Form) async throws {
        for seed in 1...2 as ClosedRange<UInt64> {
            var versions = VersionedGraph(seed: seed)
            let before = versions.graph
            versions.revise()
            let after = versions.graph
            let diff = try await GraphDiff(from: old.export(before), to: new.export(after))
            let expected = GraphDiff(
                from: try old.whole(before), to: try new.whole(after), oldScope: old.scope,
                newScope: new.scope)
            #expect(Self.lines(diff, beside: expected) == [], "seed \(seed)")
            #expect(diff.changes.count == expected.changes.count)
            #expect(!diff.isEmpty, "seed \(seed)")
        }
    }

    @Test(arguments: pairs)
    func `one graph in two formats is the same`(_ old: Form, _ new: Form) async throws {
        let graph = VersionedGraph(seed: 9).graph
        let diff = try await GraphDiff(from: old.export(graph), to: new.export(graph))
        #expect(diff.isEmpty, "\(diff.changes.prefix(3))")
    }
}

/// Hands bytes out in small chunks.
private final class ChunkQueue: @unchecked Sendable {
    // @unchecked Sendable because one reader asks, from one thread at a time.
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func next() -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(1000) }
        return Array(rest.prefix(1000))
    }
}
