import Annotations
import ArgumentParser
import Foundation
import Syntax

/// `evaluate syntax`: the CoNLL 2018 shared task's metrics, from raw text and from gold tokens.
struct EvaluateSyntax: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax",
        abstract: "Score tokens, tags, lemmas and trees against treebanks (CoNLL 2018 metrics).")

    @Argument(help: "Treebank files in CoNLL-U.")
    var treebanks: [String]

    @Option(help: "The tokeniser's model.")
    var tokenizer = SyntaxFiles.resources + "tokenizer.model"

    @Option(help: "The tagger's model.")
    var tagger = SyntaxFiles.resources + "tagger.model"

    @Option(help: "The parser's model; without it trees are not scored.")
    var parser: String?

    @Flag(help: "Begin with the text alone; otherwise sentences and tokens are given.")
    var raw = false

    @Option(help: "Only documents whose id contains one of these.")
    var only: [String] = []

    @Option(help: "Where the analysis is written as CoNLL-U.")
    var predictions: String?

    func run() throws {
        let documents = try SyntaxFiles.documents(treebanks).filter { document in
            only.isEmpty || only.contains { document.id?.contains($0) ?? false }
        }
        let analyzer = SyntaxAnalyzer(
            tokenizer: try Tokenizer(path: tokenizer),
            tagger: try Tagger(path: tagger),
            parser: try parser.map { try DependencyParser(path: $0) })
        var score = SharedTaskScore()
        var output = ""
        var seconds = 0.0
        var tokens = 0
        for document in documents {
            let gold = document.sentences.map(\.sentence)
            let start = clock()
            let system = analyze(document, with: analyzer)
            seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
            tokens += system.reduce(0) { $0 + $1.tokens.count }
            score.add(gold: gold, system: system)
            if predictions != nil {
                output += CoNLLUWriter.text(of: system, in: document.document)
            }
        }
        if let predictions { try SyntaxFiles.write(Array(output.utf8), to: predictions) }
        report(score, tokens: tokens, seconds: seconds)
    }

    private func analyze(
        _ document: CoNLLUDocument, with analyzer: SyntaxAnalyzer
    ) -> [Sentence] {
        if raw { return analyzer.sentences(of: document.document) }
        var sentences = document.sentences.map { entry in
            var sentence = entry.sentence
            sentence.tree = .empty
            sentence.tokens = sentence.tokens.map { Token(span: $0.span, form: $0.form) }
            return sentence
        }
        analyzer.analyze(&sentences)
        return sentences
    }

    private func report(_ score: SharedTaskScore, tokens: Int, seconds: Double) {
        func line(_ name: String, _ count: SharedTaskScore.Count) {
            let percent = String(format: "%.2f", count.f1 * 100)
            print(
                name.padding(toLength: 12, withPad: " ", startingAt: 0), percent,
                "(\(count.correct) of \(count.gold), \(count.system) found)")
        }
        for metric in SharedTaskScore.Metric.allCases {
            if parser == nil, [.uas, .las, .clas].contains(metric) { continue }
            line(metric.rawValue, score.counts[metric] ?? .init())
        }
        if parser != nil {
            for relation in SharedTaskScore.watchedRelations {
                line(relation.rawValue, score.relations[relation] ?? .init())
            }
        }
        let speed = Int(Double(tokens) / max(seconds, 1e-9))
        print("\(tokens) words in \(seconds) s of CPU time: \(speed) words/s")
    }
}
