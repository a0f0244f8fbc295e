import ArgumentParser
import ClaimGraphKit

/// `claimgraph validate`: are these files as they have to be?
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check graph files against the schemas, and that what they refer to is there.",
        discussion: """
            Knows .graphml (the portable dialect, all views), .rdf, .nt, .jsonl and .sqlite. Each \
            fault is a line on standard output: file:line:column: error: what. With --sources the \
            documents' hashes and every quote are compared with the texts, too.

            EXAMPLES
              claimgraph validate output/graph.nt --sources seeds
              claimgraph validate output/graph.graphml output/graph.rdf
              claimgraph validate output/graph.sqlite && echo fine

            EXIT STATUS
              0  all files are valid
              1  at least one is not
              2  a file cannot be read, or is of no kind that is known
            """)

    @Argument(help: "The files.", completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp("The folder with the texts that were read.", valueName: "folder"),
        completion: .directory)
    var sources: String?

    func run() throws {
        let validator = try GraphFileValidator(Resources.bundled(), sources: sources)
        var isValid = true
        for file in files {
            for finding in try validator.findings(file) {
                print(finding)
                isValid = false
            }
        }
        if !isValid { throw ExitCode(1) }
    }
}
