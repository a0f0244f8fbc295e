public import Claims
import GraphML
public import RDFXML
import XMLStreaming

/// An export to be compared.
public struct ComparableExport: Sendable {
    private enum Content {
        case graphML(Bytes)
        case rdfXML(Bytes)
        case nTriples(name: String?, @Sendable () throws(RDFError) -> [UInt8]?)
        case records(ClaimGraph, GraphScope)
    }

    /// Where a document is.
    private enum Bytes {
        case path(String)
        case memory([UInt8])

        var source: XMLSource {
            switch self {
            case .path(let path): .file(path)
            case .memory(let bytes): .bytes(bytes)
            }
        }
    }

    private let content: Content

    /// GraphML in a file; any view but `summary`.
    public static func graphML(path: String) -> ComparableExport {
        ComparableExport(content: .graphML(.path(path)))
    }

    /// GraphML in memory.
    public static func graphML(_ bytes: [UInt8]) -> ComparableExport {
        ComparableExport(content: .graphML(.memory(bytes)))
    }

    /// RDF/XML in a file.
    public static func rdfXML(path: String) -> ComparableExport {
        ComparableExport(content: .rdfXML(.path(path)))
    }

    /// RDF/XML in memory.
    public static func rdfXML(_ bytes: [UInt8]) -> ComparableExport {
        ComparableExport(content: .rdfXML(.memory(bytes)))
    }

    /// N-Triples in chunks; `name` is for errors.
    public static func nTriples(
        name: String?, _ next: @escaping @Sendable () throws(RDFError) -> [UInt8]?
    ) -> ComparableExport {
        ComparableExport(content: .nTriples(name: name, next))
    }

    /// A graph that was read already, and what its file can tell.
    public static func records(_ graph: ClaimGraph, _ scope: GraphScope) -> ComparableExport {
        ComparableExport(content: .records(graph, scope))
    }

    /// Reads what a comparison needs.
    func source() throws -> any DiffSource {
        switch content {
        case .records(let graph, let scope): return WholeGraphSource(records: graph, scope: scope)
        case .rdfXML(let bytes):
            return try RDFDiffSource(
                try RDFXMLReader().read(bytes.source, into: RDFColumns()), file: bytes.source.name)
        case .nTriples(let name, let next):
            return try Self.source(nTriples: next, name)
        case .graphML(let bytes):
            let graph = try GraphMLGraph.read(bytes.source)
            if GraphMLImport.layout(graph) == .edges { return EdgesDiffSource(graph) }
            return WholeGraphSource(
                records: try GraphMLImport.graph(graph, name: bytes.source.name),
                scope: .statementsView)
        }
    }

    private static func source(
        nTriples next: () throws(RDFError) -> [UInt8]?, _ name: String?
    ) throws(RDFError) -> RDFDiffSource {
        do throws(RDFError) {
            var reader = NTriplesReader(RDFColumns())
            while let chunk = try next() { try reader.feed(chunk.span) }
            return try RDFDiffSource(try reader.finish(), file: name)
        } catch {
            var error = error
            error.file = error.file ?? name
            throw error
        }
    }
}

extension GraphDiff {
    /// What changed between two exports, which are read side by side, as far as both can tell.
    ///
    /// Memory is a little more than the texts that are compared; records are made only of what may
    /// differ.
    public init(from old: ComparableExport, to new: ComparableExport) async throws {
        async let before = old.source()
        let after = try new.source()
        try self.init(from: await before, to: after)
    }
}
