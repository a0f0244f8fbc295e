import Annotations
import ArgumentParser
import EntityLinking
import Foundation
import Syntax

/// `claimgraph-train evaluate names`: the recogniser against GUM's entity annotation.
struct EvaluateNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Names of persons, organisations and places against GUM: F1 on spans with kind.")

    @Argument(help: "The treebank's part (CoNLL-U with Entity= in MISC).")
    var treebank: String

    @Option(help: "The folder with the models, the knowledge base and the word lists.")
    var resources = "Sources/ClaimGraphKit/Resources"

    @Option(help: "The genres, as document names carry them.")
    var genres = "news,interview,bio,speech"

    @Option(help: "The recogniser's model.")
    var model: String?

    @Flag(help: "List what was missed and what is too much.")
    var errors = false

    @Flag(help: "On tokens, tags and trees of our own.")
    var own = false

    func run() throws {
        let files = try EntityResources(directory: resources)
        let recogniser = try NameRecogniser(
            path: model ?? resources + "/names.model", lexicon: files.lexicon,
            places: files.places)
        let analyser = own ? try TextAnalyser(directory: resources) : nil
        var score = SpanScore()
        for document in try GUMTexts.documents(treebank, genres: genres) {
            let gold = goldNames(of: document, files.lexicon)
            let sentences =
                analyser?.sentences(of: document.document) ?? document.sentences.map(\.sentence)
            let words = Words(sentences, files.lexicon)
            let found = recogniser.names(
                in: words, knowledge: files.knowledge,
                matches: words.matches(in: files.knowledge))
            let predicted = found.enumerated().flatMap { index, names in
                names.compactMap { name in
                    name.kind.map { SpanScore.Item(sentences[index].span(of: name.tokens), $0) }
                }
            }
            score.add(gold: gold, predicted: predicted, document: document, lists: errors)
        }
        print(score.report)
    }

    private func goldNames(
        of document: CoNLLUDocument, _ roles: EntityLexicon
    ) -> [SpanScore.Item] {
        let mentions = GUMMention.mentions(of: document)
        return document.sentences.enumerated().flatMap { index, sentence in
            GUMMention.names(
                mentions.filter { $0.sentence == index }, in: sentence.sentence, roles: roles
            )
            .compactMap { name in
                name.kind.map {
                    SpanScore.Item(sentence.sentence.span(of: name.tokens), $0)
                }
            }
        }
    }
}

/// The documents of a treebank by genre.
enum GUMTexts {
    /// The documents of the file `path` whose names carry one of `genres` ("news,bio").
    static func documents(_ path: String, genres: String) throws -> [CoNLLUDocument] {
        let wanted = genres.split(separator: ",").map { "_\($0)_" }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        return try CoNLLUReader.documents(of: bytes).filter { document in
            wanted.contains { (document.id ?? "").contains($0) }
        }
    }
}

/// Precision, recall and F1 of spans with their kinds.
struct SpanScore {
    /// A span with its kind.
    struct Item: Hashable {
        var span: TextSpan
        var kind: NameKind

        init(_ span: TextSpan, _ kind: NameKind) {
            self.span = span
            self.kind = kind
        }
    }

    private var hits: [NameKind: Int] = [:]
    private var predicted: [NameKind: Int] = [:]
    private var gold: [NameKind: Int] = [:]
    private var spans = 0

    mutating func add(
        gold: [Item], predicted: [Item], document: CoNLLUDocument, lists: Bool
    ) {
        let goldSet = Set(gold)
        let predictedSet = Set(predicted)
        for item in goldSet { self.gold[item.kind, default: 0] += 1 }
        for item in predictedSet {
            self.predicted[item.kind, default: 0] += 1
            if goldSet.contains(item) { hits[item.kind, default: 0] += 1 }
            if goldSet.contains(where: { $0.span == item.span }) { spans += 1 }
        }
        guard lists else { return }
        let wrong =
            gold.filter { !predictedSet.contains($0) }.map { ("missed  ", $0) }
            + predicted.filter { !goldSet.contains($0) }.map { ("spurious", $0) }
        for (what, item) in wrong.sorted(by: { $0.1.span < $1.1.span }) {
            let text = String(decoding: document.bytes[item.span.range], as: UTF8.self)
            let left = String(
                decoding: document.bytes[max(0, item.span.start - 40)..<item.span.start],
                as: UTF8.self)
            let right = String(
                decoding: document.bytes[
                    item.span.end..<min(document.bytes.count, item.span.end + 30)],
                as: UTF8.self)
            print("\(what) \(item.kind) [\(text)]   …\(left)[]\(right)… \(document.id ?? "")")
        }
    }

    /// A table with a row for each kind and for all.
    var report: String {
        func row(_ name: String, _ hits: Int, _ predicted: Int, _ gold: Int) -> String {
            let precision = predicted > 0 ? 100 * Double(hits) / Double(predicted) : 0
            let recall = gold > 0 ? 100 * Double(hits) / Double(gold) : 0
            let f1 = hits > 0 ? 2 * precision * recall / (precision + recall) : 0
            return String(
                format: "%-14@ P %5.1f  R %5.1f  F1 %5.1f   %d/%d/%d", name as NSString,
                precision, recall, f1, hits, predicted, gold)
        }
        func sum(_ counts: [NameKind: Int]) -> Int { counts.values.reduce(0, +) }
        var lines = NameKind.allCases.map {
            row("\($0)", hits[$0] ?? 0, predicted[$0] ?? 0, gold[$0] ?? 0)
        }
        lines.append(row("all", sum(hits), sum(predicted), sum(gold)))
        lines.append(row("spans alone", spans, sum(predicted), sum(gold)))
        return lines.joined(separator: "\n")
    }
}
