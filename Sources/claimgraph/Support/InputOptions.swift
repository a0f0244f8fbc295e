import ArgumentParser
import ClaimGraphKit
import Foundation

/// Which texts to read, and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Text files, or folders of .txt files; - for standard input.",
            discussion: "On standard input a form feed (U+000C) parts documents.",
            valueName: "seeds"),
        completion: .file())
    var paths: [String]

    @Flag(
        help: "The files hold JSON lines: {\"document\": NAME, \"text\": TEXT, \"date\": DATE}.")
    var jsonl = false

    @Option(help: "Further names for the knowledge base, as TSV.", completion: .file())
    var knowledge: String?

    @Option(
        help: ArgumentHelp(
            "How many documents are read at once (default: one per core).", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs takes a number from 1") }
        guard !paths.isEmpty else {
            throw ValidationError("name the texts to read, or - for standard input")
        }
    }

    /// The texts that the options name.
    func texts() throws -> SourceTexts {
        try jsonl ? SourceTexts(jsonLines: paths) : SourceTexts(paths: paths)
    }

    /// The stages with their models, and the further names where given.
    func pipeline() throws -> Pipeline {
        try Pipeline(Resources.bundled(), knowledge: knowledge)
    }

    /// How many documents are read at once.
    var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
