import Annotations
package import Learning

/// The parser's network as a model file holds it, ready to run.
@safe
package struct ParserNetwork: @unchecked Sendable {
    // @unchecked Sendable because the weights are written by `init` alone.
    private let shape: ParserShape
    private let vocabulary: ParserVocabulary
    private let pretrained: PretrainedVectors
    private let weights: ParserWeights

    /// Reads the network; refuses sections whose sizes contradict each other.
    package init(_ file: ModelFile) throws(ModelFileError) {
        guard let shape = ParserShape(numbers: Array(try file.array("shape", of: UInt32.self)))
        else { throw file.damaged("shape") }
        self.shape = shape
        vocabulary = try ParserVocabulary(from: file)
        guard try file.strings("relations").strings == DependencyRelation.allCases.map(\.rawValue)
        else { throw file.damaged("relations") }
        let vectors = try file.array("vectors", of: Int8.self)
        guard vectors.count % vocabulary.pretrained.count == 0,
            vectors.count / vocabulary.pretrained.count <= shape.pretrained
        else { throw file.damaged("vectors") }
        pretrained = PretrainedVectors(
            size: vectors.count / vocabulary.pretrained.count, values: vectors)
        let parameters = ParserParameters(
            shape, words: vocabulary.words.count, tags: vocabulary.tags.count,
            relations: DependencyRelation.allCases.count)
        for (name, matrix) in parameters.all {
            matrix.set(
                try file.array(name, of: Float.self, count: matrix.rows * matrix.columns))
        }
        weights = ParserWeights(parameters)
    }

    /// The trees of some sentences, none of them empty.
    func trees(of sentences: [ArraySlice<Token>]) -> [DependencyTree] {
        var inputs = TokenInputs()
        for tokens in sentences { inputs.append(tokens, vocabulary) }
        var noDropout: Dropout?
        let activations = ParserActivations(
            inputs, weights, pretrained: pretrained, shape: shape, dropout: &noDropout)
        return inputs.sentences.map { tree(of: $0, activations) }
    }

    private func tree(of rows: Range<Int>, _ activations: ParserActivations) -> DependencyTree {
        let scores = SentenceScores(activations, weights, shape: shape, rows: rows)
        let arcs = scores.arcs
        let heads = SpanningTree.heads(count: rows.count - 1) { unsafe arcs.row($0)[$1] }
        let relationScores = scores.relationScores(scores.labelLayer(heads: heads))
        let relations = heads.enumerated().map { index, head in
            head == 0 ? .root : Self.bestRelation(relationScores, row: index)
        }
        return DependencyTree(heads: heads.map { $0 - 1 }, relations: relations)
    }

    private static let rootNumber = DependencyRelation.root.number
    private static let relations = DependencyRelation.allCases

    private static func bestRelation(_ scores: Matrix, row: Int) -> DependencyRelation {
        let values = unsafe scores.row(row)
        var best = rootNumber == 0 ? 1 : 0
        for index in 0..<scores.columns where index != rootNumber {
            if unsafe values[index] > values[best] { best = index }
        }
        return relations[best]
    }
}
