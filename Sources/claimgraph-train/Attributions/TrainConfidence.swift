import Annotations
import ArgumentParser
import Attribution
import Foundation

/// `train confidence`: fits the table of probabilities on annotated documents.
struct TrainConfidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confidence",
        abstract: "Fit the probabilities of attributions to PolNeAR's annotations.")

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: "The folder with text/ and attributions/ of PolNeAR.")
    var corpus = "../shared/corpora/polnear/train"

    @Option(help: "Take every so many-th document.")
    var every = 5

    @Option(help: "Where the table is written.")
    var output = "Sources/ClaimGraphKit/Resources/confidence.tsv"

    @Option(help: "L2 penalty, per example.")
    var penalty = 0.002

    @Option(help: "Features of fewer examples are left out.")
    var minimum = 12

    func run() throws {
        let texts = try AnalysisOptions.texts(in: corpus + "/text").enumerated()
            .filter { $0.offset % every == every - 1 }.map(\.element)
        let examples = try AttributionExamples.read(
            analysis.documents(texts), corpus: corpus,
            attributor: AttributionResources.attributor(analysis.resources, confidence: .certain))
        let weights = LogisticFit(penalty: penalty, minimum: minimum).fit(examples)
        var text = "# How likely an attribution is right: weights of a logistic model over its "
        text += "construction.\n# Written by `claimgraph-train train confidence`.\n"
        for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
            let rounded = (weight * 10).rounded() / 10
            if rounded != 0 { text += "\(name)\t\(rounded)\n" }
        }
        try text.write(toFile: output, atomically: true, encoding: .utf8)
        print("\(examples.count) examples, \(weights.count) features")
    }
}

/// Attributions with their features and whether the annotators have them too.
enum AttributionExamples {
    /// One attribution.
    struct Example {
        var features: [String]
        var isRight: Bool
        var confidence: Double
    }

    /// The outermost attributions of all documents.
    static func read(
        _ documents: [(document: Document, sentences: [Sentence])], corpus: String,
        attributor: Attributor
    ) throws -> [Example] {
        let files = try FileManager.default.contentsOfDirectory(atPath: corpus + "/attributions")
            .sorted()
        var examples: [Example] = []
        for (document, sentences) in documents {
            guard let file = files.first(where: { $0.hasPrefix(document.name + "_") }) else {
                continue
            }
            let gold = try BratStandoff.read(corpus + "/attributions/" + file)
            let index = ScalarIndex(document.bytes)
            for (attribution, features) in attributor.attributeWithFeatures(document, sentences)
            where attribution.parent == nil {
                let found = GoldAttribution(attribution, sentences, index)
                examples.append(
                    Example(
                        features: features, isRight: gold.contains { found.isLinked(to: $0) },
                        confidence: attribution.confidence))
            }
        }
        return examples
    }
}

/// The stage with the tables of a folder.
enum AttributionResources {
    /// The stage; with another table of probabilities where one is given.
    static func attributor(
        _ folder: String, confidence: ConfidenceTable? = nil
    ) throws -> Attributor {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return Attributor(
            lexicon: try CueLexicon(text: text("cues.tsv")),
            words: try ClaimWords(text: text("claim-words.tsv")),
            confidence: try confidence ?? ConfidenceTable(text: text("confidence.tsv")))
    }
}

/// Logistic regression by gradient descent, always the same for the same examples.
struct LogisticFit {
    var penalty: Double
    var minimum: Int

    /// The weights of the features.
    func fit(_ examples: [AttributionExamples.Example]) -> [String: Double] {
        var counts: [String: Int] = [:]
        for example in examples { for name in example.features { counts[name, default: 0] += 1 } }
        let names = counts.filter { $0.value >= minimum }.keys.sorted()
        let ids = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let rows = examples.map { example in example.features.compactMap { ids[$0] } }
        var weights = Array(repeating: 0.0, count: names.count)
        var squares = Array(repeating: 1e-8, count: names.count)
        for _ in 0..<400 {
            var gradient = weights.map { $0 * penalty * Double(examples.count) }
            for (row, example) in zip(rows, examples) {
                let probability = Logistic.probability(row.reduce(0) { $0 + weights[$1] })
                let error = probability - (example.isRight ? 1 : 0)
                for id in row { gradient[id] += error }
            }
            for id in weights.indices {
                let step = gradient[id] / Double(examples.count)
                squares[id] += step * step
                weights[id] -= 0.5 * step / squares[id].squareRoot()
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(names, weights))
    }
}
