import Annotations
import ArgumentParser
import Syntax

/// `tokenizer`: trains the ends of sentences.
struct TokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer", abstract: "Train the tokeniser's ends of sentences on treebanks.")

    @Argument(help: "Treebank files in CoNLL-U.")
    var treebanks: [String]

    @Option(help: "The words that the tokeniser knows.")
    var words = SyntaxFiles.resources + "tokenizer.txt"

    @Option(name: .shortAndLong, help: "The model file to write.")
    var output: String

    @Option(help: "How often the data are gone through.")
    var epochs = TokenizerTrainer.Settings().epochs

    @Option(help: "The seed of the order of paragraphs.")
    var seed = TokenizerTrainer.Settings().seed

    func run() throws {
        var settings = TokenizerTrainer.Settings()
        settings.epochs = epochs
        settings.seed = seed
        let trainer = TokenizerTrainer(
            documents: try SyntaxFiles.documents(treebanks), words: try SyntaxFiles.text(words),
            settings: settings)
        let tokenizer = trainer.train { epoch, wrong in
            SyntaxFiles.report("epoch \(epoch): \(wrong) wrong")
        }
        try SyntaxFiles.write(tokenizer.serialized(), to: output)
    }
}
