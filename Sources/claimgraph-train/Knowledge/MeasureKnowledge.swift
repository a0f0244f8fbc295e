import Annotations
import ArgumentParser
import EntityLinking
import Foundation

/// `claimgraph-train knowledge measure`: how fast a knowledge base opens and answers.
struct MeasureKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Tell how fast a knowledge base opens, answers and scans a text.")

    @Argument(help: "The knowledge base.")
    var base: String

    @Argument(help: "A text to scan.")
    var text: String

    func run() throws {
        let openings = try (0..<21).map { _ in
            try Self.time { _ = try KnowledgeBase(path: base).count }
        }.sorted()
        print(
            "opened in \(openings[10] * 1000) ms of processor time (median of 21, file in the page cache)"
        )
        let knowledge = try KnowledgeBase(path: base)
        let words = try String(contentsOfFile: text, encoding: .utf8)
            .split(whereSeparator: \.isWhitespace).map(String.init)
        let sentences = stride(from: 0, to: words.count, by: 25).map {
            Array(words[$0..<min($0 + 25, words.count)])
        }
        let rounds = max(1, 200_000 / max(1, words.count))
        var matches = 0
        let scan = Self.time {
            for _ in 0..<rounds {
                for sentence in sentences { matches += knowledge.matches(in: sentence).count }
            }
        }
        print(
            "scanned \(Int(Double(rounds * words.count) / scan)) words/s,",
            "\(matches / rounds) matches in \(words.count) words")
        let lookups = Self.time {
            for _ in 0..<rounds {
                for word in words { matches += knowledge.candidates(for: word).count }
            }
        }
        print("answered \(Int(Double(rounds * words.count) / lookups)) names/s")
    }

    /// The seconds of processor time that `body` takes, which other programs do not change.
    private static func time<Failure>(
        _ body: () throws(Failure) -> Void
    ) throws(Failure) -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
