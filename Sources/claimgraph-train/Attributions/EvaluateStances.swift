import Annotations
import ArgumentParser
import Attribution
import Foundation

/// `evaluate stances`: attributions with their stances against `gold/stances.jsonl`.
struct EvaluateStances: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stances",
        abstract: "Score attributions and stances against short passages (gold/stance_score.py).")

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: "The passages with their right answers.")
    var suite = "../shared/gold/stances.jsonl"

    @Option(help: "The scorer.")
    var scorer = "../shared/gold/stance_score.py"

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
        let attributor = try AttributionResources.attributor(analysis.resources)
        let texts = try String(contentsOfFile: suite, encoding: .utf8).split(separator: "\n").map {
            let passage = try JSONDecoder().decode(Passage.self, from: Data($0.utf8))
            return (name: passage.id, bytes: Array(passage.text.utf8))
        }
        var lines = ""
        for (document, sentences) in try analysis.documents(texts) {
            let found = attributor.attribute(document, sentences, [])
            lines += StanceLine.line(
                document.name, found.filter { $0.confidence >= minConfidence }, sentences,
                ScalarIndex(document.bytes))
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
