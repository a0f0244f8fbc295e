import Annotations
import Claims
import GraphFormats
import GraphSQLite
import RDFXML
import TestSupport
import XMLStreaming

/// A format with its view and dialect, as a writer and a reader.
enum GraphCodec: Hashable, CustomStringConvertible {
    case graphml(GraphView, GraphDialect)
    case rdf, nt, jsonl, sqlite

    /// All that can be read back.
    static let all: [GraphCodec] =
        [GraphView.stances, .relations, .statements].flatMap { view in
            GraphDialect.allCases.map { GraphCodec.graphml(view, $0) }
        } + [.rdf, .nt, .jsonl, .sqlite]

    /// One of each format and view.
    static let portable = all.filter {
        if case .graphml(_, let dialect) = $0 { dialect == .portable } else { true }
    }

    var description: String {
        switch self {
        case .graphml(let view, let dialect): "graphml \(view) \(dialect)"
        case .rdf: "rdf"
        case .nt: "nt"
        case .jsonl: "jsonl"
        case .sqlite: "sqlite"
        }
    }

    /// A graph after it was written and read again, and what was written. A database's pages are
    /// no matter: in their place stands what is in it.
    func roundTrip(_ graph: ClaimGraph) throws -> (graph: ClaimGraph, bytes: [UInt8]) {
        switch self {
        case .graphml(let view, let dialect):
            let sink = MemorySink()
            _ = try GraphMLExport(ViewTable(graph, view: view), dialect: dialect).write(to: sink)
            return (try GraphMLImport.graph(.bytes(sink.bytes, name: "test")), sink.bytes)
        case .rdf:
            let bytes = try triples(graph, .rdfXML)
            return (try ClaimGraphRDF.graph(rdfXML: .bytes(bytes, name: "test")), bytes)
        case .nt:
            let bytes = try triples(graph, .nTriples)
            var chunks = [bytes]
            return (try ClaimGraphRDF.graph(nTriples: { chunks.popLast() }, name: "test"), bytes)
        case .jsonl: return try lines(graph)
        case .sqlite:
            let folder = try TemporaryFolder()
            try GraphDatabaseWriter(graph).write(to: folder.path("graph.sqlite"))
            let reread = try GraphDatabaseReader.graph(folder.path("graph.sqlite"))
            return (reread, try triples(reread, .nTriples))
        }
    }

    private func triples(_ graph: ClaimGraph, _ format: ClaimGraphRDF.Format) throws -> [UInt8] {
        let sink = MemorySink()
        _ = try ClaimGraphRDF.write(
            graph, as: format, to: sink, options: .init(software: .init(name: "t", version: "1")))
        return sink.bytes
    }

    private func lines(_ graph: ClaimGraph) throws -> (graph: ClaimGraph, bytes: [UInt8]) {
        var writer = ExtractionLineWriter()
        var bytes: [UInt8] = []
        graph.forEachDocument { bytes += writer.line($0) }
        let reader = ExtractionLineReader()
        let read = try bytes.split(separator: 0x0A).map { try reader.graph(Array($0)) }
        return (ClaimGraph.merging(read), bytes)
    }
}
