import ArgumentParser
import ClaimGraphKit
import Claims

/// `claimgraph merge`: from extract's lines to a folder of graphs.
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge lines that `extract` printed into one graph.",
        discussion: """
            Merging is associative and commutative: the lines may come from any number of machines \
            and in any order. A document that comes twice counts once.

            EXAMPLES
              claimgraph merge monday.jsonl tuesday.jsonl -o output
              claimgraph extract seeds | claimgraph merge - -o graph.nt --format nt
            """)

    @Argument(help: "Files of lines; - for standard input.", completion: .file())
    var lines: [String]

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let graph = try ExtractionLines(paths: lines).graph()
        try output.write(graph)
        if output.output != "-" { print(GraphSummary(graph)) }
    }
}
