import ArgumentParser
import ClaimGraphKit

/// `claimgraph convert`: from one format, view or dialect to another.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn an export into another format, view or dialect.",
        discussion: """
            The kinds of both files follow from their names; - is standard input or output, whose \
            kind --from and --format tell. --format csv writes nodes.csv and edges.csv into a \
            folder, for bulk imports into Neo4j and Gephi.

            Lines of `extract`, RDF, N-Triples and SQLite hold a graph whole, the statements view \
            of GraphML all but details; from the other views only what they hold can be written \
            again. What the output lacks for that is said on standard error. The summary \
            view is not read back.

            EXAMPLES
              claimgraph convert output/graph.rdf graph.graphml --view statements
              claimgraph convert output/graph.nt for-neo4j.graphml --dialect neo4j
              claimgraph convert output/graph.nt import --format csv --dialect neo4j
              claimgraph convert output/graph.graphml graph.sqlite
              cat output/graph.nt | claimgraph convert --from nt - - --format jsonl
            """)

    @Argument(help: "The export to read.", completion: .file()) var input: String
    @Argument(help: "The file to write, or a folder for CSV.", completion: .file())
    var output: String
    @Option(
        help: ArgumentHelp("The kind of the file that is read.", valueName: "kind"))
    var from: GraphFileKind?
    @Option(help: "The format to write.") var format: ExportFormat?
    @OptionGroup var style: ExportStyle

    func run() async throws {
        guard let format = format ?? ExportFormat(path: output) else {
            let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ClaimGraphError(
                path: output, "which format? Name it with --format: \(known)")
        }
        let (graph, lost) = try GraphFile(input, kind: from).graph(for: format, in: style.view)
        if let lost { StandardError.write(lost) }
        try GraphExporter(graph, options: style.options).write([format], to: output) {
            StandardError.write($0)
        }
    }
}
