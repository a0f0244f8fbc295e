package import Annotations
package import Learning

/// Trains ``NameRecogniser`` as a structured perceptron: the whole sentence is decoded with the
/// weights so far, and where its labels are wrong, the weights move (Collins 2002).
package struct NameTrainer {
    /// A document to learn from: its sentences and their names.
    package struct Example: Sendable {
        /// The sentences, tagged and parsed.
        package var sentences: [Sentence]
        /// For each sentence its names, which do not overlap.
        package var names: [[NameSpan]]

        /// A document.
        package init(sentences: [Sentence], names: [[NameSpan]]) {
            self.sentences = sentences
            self.names = names
        }
    }

    private struct Row {
        var buckets: [[Int]]
        var gold: [Int]
    }

    private let rows: [Row]

    /// A trainer over `examples`, whose features are computed once.
    package init(
        _ examples: [Example], lexicon: EntityLexicon, knowledge: KnowledgeBase,
        places: PlaceNames
    ) {
        rows = examples.flatMap { example in
            let words = Words(example.sentences, lexicon)
            let matches = words.matches(in: knowledge)
            let features = NameFeatures(
                words, lexicon: lexicon, knowledge: knowledge, places: places)
            return example.sentences.indices.compactMap { index -> Row? in
                let sentence = example.sentences[index]
                let buckets = features.buckets(sentence, words.words[index], matches[index])
                guard buckets.contains(where: { !$0.isEmpty }) else { return nil }
                let names = example.names[index].compactMap { name in
                    name.kind.map { (tokens: name.tokens, kind: $0) }
                }
                let reachable = names.filter { name in
                    name.tokens.allSatisfy { !buckets[$0].isEmpty }
                }
                return Row(
                    buckets: buckets,
                    gold: NameLabel.labels(reachable, count: sentence.tokens.count))
            }
        }
    }

    /// The model after `epochs` rounds in an order that `seed` fixes.
    package func train(epochs: Int, seed: UInt64) -> ModelWriter {
        let count = NameLabel.count
        var labels = PerceptronTrainer(
            classCount: count, bucketCount: NameFeatures.bucketCount)
        var transitions = PerceptronTrainer(classCount: count, bucketCount: count)
        var generator = SeededGenerator(seed: seed)
        var order = Array(rows.indices)
        var decoder = NameDecoder()
        for _ in 0..<epochs {
            generator.shuffle(&order)
            for index in order {
                learn(rows[index], &labels, &transitions, &decoder)
            }
        }
        return write(labels, transitions)
    }

    private func learn(
        _ row: Row, _ labels: inout PerceptronTrainer, _ transitions: inout PerceptronTrainer,
        _ decoder: inout NameDecoder
    ) {
        let count = NameLabel.count
        var weights: [Float] = []
        var scratch = Array(repeating: Float(0), count: count)
        for label in 0..<count {
            transitions.score([label], into: &scratch)
            weights += scratch
        }
        var scores: [Float] = []
        for buckets in row.buckets {
            labels.score(buckets, into: &scratch)
            scores += scratch
        }
        let found = decoder.best(row.buckets, scores: scores, transitions: weights)
        for token in found.indices where found[token] != row.gold[token] {
            labels.update(row.buckets[token], class: row.gold[token], by: 1)
            labels.update(row.buckets[token], class: found[token], by: -1)
        }
        for token in found.indices.dropFirst() {
            let gold = (row.gold[token - 1], row.gold[token])
            let mine = (found[token - 1], found[token])
            guard gold != mine else { continue }
            transitions.update([gold.0], class: gold.1, by: 1)
            transitions.update([mine.0], class: mine.1, by: -1)
        }
        labels.advance()
        transitions.advance()
    }

    /// The averaged weights in whole numbers, both parts on one scale.
    private func write(
        _ labels: PerceptronTrainer, _ transitions: PerceptronTrainer
    ) -> ModelWriter {
        let average = labels.averaged()
        let levels: Float = 4095
        let largest = average.reduce(0) { max($0, abs($1)) }
        let scale = largest > 0 ? levels / largest : 1
        var writer = ModelWriter(
            kind: NameRecogniser.fileKind, version: NameRecogniser.formatVersion)
        labels.model(levels: levels).write(to: &writer, name: "labels")
        writer.add("transitions", transitions.averaged().map { Int32(($0 * scale).rounded()) })
        return writer
    }
}
