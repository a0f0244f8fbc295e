import Annotations
import Learning
import Syntax
import Testing

@Suite struct ParserGradientTests {
    /// Every parameter's gradient against the slope between two points around it.
    @Test func `the way back gives the slopes of the loss`() throws {
        let shape = SampleSentences.smallShape
        let treebank = SampleSentences.treebank
        let names = Set(treebank.flatMap { $0.tokens.map(ParserVocabulary.tagName) }).sorted()
        let vocabulary = ParserVocabulary(
            words: StringTable(["<unknown>", "<root>", "kyiv", "said", "it", "hearing"]),
            pretrained: StringTable(["<unknown>", "kyiv", "denied", "grain"]),
            tags: StringTable(["<unknown>", "<root>"] + names))
        var generator = SeededGenerator(seed: 5)
        let vectors = PretrainedVectors(
            size: 7, rounding: (0..<28).map { _ in generator.uniform() - 0.5 })
        func zeros() -> ParserParameters {
            ParserParameters(
                shape, words: vocabulary.words.count, tags: vocabulary.tags.count, relations: 51)
        }
        let parameters = zeros()
        parameters.randomize(&generator)
        for matrix in parameters.matrices where matrix.squaredNorm == 0 {
            matrix.fillUniform(bound: 0.2, generator: &generator)
        }
        var inputs = TokenInputs()
        for sentence in treebank { inputs.append(sentence.tokens, vocabulary) }
        func loss(_ gradients: ParserParameters) -> Float {
            var dropout: Dropout?
            return ParserLoss(shape, ParserWeights(parameters), gradients: gradients).accumulate(
                inputs, gold: treebank.map(\.tree), pretrained: vectors, dropout: &dropout)
        }
        let gradients = zeros()
        _ = loss(gradients)
        for ((name, matrix), (_, gradient)) in zip(parameters.all, gradients.all) {
            let places = (0..<matrix.rows).flatMap { row in
                (0..<matrix.columns).map { (row, $0) }
            }
            let steepest = places.sorted { abs(gradient[$0.0, $0.1]) > abs(gradient[$1.0, $1.1]) }
            for (row, column) in steepest.prefix(2) {
                let expected = gradient[row, column]
                // A step across a rectifier's kink measures neither side: then a shorter one.
                let slopes = [4e-3, 1e-3].lazy.map { (distance: Float) in
                    let value = matrix[row, column]
                    matrix[row, column] = value + distance
                    let above = loss(zeros())
                    matrix[row, column] = value - distance
                    let below = loss(zeros())
                    matrix[row, column] = value
                    return (above - below) / (2 * distance)
                }
                #expect(
                    slopes.contains { abs($0 - expected) < 0.1 * abs($0) + 1e-3 },
                    "\(name)[\(row), \(column)]: \(expected), slopes \(Array(slopes))")
            }
            #expect(gradient.squaredNorm > 0, "\(name) has no gradient")
        }
    }
}
