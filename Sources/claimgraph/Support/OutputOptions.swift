public import Annotations
public import ArgumentParser
public import ClaimGraphKit
public import Claims
public import GraphFormats

extension ExportFormat: ExpressibleByArgument {}
extension GraphFileKind: ExpressibleByArgument {}
extension GraphView: ExpressibleByArgument {}
extension GraphDialect: ExpressibleByArgument {}
extension IllegalCharacters: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    /// A date on the command line, as ISO 8601.
    public init?(argument: String) { self.init(iso: argument) }
}

/// What to write, and where.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "A folder for graph.graphml, graph.rdf, …; with one --format also a file, or -.",
            valueName: "path"), completion: .directory)
    var output: String

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(
            "What to write; csv makes nodes.csv and edges.csv.", valueName: "format"))
    var format: [ExportFormat] = ExportFormat.standard

    @OptionGroup var style: ExportStyle

    @Option(
        help: ArgumentHelp(
            "Only what was published by then; documents without a date are left out and named.",
            valueName: "date"))
    var asOf: CalendarDate?

    func validate() throws {
        guard !format.isEmpty else { throw ValidationError("--format takes at least one format") }
        if output == "-" {
            guard format.count == 1 else {
                throw ValidationError("one --format at a time goes to standard output")
            }
        }
    }

    /// Writes `graph` as the options say, and tells what was left out.
    func write(_ graph: ClaimGraph) throws {
        var graph = graph
        if let asOf {
            for document in graph.undated {
                StandardError.write("\(document.name): left out, its date is not known")
            }
            graph = graph.asOf(asOf)
        }
        let exporter = GraphExporter(graph, options: style.options)
        try exporter.write(format, to: output) { StandardError.write($0) }
    }
}

/// How GraphML and RDF are written.
struct ExportStyle: ParsableArguments {
    @Option(help: "Which view of the graph GraphML and CSV show.")
    var view: GraphView = .stances

    @Option(help: "For which reader GraphML and CSV are written.")
    var dialect: GraphDialect = .portable

    @Option(
        help: ArgumentHelp("Where RDF's own IRIs begin, instead of urn:uuid:.", valueName: "iri"))
    var baseIRI: String?

    @Option(help: "What to do with characters that XML cannot hold.")
    var illegalChars: IllegalCharacters = .replace

    @Flag(
        help: "Leave text in CSV as it is that a spreadsheet would take for a formula (=, +, -, @)."
    )
    var csvRaw = false

    /// The same for the library.
    var options: ExportOptions {
        ExportOptions(
            view: view, dialect: dialect, baseIRI: baseIRI, illegalCharacters: illegalChars,
            rawCSV: csvRaw)
    }
}

extension Stance: ExpressibleByArgument {}
extension ClaimStatus: ExpressibleByArgument {}
