import Annotations
import ArgumentParser
import Learning
import Syntax

/// `parser`: trains the dependency parser.
struct ParserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parser", abstract: "Train the dependency parser on treebanks.",
        discussion: """
            The tags of --train should be such as the parser will meet: write them with \
            'claimgraph-train tagger --jackknife'. Those of --dev are predicted by --tagger.
            """)

    @Option(parsing: .upToNextOption, help: "Treebank files in CoNLL-U to learn from.")
    var train: [String]

    @Option(parsing: .upToNextOption, help: "Treebank files in CoNLL-U to score on.")
    var dev: [String] = []

    @Option(help: "The tagger's model, for --dev.")
    var tagger = SyntaxFiles.resources + "tagger.model"

    @Option(help: "Word vectors in GloVe's text format, the most frequent word first.")
    var vectors: String?

    @Option(help: "How many of the vectors are taken.")
    var vectorLimit = 150_000

    @Option(help: "What everything random comes from.")
    var seed = ParserTraining().seed

    @Option(help: "Passes over the treebanks.")
    var epochs = ParserTraining().epochs

    @Option(help: "Tokens a step.")
    var batchTokens = ParserTraining().batchTokens

    @Option(help: "The highest learning rate.")
    var rate = ParserTraining().rate

    @Option(help: "Score on --dev after every so many passes, and after the last.")
    var every = 4

    @Option(name: .shortAndLong, help: "The model file to write.")
    var output: String

    func run() throws {
        let sentences = try SyntaxFiles.documents(train).flatMap { $0.sentences.map(\.sentence) }
        let devSets = try dev.map { path in (path, try tagged(path)) }
        var training = ParserTraining()
        training.seed = seed
        training.epochs = epochs
        training.batchTokens = batchTokens
        training.rate = rate
        let file = try vectors.map {
            VectorFile(try SyntaxFiles.bytes($0), limit: vectorLimit)
        }
        var trainer = ParserTrainer(sentences, vectors: file, training: training)
        try trainer.run { epoch, trainer in
            SyntaxFiles.report("epoch \(epoch.number): loss \(epoch.loss)")
            guard epoch.number % every == 0 || epoch.number == epochs else { return }
            let bytes = trainer.writer().serialized()
            try SyntaxFiles.write(bytes, to: output)
            let parser = try DependencyParser(bytes: bytes)
            for (path, gold) in devSets { report(path, gold, parser) }
        }
    }

    /// The sentences of a treebank with predicted tags and gold trees.
    private func tagged(_ path: String) throws -> [Sentence] {
        var sentences = try SyntaxFiles.documents([path]).flatMap { $0.sentences.map(\.sentence) }
        try Tagger(path: tagger).tag(&sentences)
        return sentences
    }

    private func report(_ path: String, _ gold: [Sentence], _ parser: DependencyParser) {
        let trees = parser.parse(gold.map(\.tokens))
        let system = zip(gold, trees).map { sentence, tree in
            var sentence = sentence
            sentence.tree = tree
            return sentence
        }
        var score = SharedTaskScore()
        score.add(gold: gold, system: system)
        let figures = [SharedTaskScore.Metric.uas, .las].map { metric in
            "\(metric.rawValue) \(score.counts[metric]?.f1 ?? 0)"
        }
        SyntaxFiles.report("  \(path): " + figures.joined(separator: ", "))
    }
}
