import Annotations
import ArgumentParser
import Syntax

/// `tagger`: trains tagger and lemmatiser; with `--jackknife` writes the training data with tags
/// that were predicted by taggers that had not seen them.
struct TaggerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger", abstract: "Train the tagger and lemmatiser on treebanks.")

    @Argument(help: "Treebank files in CoNLL-U.")
    var treebanks: [String]

    @Option(help: "Words with Penn tag and lemma, separated by tabs.")
    var lexicon: String

    @Option(help: "Words with the number of their cluster's path, separated by a tab.")
    var clusters: String

    @Option(name: .shortAndLong, help: "The model file to write.")
    var output: String?

    @Option(help: "How often the data are gone through.")
    var epochs = TaggerTrainer.Settings().epochs

    @Option(help: "How many classifiers are trained and averaged.")
    var rounds = TaggerTrainer.Settings().rounds

    @Option(help: "The seed of the order of sentences.")
    var seed = TaggerTrainer.Settings().seed

    @Option(help: "Tag each of so many parts by a tagger trained on the others.")
    var jackknife: Int?

    @Option(help: "Where the treebanks with these tags are written.")
    var jackknifeOutput: String?

    func run() throws {
        let documents = try SyntaxFiles.documents(treebanks)
        let file = LexiconFile(
            lexicon: try SyntaxFiles.text(lexicon), clusters: try SyntaxFiles.text(clusters))
        let sentences = documents.flatMap { $0.sentences.map(\.sentence) }
        if let output {
            let tagger = try train(sentences, file)
            try SyntaxFiles.write(tagger.serialized(), to: output)
        }
        if let jackknife, let jackknifeOutput {
            try self.jackknife(documents, file, parts: jackknife, to: jackknifeOutput)
        }
    }

    private func train(_ sentences: [Sentence], _ file: LexiconFile) throws -> Tagger {
        var settings = TaggerTrainer.Settings()
        settings.epochs = epochs
        settings.seed = seed
        settings.rounds = rounds
        guard let trainer = TaggerTrainer(sentences: sentences, file: file, settings: settings)
        else { throw ValidationError("the treebanks have no tags, or more than 255") }
        return trainer.train { epoch, accuracy in
            SyntaxFiles.report("epoch \(epoch): \(accuracy)")
        }
    }

    /// Whole documents are left out, the n-th for part n modulo `parts`.
    private func jackknife(
        _ documents: [CoNLLUDocument], _ file: LexiconFile, parts: Int, to path: String
    ) throws {
        var tagged = documents
        for part in 0..<parts {
            SyntaxFiles.report("part \(part + 1) of \(parts)")
            let seen = documents.enumerated().filter { $0.offset % parts != part }
            let tagger = try train(
                seen.flatMap { $0.element.sentences.map(\.sentence) }, file)
            for index in documents.indices where index % parts == part {
                var sentences = documents[index].sentences.map(\.sentence)
                tagger.tag(&sentences)
                for (number, sentence) in sentences.enumerated() {
                    tagged[index].sentences[number].sentence = sentence
                }
            }
        }
        let text = tagged.map { document in
            CoNLLUWriter.text(
                of: document.sentences.map(\.sentence), in: document.document)
        }
        try SyntaxFiles.write(Array(text.joined().utf8), to: path)
    }
}
