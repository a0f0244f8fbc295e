import Annotations
package import Learning

/// The network's weights, packed for products.
package struct ParserWeights {
    let parameters: ParserParameters
    let input: PackedMatrix
    let window: PackedMatrix
    let recurrences: [PackedMatrix]
    let roles: PackedMatrix
    let arc: PackedMatrix
    let arcDistance: PackedMatrix
    let relations: PackedMatrix

    /// Packs `parameters`, which must not change while this is used.
    package init(_ parameters: ParserParameters) {
        self.parameters = parameters
        input = PackedMatrix(parameters.input.weights)
        window = PackedMatrix(parameters.window.weights)
        recurrences = parameters.recurrences.map { PackedMatrix($0.weights) }
        roles = PackedMatrix(parameters.roles.weights)
        arc = PackedMatrix(parameters.arc)
        arcDistance = PackedMatrix(parameters.arcDistance, transposed: true)
        relations = PackedMatrix(parameters.relations.weights)
    }
}

/// Dropout of the layers while training: rates, and what makes them random.
package struct Dropout {
    var inputs: Float
    var layers: Float
    var generator: SeededGenerator

    /// Dropout at these rates.
    package init(inputs: Float, layers: Float, generator: SeededGenerator) {
        self.inputs = inputs
        self.layers = layers
        self.generator = generator
    }

    fileprivate mutating func mask(rows: Int, columns: Int, rate: Float) -> Matrix {
        let mask = Matrix(rows: rows, columns: columns)
        mask.fillDropout(rate: rate, generator: &generator)
        return mask
    }
}

extension Dropout? {
    /// Multiplies `matrix` by a random mask, which is returned; nothing outside training.
    @discardableResult
    mutating func apply(_ rate: KeyPath<Dropout, Float>, to matrix: Matrix) -> Matrix? {
        guard var dropout = self else { return nil }
        let mask = dropout.mask(
            rows: matrix.rows, columns: matrix.columns, rate: dropout[keyPath: rate])
        self = dropout
        matrix.multiply(mask)
        return mask
    }
}

/// The network's layers for some sentences, from embeddings to what arcs and relations are scored
/// with; training keeps all of it for the way back.
package struct ParserActivations {
    let embedded: Matrix
    let embeddedMask: Matrix?
    let input: Matrix
    let neighbours: Matrix
    let encoded: [Matrix]
    let gates: [Matrix]
    let states: [Matrix]
    let stateMasks: [Matrix]
    let roles: Matrix
    /// The dependents times the bilinear form, with the heads' own worth.
    let queries: Matrix
    /// For each dependent what each distance adds.
    let distances: Matrix

    /// Runs the network over `inputs`.
    package init(
        _ inputs: TokenInputs, _ weights: ParserWeights, pretrained: PretrainedVectors,
        shape: ParserShape, dropout: inout Dropout?
    ) {
        let parameters = weights.parameters
        let rows = inputs.count
        embedded = Matrix(rows: rows, columns: shape.inputs)
        Self.embed(inputs, parameters, pretrained, shape, into: embedded)
        embeddedMask = dropout.apply(\.inputs, to: embedded)
        input = Self.layer(embedded, weights.input, parameters.input.bias)
        input.rectify()
        dropout.apply(\.layers, to: input)
        neighbours = Self.neighbours(of: input, inputs.sentences)
        var current = Self.layer(neighbours, weights.window, parameters.window.bias)
        current.rectify()
        dropout.apply(\.layers, to: current)
        var (encoded, gates, states, masks) = ([current], [Matrix](), [Matrix](), [Matrix]())
        for (layer, packed) in zip(parameters.recurrences, weights.recurrences) {
            let gate = Self.layer(current, packed, layer.bias)
            GatedRecurrence.activate(gate)
            let state = Matrix(rows: rows, columns: shape.encoder)
            for range in inputs.sentences {
                GatedRecurrence.run(gate, over: range, into: state)
            }
            let next = Matrix(rows: rows, columns: shape.encoder)
            next.add(state)
            if let mask = dropout.apply(\.layers, to: next) { masks.append(mask) }
            next.add(current)
            gates.append(gate)
            states.append(state)
            encoded.append(next)
            current = next
        }
        (self.encoded, self.gates, self.states, stateMasks) = (encoded, gates, states, masks)
        roles = Self.layer(current, weights.roles, parameters.roles.bias)
        let arcRoles = roles.slice(columns: 0..<(2 * shape.arc))
        arcRoles.rectify()
        dropout.apply(\.layers, to: arcRoles)
        let dependents = roles.slice(columns: 0..<shape.arc)
        queries = Self.layer(dependents, weights.arc, parameters.headBias)
        distances = Matrix(rows: rows, columns: DistanceBucket.count)
        weights.arcDistance.multiply(dependents, into: distances)
    }

    private static func layer(_ input: Matrix, _ weights: PackedMatrix, _ bias: Matrix) -> Matrix {
        let output = Matrix(rows: input.rows, columns: weights.columns)
        weights.multiply(input, into: output)
        output.add(bias: bias)
        return output
    }

    /// Each row with the one before and the one after it in its sentence.
    private static func neighbours(of input: Matrix, _ sentences: [Range<Int>]) -> Matrix {
        let width = input.stride
        let result = Matrix(rows: input.rows, columns: 3 * width)
        for range in sentences {
            for row in range {
                let target = unsafe result.row(row)
                for offset in -1...1 where range.contains(row + offset) {
                    unsafe (target + (offset + 1) * width).update(
                        from: input.row(row + offset), count: width)
                }
            }
        }
        return result
    }

    private static func embed(
        _ inputs: TokenInputs, _ parameters: ParserParameters, _ pretrained: PretrainedVectors,
        _ shape: ParserShape, into embedded: Matrix
    ) {
        let count = ParserVocabulary.subwordCount
        for row in 0..<inputs.count {
            var target = unsafe embedded.vectors(row)
            unsafe copy(parameters.words, Int(inputs.words[row]), to: &target)
            unsafe pretrained.copy(
                Int(inputs.pretrained[row]),
                to: UnsafeMutablePointer<Float>(
                    OpaquePointer(target)))
            unsafe target += shape.pretrained / Matrix.lanes
            for part in 0..<count {
                let index = Int(inputs.subwords[row * count + part])
                let source = unsafe parameters.subwords.vectors(index)
                for lane in 0..<parameters.subwords.vectorCount {
                    unsafe target[lane] += source[lane]
                }
            }
            unsafe target += parameters.subwords.vectorCount
            unsafe copy(parameters.tags, Int(inputs.tags[row]), to: &target)
            unsafe copy(parameters.contexts, Int(inputs.contexts[row]), to: &target)
        }
    }

    @unsafe @inline(__always)
    private static func copy(
        _ table: Matrix, _ row: Int, to target: inout UnsafeMutablePointer<SIMD8<Float>>
    ) {
        unsafe target.update(from: table.vectors(row), count: table.vectorCount)
        unsafe target += table.vectorCount
    }
}
