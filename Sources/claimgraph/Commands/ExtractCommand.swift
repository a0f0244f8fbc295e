import ArgumentParser
import ClaimGraphKit
import GraphFormats

/// `claimgraph extract`: one JSON line per document.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print one JSON line per document: entities, claims, statements.",
        discussion: """
            The lines stream: memory does not grow with the number of documents. Offsets count \
            Unicode code points of the file. schemas/extract.schema.json describes a line; \
            `claimgraph merge` makes graphs of them.

            EXAMPLES
              claimgraph extract article.txt
              claimgraph extract seeds | claimgraph merge - -o output
              printf 'Oslo denied it.\\fKyiv said so.' | claimgraph extract -
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Add for each mention the entities it may mean, their scores, and the rule.")
    var explain = false

    func run() async throws {
        let texts = try input.texts()
        let extractor = Extractor(try input.pipeline(), jobs: input.jobCount)
        var progress = Progress(total: texts.count)
        let output = StandardOutput()
        var writer = ExtractionLineWriter()
        if explain {
            try await extractor.extractExplained(texts) { graph, explanations in
                try output.write(writer.line(graph, explanations: explanations))
                progress.advance()
            }
        } else {
            try await extractor.extract(texts) { graph in
                try output.write(writer.line(graph))
                progress.advance()
            }
        }
        progress.finish()
    }
}
