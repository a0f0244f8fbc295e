import ArgumentParser
import ClaimGraphKit

/// `claimgraph convert`: from one format, view or dialect to another.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Turn an export into another format, view or dialect.",
        discussion: """
            The kinds of both files follow from their names. Lines of `extract`, RDF, N-Triples and \
            the statements view of GraphML hold a graph whole; from the other views only what they \
            hold can be written again.

            EXAMPLES
              claimgraph convert output/graph.rdf graph.graphml --view statements
              claimgraph convert output/graph.nt for-neo4j.graphml --dialect neo4j
              claimgraph convert output/graph.graphml graph.sqlite
            """)

    @Argument(help: "The export to read.", completion: .file()) var input: String
    @Argument(help: "The file to write.", completion: .file()) var output: String
    @OptionGroup var style: ExportStyle

    func run() async throws {
        guard let format = ExportFormat(path: output) else {
            let known = ExportFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
            throw ClaimGraphError(path: output, "unknown kind of file; written are \(known)")
        }
        let graph = try GraphFile(input).graph()
        try GraphExporter(graph, options: style.options).write([format], to: output) {
            StandardError.write($0)
        }
    }
}
