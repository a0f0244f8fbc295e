package import Annotations
package import Learning

/// Trains the greedy transition parser with the dynamic oracle and exploration: the parser follows
/// its own predictions, and each state teaches the best transition of those with the least cost.
package struct PerceptronParserTrainer: Sendable {
    private var trainer: PerceptronTrainer
    private var generator: SeededGenerator
    private var scores: [Float]

    /// A trainer with nothing learned; its order of sentences depends on `seed`.
    package init(seed: UInt64, bucketCount: Int = 1 << 18) {
        trainer = PerceptronTrainer(classCount: Transition.all.count, bucketCount: bucketCount)
        scores = Array(repeating: 0, count: Transition.all.count)
        generator = SeededGenerator(seed: seed)
    }

    /// One pass over `sentences`, whose trees are gold.
    package mutating func pass(over sentences: [Sentence]) {
        var order = Array(sentences.indices)
        generator.shuffle(&order)
        for index in order where !sentences[index].tree.heads.isEmpty { learn(sentences[index]) }
    }

    /// The model file of what was learned.
    package func writer() -> ModelWriter {
        var writer = ModelWriter(
            kind: DependencyParser.modelKind, version: DependencyParser.modelVersion)
        trainer.model().write(to: &writer, name: "transitions")
        return writer
    }

    private mutating func learn(_ sentence: Sentence) {
        let oracle = Oracle(sentence.tree.projective())
        let features = TransitionFeatures(sentence.tokens)
        var state = Configuration(count: sentence.tokens.count)
        var buckets: [Int] = []
        while !state.isFinal {
            features.extract(from: state, count: trainer.bucketCount, into: &buckets)
            trainer.score(buckets, into: &scores)
            let allowed = Transition.Kind.allCases.filter { state.allows($0) }
            let costs = allowed.map { oracle.cost(of: $0, in: state) }
            let least = costs.min() ?? 0
            let correct = zip(allowed, costs).filter { $1 == least }
                .map { oracle.labelled($0.0, in: state) }
            var predicted = -1
            var gold = -1
            for (index, transition) in Transition.all.enumerated()
            where state.allows(transition.kind) {
                if predicted < 0 || scores[index] > scores[predicted] { predicted = index }
                if correct.contains(transition), gold < 0 || scores[index] > scores[gold] {
                    gold = index
                }
            }
            if !correct.contains(Transition.all[predicted]) {
                trainer.update(buckets, class: gold, by: 1)
                trainer.update(buckets, class: predicted, by: -1)
            }
            trainer.advance()
            state.apply(Transition.all[predicted])
        }
    }
}
