import Annotations
import ArgumentParser
import Attribution
import Foundation

/// `evaluate attributions`: writes predictions for PolNeAR's scorer and runs it.
struct EvaluateAttributions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attributions",
        abstract: "Score attributions against PolNeAR (gold/polnear_score.py).")

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: "The folder with text/ and attributions/ of PolNeAR.")
    var corpus = "../shared/corpora/polnear/dev"

    @Option(help: "The scorer; polnear_claim_cues.txt stands beside it.")
    var scorer = "../shared/gold/polnear_score.py"

    @Option(help: "Where the predictions are written.")
    var predictions: String

    @Option(help: "Leave out what is less likely than this.")
    var minConfidence = 0.3

    @Flag(help: "Write attributions inside another's content too (PolNeAR has only the outermost).")
    var nested = false

    @Flag(help: "Only write the predictions.")
    var noScore = false

    func run() throws {
        let attributor = try AttributionResources.attributor(analysis.resources)
        let documents = try analysis.documents(AnalysisOptions.texts(in: corpus + "/text"))
        var lines = ""
        var tokens = 0
        var elapsed = Duration.zero
        for (document, sentences) in documents {
            tokens += sentences.reduce(0) { $0 + $1.tokens.count }
            var found: [Attribution] = []
            elapsed += ContinuousClock().measure {
                found = attributor.attribute(document, sentences, [], grouping: .whole)
            }
            let index = ScalarIndex(document.bytes)
            lines += PolNeARLine.line(
                document.name,
                found.filter { (nested || $0.parent == nil) && $0.confidence >= minConfidence },
                sentences, index)
        }
        try lines.write(toFile: predictions, atomically: true, encoding: .utf8)
        let seconds =
            Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
        print(
            "\(documents.count) documents, \(tokens) tokens, \(Int(Double(tokens) / seconds)) tokens/s"
        )
        Reliability.report(
            try AttributionExamples.read(documents, corpus: corpus, attributor: attributor))
        if noScore { return }
        let scope = scorer.replacingOccurrences(
            of: "polnear_score.py", with: "polnear_claim_cues.txt")
        for arguments in [[], ["--scope", scope]] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                [
                    "python3", scorer, "--text", corpus + "/text", "--ann",
                    corpus + "/attributions", "--pred", predictions,
                ] + arguments
            try process.run()
            process.waitUntilExit()
        }
    }
}

/// A document's attributions as the line that `gold/polnear_score.py` reads.
enum PolNeARLine {
    /// The line of `attributions`, offsets in code points.
    static func line(
        _ name: String, _ attributions: [Attribution], _ sentences: [Sentence],
        _ index: ScalarIndex
    ) -> String {
        let statements = attributions.map { attribution in
            func spans(_ ranges: [TokenRange]) -> String {
                let parts = ranges.map { range in
                    let scalars = index.scalarRange(range.span(in: sentences))
                    return "[\(scalars.lowerBound), \(scalars.upperBound)]"
                }
                return "[" + parts.joined(separator: ", ") + "]"
            }
            let source = attribution.source.map { spans([$0]) } ?? "null"
            return "{\"source\": \(source), \"cue\": \(spans([attribution.cue])), "
                + "\"content\": \(spans(attribution.content)), "
                + "\"nested\": \(attribution.parent != nil), \"rule\": \"\(attribution.rule)\", \"confidence\": \(attribution.confidence), "
                + "\"stance\": \"\(attribution.stance.rawValue)\"}"
        }
        return "{\"document\": \"\(name)\", \"statements\": [" + statements.joined(separator: ", ")
            + "]}\n"
    }
}

/// How well the probabilities hold.
enum Reliability {
    /// Prints a table: for each tenth of probability the count, the mean and the share of right.
    static func report(_ examples: [AttributionExamples.Example]) {
        print("confidence   count   mean  right")
        for tenth in 0..<10 {
            let part = examples.filter { min(9, Int($0.confidence * 10)) == tenth }
            guard !part.isEmpty else { continue }
            let mean = part.reduce(0) { $0 + $1.confidence } / Double(part.count)
            let right = Double(part.count { $0.isRight }) / Double(part.count)
            print(
                String(
                    format: "%.1f - %.1f   %5d  %.3f  %.3f", Double(tenth) / 10,
                    Double(tenth + 1) / 10, part.count, mean, right))
        }
    }
}
