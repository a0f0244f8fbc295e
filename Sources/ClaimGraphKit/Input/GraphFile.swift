public import Claims
import Foundation
import GraphFormats
import GraphML
import GraphSQLite
import RDFXML
import XMLStreaming

/// A graph in a file of any kind that this program writes, or on standard input.
public struct GraphFile: Sendable {
    let path: String
    let kind: GraphFileKind

    /// The graph in the file at `path`.
    ///
    /// - Parameter kind: which kind of file it is; nil where its name tells. Standard input, `-`,
    ///   has no name.
    public init(_ path: String, kind: GraphFileKind? = nil) throws(ClaimGraphError) {
        self.path = path
        if path == "-", kind == nil {
            throw ClaimGraphError("standard input may be of any kind: say which with --from")
        }
        if let kind { self.kind = kind } else { self.kind = try GraphFileKind(path: path) }
    }

    /// Reads it whole.
    ///
    /// - Throws: ``ClaimGraphError`` with the line at fault.
    public func graph() throws(ClaimGraphError) -> ClaimGraph { try contents().graph }

    /// Reads it whole, and tells what cannot be known from it that a file of `format` could hold.
    public func graph(
        for format: ExportFormat, in view: GraphView
    ) throws(ClaimGraphError) -> (graph: ClaimGraph, lost: String?) {
        let contents = try contents()
        let lost = format.content(view).subtracting(contents.content)
        return (
            contents.graph, lost.names.map { "\(path): holds no \($0); neither does the output" }
        )
    }

    private typealias Contents = (graph: ClaimGraph, content: GraphContent)

    private func contents() throws(ClaimGraphError) -> Contents {
        if path != "-" { try FileSignature.check(path, kind) }
        do {
            switch kind {
            case .jsonl: return (try ExtractionLines(paths: [path]).graph(), .everything)
            case .graphml: return try graphML()
            case .rdf: return (try ClaimGraphRDF.graph(rdfXML: source), .everything)
            case .nt: return (try nTriples(), .everything)
            case .sqlite:
                guard path != "-" else {
                    throw ClaimGraphError("a database cannot come from standard input")
                }
                return (try GraphDatabaseReader.graph(path), .everything)
            }
        } catch let error as ClaimGraphError {
            throw error
        } catch let error as XMLStreamError {
            throw ClaimGraphError(error)
        } catch let error as RDFError {
            throw ClaimGraphError(error, path: path)
        } catch {
            throw ClaimGraphError(path: path, "\(error)")
        }
    }

    private var source: XMLSource {
        path == "-" ? .descriptor(STDIN_FILENO, name: "-") : .file(path)
    }

    private func graphML() throws(XMLStreamError) -> Contents {
        let read = try GraphMLGraph.read(source)
        let graph = try GraphMLImport.graph(read, name: path)
        return (graph, GraphMLImport.view(of: read).map(GraphContent.of) ?? [])
    }

    private func nTriples() throws -> ClaimGraph {
        try ClaimGraphRDF.graph(nTriples: try FileChunks(path).next, name: path)
    }
}
