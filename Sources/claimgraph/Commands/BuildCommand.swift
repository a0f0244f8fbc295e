import ArgumentParser
import ClaimGraphKit
import Foundation

/// `claimgraph build`: from texts to a folder of graphs.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read texts and write their graph in every format.",
        discussion: """
            Writes graph.graphml, graph.rdf, graph.nt, graph.sqlite and report.html into the output \
            folder. Each file appears whole or not at all. The same texts give the same bytes, in \
            whatever order and on however many cores.

            EXAMPLES
              claimgraph build seeds -o output
              claimgraph build seeds -o graph.graphml --format graphml --view statements
              claimgraph build --jsonl news.jsonl -o output --as-of 2024-10-17
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = try input.texts()
        let extractor = Extractor(try input.pipeline(), jobs: input.jobCount)
        var progress = Progress(total: texts.count)
        let graph = try await extractor.graph(texts) { _ in progress.advance() }
        progress.finish()
        try output.write(graph)
        if output.output != "-" { print(GraphSummary(graph)) }
    }
}
