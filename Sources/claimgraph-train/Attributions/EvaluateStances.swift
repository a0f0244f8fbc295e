import Annotations
import ArgumentParser
import Attribution
import Foundation

/// `evaluate stances`: attributions with their stances against `gold/stances.jsonl`.
struct EvaluateStances: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stances",
        abstract: "Score attributions and stances against short passages (gold/stance_score.py).")

    @Option(help: "The passages as CoNLL-U with TokenRange=start:end in MISC.")
    var conllu: String

    @Option(help: "The passages with their right answers.")
    var suite = "../../shared/gold/stances.jsonl"

    @Option(help: "The cue lexicon.")
    var cues = "Sources/ClaimGraphKit/Resources/cues.tsv"

    @Option(help: "The scorer.")
    var scorer = "../../shared/gold/stance_score.py"

    @Option(help: "Where the predictions are written.")
    var predictions: String

    @Option(help: "Leave out what is less likely than this.")
    var minConfidence = 0.0

    @Flag(help: "List what is missed and what is too much.")
    var errors = false

    func run() throws {
        struct Passage: Decodable {
            var id: String
            var text: String
        }
        let resources = URL(fileURLWithPath: cues).deletingLastPathComponent()
        let attributor = Attributor(
            lexicon: try CueLexicon(text: String(contentsOfFile: cues, encoding: .utf8)),
            words: try ClaimWords(
                text: String(
                    contentsOf: resources.appending(path: "claim-words.tsv"), encoding: .utf8)),
            confidence: try ConfidenceTable(
                text: String(
                    contentsOf: resources.appending(path: "confidence.tsv"), encoding: .utf8)))
        var texts: [String: String] = [:]
        for line in try String(contentsOfFile: suite, encoding: .utf8).split(separator: "\n") {
            let passage = try JSONDecoder().decode(Passage.self, from: Data(line.utf8))
            texts[passage.id] = passage.text
        }
        var lines = ""
        for (name, sentences) in try CoNLLUDocuments.read(conllu) {
            let bytes = Array((texts[name] ?? "").utf8)
            let found = attributor.attribute(
                Document(name: name, bytes: bytes, sha256: ""), sentences, [])
            lines += StanceLine.line(
                name, found.filter { $0.confidence >= minConfidence }, sentences,
                ScalarIndex(bytes))
        }
        try lines.write(toFile: predictions, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", scorer, suite, predictions] + (errors ? ["--errors"] : [])
        try process.run()
        process.waitUntilExit()
    }
}

/// A passage's attributions as the line that `gold/stance_score.py` reads.
enum StanceLine {
    /// The line of `attributions`, each with a claim of its own, offsets in code points.
    static func line(
        _ name: String, _ attributions: [Attribution], _ sentences: [Sentence],
        _ index: ScalarIndex
    ) -> String {
        func span(_ range: TokenRange) -> String {
            let scalars = index.scalarRange(range.span(in: sentences))
            return "[\(scalars.lowerBound), \(scalars.upperBound)]"
        }
        var claims: [String] = []
        var statements: [String] = []
        for (number, attribution) in attributions.enumerated() {
            let polarity = attribution.negatesContent ? "negative" : "positive"
            claims.append(
                "{\"id\": \"c\(number)\", \"subject\": null, \"objects\": [], \"event\": \"\", "
                    + "\"polarity\": \"\(polarity)\"}")
            let source = attribution.source.map(span) ?? "null"
            let content = attribution.content.map(span).joined(separator: ", ")
            statements.append(
                "{\"source\": null, \"via\": null, \"stance\": \"\(attribution.stance.rawValue)\", "
                    + "\"claim\": \"c\(number)\", \"sourceSpan\": \(source), "
                    + "\"cue\": \(span(attribution.cue)), \"content\": [\(content)]}")
        }
        return "{\"document\": \"\(name)\", \"entities\": [], \"claims\": ["
            + claims.joined(separator: ", ") + "], \"statements\": ["
            + statements.joined(separator: ", ") + "]}\n"
    }
}
