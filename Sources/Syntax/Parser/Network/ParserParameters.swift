package import Learning

/// The network's learned numbers, or gradients of the same shapes.
package struct ParserParameters {
    /// Embeddings: words, hashed parts, tags, what punctuation says.
    package let words: Matrix
    package let subwords: Matrix
    package let tags: Matrix
    package let contexts: Matrix
    /// The first layer.
    package let input: Layer
    /// The layer over a token and its two neighbours.
    package let window: Layer
    /// The gates of the recurrences.
    package let recurrences: [Layer]
    /// A token as dependent and as head of arcs, and of relations.
    package let roles: Layer
    /// The bilinear form over dependent and head, and what a head is worth by itself.
    package let arc: Matrix
    package let headBias: Matrix
    /// What a dependent makes of a distance.
    package let arcDistance: Matrix
    /// What a distance adds to the relations' layer.
    package let labelDistance: Matrix
    /// From that layer to the relations.
    package let relations: Layer

    /// A product and a sum.
    package struct Layer {
        package let weights: Matrix
        package let bias: Matrix

        init(_ inputs: Int, _ outputs: Int) {
            weights = Matrix(rows: inputs, columns: outputs)
            bias = Matrix(rows: 1, columns: outputs)
        }
    }

    /// Zeros for these sizes.
    package init(_ shape: ParserShape, words: Int, tags: Int, relations: Int) {
        self.words = Matrix(rows: words, columns: shape.word)
        subwords = Matrix(rows: ParserVocabulary.subwordRows, columns: shape.subword)
        self.tags = Matrix(rows: tags, columns: shape.tag)
        contexts = Matrix(rows: 5, columns: shape.context)
        input = Layer(shape.inputs, shape.input)
        window = Layer(3 * shape.input, shape.encoder)
        recurrences = (0..<shape.recurrences).map { _ in Layer(shape.encoder, 2 * shape.encoder) }
        roles = Layer(shape.encoder, 2 * shape.arc + 2 * shape.label)
        arc = Matrix(rows: shape.arc, columns: shape.arc)
        headBias = Matrix(rows: 1, columns: shape.arc)
        arcDistance = Matrix(rows: DistanceBucket.count, columns: shape.arc)
        labelDistance = Matrix(rows: DistanceBucket.count, columns: shape.label)
        self.relations = Layer(shape.label, relations)
    }

    /// All matrices with their names in the model file, always in this order.
    package var all: [(name: String, matrix: Matrix)] {
        var all = [
            ("word", words), ("subword", subwords), ("tag", tags), ("context", contexts),
            ("input.weights", input.weights), ("input.bias", input.bias),
            ("window.weights", window.weights), ("window.bias", window.bias),
        ]
        for (index, layer) in recurrences.enumerated() {
            all.append(("recurrence\(index).weights", layer.weights))
            all.append(("recurrence\(index).bias", layer.bias))
        }
        return all
            + [
                ("roles.weights", roles.weights), ("roles.bias", roles.bias), ("arc", arc),
                ("arc.head", headBias), ("arc.distance", arcDistance),
                ("label.distance", labelDistance), ("label.weights", relations.weights),
                ("label.bias", relations.bias),
            ].map { ($0.0, $0.1) }
    }

    /// The matrices of ``all``.
    package var matrices: [Matrix] { all.map(\.matrix) }

    /// Fills in random numbers to begin with: Glorot & Bengio (2010) for products; the gates are
    /// spread so that some units remember long and some short.
    package func randomize(_ generator: inout SeededGenerator) {
        for table in [words, subwords, contexts] {
            table.fillUniform(bound: 0.1, generator: &generator)
        }
        tags.fillUniform(bound: 0.4, generator: &generator)
        let products = [input.weights, window.weights, roles.weights, relations.weights]
        for weights in products + recurrences.map(\.weights) {
            let bound = (6 / Float(weights.rows + weights.columns)).squareRoot()
            weights.fillUniform(bound: bound, generator: &generator)
        }
        arc.fillUniform(bound: 0.05, generator: &generator)
        arcDistance.fillUniform(bound: 0.05, generator: &generator)
        labelDistance.fillUniform(bound: 0.1, generator: &generator)
        for layer in recurrences {
            let half = layer.bias.columns / 2
            for unit in 0..<half {
                layer.bias[0, unit] = 0.5 - 3 * Float(unit % (half / 2)) / Float(half / 2)
            }
        }
    }
}
