import ArgumentParser
import ClaimGraphKit

/// `claimgraph parse`: sentences, tags and trees as CoNLL-U, for people who want only that.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Print sentences, words, tags, lemmas and dependency trees as CoNLL-U.",
        discussion: """
            Universal Dependencies, version 2, English. MISC holds each word's place in the file \
            in code points (start:end).

            EXAMPLES
              claimgraph parse article.txt
              echo 'Oslo denied it.' | claimgraph parse -
            """)

    @Argument(help: "Text files or folders; - for standard input.", completion: .file())
    var paths: [String]

    func run() throws {
        var texts = try SourceTexts(paths: paths)
        let pipeline = try Pipeline(Resources.bundled())
        let output = StandardOutput()
        while let text = try texts.next() {
            try output.write(try pipeline.coNLLU(text))
        }
    }
}
