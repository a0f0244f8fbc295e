import Foundation

/// The kinds of files that hold a graph, told by their names.
public enum GraphFileKind: String, Hashable, Sendable, CaseIterable {
    /// Lines of `extract`.
    case jsonl
    /// GraphML.
    case graphml
    /// RDF/XML.
    case rdf
    /// N-Triples.
    case nt
    /// SQLite.
    case sqlite

    /// The kind of the file at `path`; throws what is supported where it is none of them.
    public init(path: String) throws(ClaimGraphError) {
        let ending = URL(filePath: path).pathExtension.lowercased()
        switch ending {
        case "jsonl", "ndjson", "json": self = .jsonl
        case "graphml": self = .graphml
        case "xml": self = FileSignature.isRDF(path) ? .rdf : .graphml
        case "rdf", "owl": self = .rdf
        case "nt": self = .nt
        case "sqlite", "sqlite3", "db": self = .sqlite
        default:
            throw ClaimGraphError(
                path: path,
                "unknown kind of file; supported are .jsonl, .graphml, .rdf, .nt and .sqlite"
                    + (ending == "csv" ? "; CSV is only written" : ""))
        }
    }
}
