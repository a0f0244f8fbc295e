public import Claims
public import GraphFormats
import XMLStreaming

/// The formats a graph is written in.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// GraphML, in a view and a dialect.
    case graphml
    /// RDF/XML.
    case rdf
    /// N-Triples: the same triples as `rdf`.
    case nt
    /// An SQLite database.
    case sqlite
    /// A report for people, in one HTML file.
    case html
    /// The lines of `extract`, one a document.
    case jsonl
    /// Two files, `nodes.csv` and `edges.csv`, in a view and a dialect.
    case csv

    /// What `build` writes where nothing else is asked for.
    public static let standard: [ExportFormat] = [.graphml, .rdf, .nt, .sqlite, .html]

    /// The format that a file's name tells; nil for none of them.
    public init?(path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".").last ?? ""
        self.init(rawValue: ending.lowercased())
    }

    /// The files' names in an output folder.
    var fileNames: [String] {
        switch self {
        case .html: ["report.html"]
        case .csv: ["nodes.csv", "edges.csv"]
        default: ["graph." + rawValue]
        }
    }
}

/// What to do with characters that XML cannot hold.
public enum IllegalCharacters: String, Hashable, Sendable, CaseIterable {
    /// Each becomes one U+FFFD, so that offsets stay right.
    case replace
    /// The first one is an error.
    case error

    var policy: IllegalCharacterPolicy { self == .replace ? .replace : .refuse }
}

/// How a graph is written.
public struct ExportOptions: Hashable, Sendable {
    /// Which view GraphML and CSV show.
    public var view: GraphView
    /// For which reader GraphML and CSV are written.
    public var dialect: GraphDialect
    /// Where RDF's own IRIs begin; nil for `urn:uuid:` names.
    public var baseIRI: String?
    /// What to do with characters that XML cannot hold.
    public var illegalCharacters: IllegalCharacters
    /// Whether CSV leaves text as it is that a spreadsheet would take for a formula.
    public var rawCSV: Bool

    /// Options.
    public init(
        view: GraphView = .stances, dialect: GraphDialect = .portable, baseIRI: String? = nil,
        illegalCharacters: IllegalCharacters = .replace, rawCSV: Bool = false
    ) {
        self.view = view
        self.dialect = dialect
        self.baseIRI = baseIRI
        self.illegalCharacters = illegalCharacters
        self.rawCSV = rawCSV
    }
}
