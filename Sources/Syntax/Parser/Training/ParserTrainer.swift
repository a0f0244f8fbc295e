package import Annotations
package import Learning

/// Trains the parser's network on treebanks; the same sentences, vectors and settings give the
/// same bytes.
package struct ParserTrainer {
    private let training: ParserTraining
    private let vocabulary: ParserVocabulary
    private let pretrained: PretrainedVectors
    private let parameters: ParserParameters
    private let gradients: ParserParameters
    private let inputs: [TokenInputs]
    private let trees: [DependencyTree]
    /// For each word of the vocabulary how often it is forgotten.
    private let forgetting: [Float]
    private var optimizer: AdamOptimizer
    private var generator: SeededGenerator
    private var step = 0

    /// A network with random numbers for `sentences`, whose trees are gold and whose tags are
    /// such as the parser will meet, that is, predicted.
    package init(_ sentences: [Sentence], vectors: VectorFile?, training: ParserTraining) {
        self.training = training
        let sentences = sentences.filter { !$0.tokens.isEmpty }
        let counts = Self.counts(sentences)
        vocabulary = Self.vocabulary(sentences, counts, vectors, training.wordThreshold)
        let size = vectors?.size ?? 0
        pretrained = PretrainedVectors(
            size: size, rounding: [Float](repeating: 0, count: size) + (vectors?.values ?? []))
        generator = SeededGenerator(seed: training.seed)
        let relations = DependencyRelation.allCases.count
        let (words, tags) = (vocabulary.words.count, vocabulary.tags.count)
        parameters = ParserParameters(
            training.shape, words: words, tags: tags, relations: relations)
        gradients = ParserParameters(
            training.shape, words: words, tags: tags, relations: relations)
        parameters.randomize(&generator)
        optimizer = AdamOptimizer(parameters.matrices)
        let known = vocabulary
        inputs = sentences.map { sentence in
            var inputs = TokenInputs()
            inputs.append(sentence.tokens, known)
            return inputs
        }
        trees = sentences.map(\.tree)
        forgetting = vocabulary.words.strings.map { word in
            let count = Float(counts[word] ?? 0)
            return training.wordForgetting / (training.wordForgetting + count)
        }
    }

    /// All passes; `report` hears of each, with the trainer as it then is.
    package mutating func run(report: (ParserEpoch, ParserTrainer) throws -> Void) rethrows {
        let totalTokens = trees.reduce(0) { $0 + $1.heads.count }
        let totalSteps = training.epochs * totalTokens / training.batchTokens + 1
        for epoch in 1...max(training.epochs, 1) {
            let loss = pass(totalSteps: totalSteps)
            try report(ParserEpoch(number: epoch, loss: loss), self)
        }
    }

    /// The model file of what has been learned.
    package func writer() -> ModelWriter {
        var writer = ModelWriter(
            kind: DependencyParser.modelKind, version: DependencyParser.modelVersion)
        writer.add("shape", training.shape.numbers)
        writer.add("relations", strings: DependencyRelation.allCases.map(\.rawValue))
        vocabulary.write(to: &writer)
        writer.add("vectors", pretrained.numbers)
        for (name, matrix) in parameters.all { writer.add(name, matrix.elements) }
        return writer
    }

    private mutating func pass(totalSteps: Int) -> Float {
        var order = Array(trees.indices)
        generator.shuffle(&order)
        var (loss, tokens) = (Float(0), 0)
        var start = 0
        while start < order.count {
            var end = start
            var size = 0
            while end < order.count, size < training.batchTokens {
                size += trees[order[end]].heads.count
                end += 1
            }
            loss += learn(order[start..<end], totalSteps: totalSteps) * Float(size)
            tokens += size
            start = end
        }
        return loss / Float(max(tokens, 1))
    }

    private mutating func learn(_ batch: ArraySlice<Int>, totalSteps: Int) -> Float {
        var batchInputs = TokenInputs()
        for index in batch { batchInputs.append(inputs[index]) }
        forget(&batchInputs)
        for matrix in gradients.matrices { matrix.clear() }
        var dropout: Dropout? = Dropout(
            inputs: training.inputDropout, layers: training.layerDropout,
            generator: SeededGenerator(seed: generator.next()))
        let loss = ParserLoss(
            training.shape, ParserWeights(parameters), gradients: gradients
        ).accumulate(
            batchInputs, gold: batch.map { trees[$0] }, pretrained: pretrained, dropout: &dropout)
        step += 1
        let warm = min(1, Float(step) / Float(training.warmUp))
        let rest = max(0.005, 1 - Float(step) / Float(totalSteps))
        optimizer.step(
            parameters.matrices, gradients: gradients.matrices,
            rate: training.rate * warm * rest, largestNorm: 5)
        return loss
    }

    private mutating func forget(_ inputs: inout TokenInputs) {
        for row in 0..<inputs.count {
            let word = Int(inputs.words[row])
            if word > 1, generator.uniform() < forgetting[word] { inputs.forget(word: row) }
            if generator.uniform() < training.vectorForgetting { inputs.forget(pretrained: row) }
            if inputs.tags[row] > 1, generator.uniform() < training.tagForgetting {
                inputs.forget(tag: row)
            }
        }
    }

    private static func counts(_ sentences: [Sentence]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for token in sentences.lazy.flatMap(\.tokens) {
            let word = String(decoding: ParserVocabulary.normalized(token.form), as: UTF8.self)
            counts[word, default: 0] += 1
        }
        return counts
    }

    private static func vocabulary(
        _ sentences: [Sentence], _ counts: [String: Int], _ vectors: VectorFile?, _ threshold: Int
    ) -> ParserVocabulary {
        let frequent = counts.filter { $0.value >= threshold }.keys.sorted()
        let tags = Set(sentences.lazy.flatMap(\.tokens).map(ParserVocabulary.tagName)).sorted()
        return ParserVocabulary(
            words: StringTable(["<unknown>", "<root>"] + frequent),
            pretrained: StringTable(["<unknown>"] + (vectors?.words ?? [])),
            tags: StringTable(["<unknown>", "<root>"] + tags))
    }
}
