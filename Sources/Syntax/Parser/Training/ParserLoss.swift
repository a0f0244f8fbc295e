package import Annotations
import Learning

/// The loss of some sentences and its gradient: cross-entropy of each token's head, and of its
/// relation given the gold head (Dozat & Manning 2017).
package struct ParserLoss {
    private let shape: ParserShape
    private let weights: ParserWeights
    private let gradients: ParserParameters

    /// A loss whose gradients are added to `gradients`.
    package init(
        _ shape: ParserShape, _ weights: ParserWeights, gradients: ParserParameters
    ) {
        self.shape = shape
        self.weights = weights
        self.gradients = gradients
    }

    /// Runs the network forwards and backwards; the loss is the mean over tokens.
    package func accumulate(
        _ inputs: TokenInputs, gold: [DependencyTree], pretrained: PretrainedVectors,
        dropout: inout Dropout?
    ) -> Float {
        let activations = ParserActivations(
            inputs, weights, pretrained: pretrained, shape: shape, dropout: &dropout)
        let tokens = gold.reduce(0) { $0 + $1.heads.count }
        guard tokens > 0 else { return 0 }
        let backward = ParserBackward(shape, weights, gradients, activations)
        var loss: Float = 0
        for (rows, tree) in zip(inputs.sentences, gold) {
            let scores = SentenceScores(activations, weights, shape: shape, rows: rows)
            loss += headLoss(scores, tree, rows, backward, scale: 1 / Float(tokens))
            loss += relationLoss(
                scores, tree, rows, backward, dropout: &dropout, scale: 1 / Float(tokens))
        }
        backward.finish(
            inputs, dropout: dropout?.layers ?? 0)
        return loss / Float(tokens)
    }

    private func headLoss(
        _ scores: SentenceScores, _ tree: DependencyTree, _ rows: Range<Int>,
        _ backward: ParserBackward, scale: Float
    ) -> Float {
        var loss: Float = 0
        let gradient = scores.arcs
        for (token, head) in tree.heads.enumerated() {
            loss += Self.softmaxGradient(
                gradient, row: token + 1, gold: head + 1, scale: scale)
        }
        gradient.slice(rows: 0..<1).clear()
        backward.arcs(gradient, rows: rows)
        return loss
    }

    private func relationLoss(
        _ scores: SentenceScores, _ tree: DependencyTree, _ rows: Range<Int>,
        _ backward: ParserBackward, dropout: inout Dropout?, scale: Float
    ) -> Float {
        let heads = tree.heads.map { $0 + 1 }
        let hidden = scores.labelLayer(heads: heads)
        dropout.apply(\.layers, to: hidden)
        let gradient = scores.relationScores(hidden)
        var loss: Float = 0
        for (token, relation) in tree.relations.enumerated() {
            let gold = relation.number
            loss += Self.softmaxGradient(gradient, row: token, gold: gold, scale: scale)
        }
        backward.relations(
            gradient, hidden: hidden, heads: heads, rows: rows, dropout: dropout?.layers ?? 0)
        return loss
    }

    /// Turns a row of scores into the gradient of its cross-entropy, times `scale`.
    private static func softmaxGradient(
        _ scores: Matrix, row: Int, gold: Int, scale: Float
    ) -> Float {
        let values = unsafe scores.row(row)
        let vectors = unsafe scores.vectors(row)
        let count = scores.columns
        var largest = -Float.greatestFiniteMagnitude
        for index in 0..<count { unsafe largest = max(largest, values[index]) }
        for index in count..<Matrix.padded(count) {
            unsafe values[index] = -.greatestFiniteMagnitude
        }
        let goldScore = unsafe values[gold] - largest
        var sum: Float = 0
        for index in 0..<scores.vectorCount {
            let power = unsafe VectorMath.exp(vectors[index] - largest)
            unsafe vectors[index] = power
            sum += power.sum()
        }
        for index in 0..<scores.vectorCount { unsafe vectors[index] *= scale / sum }
        for index in count..<Matrix.padded(count) { unsafe values[index] = 0 }
        unsafe values[gold] -= scale
        return -(goldScore - logarithm(sum))
    }

    /// The natural logarithm of a positive number, to the precision that a report needs.
    private static func logarithm(_ value: Float) -> Float {
        let exponent = Float(value.exponent)
        let x = (value.significand - 1) / (value.significand + 1)
        let square = x * x
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
        return exponent * 0.693_147_18 + 2 * x * series
    }
}
