import Learning

/// The network's way back: from the gradients of scores to those of all parameters.
struct ParserBackward {
    private let shape: ParserShape
    private let parameters: ParserParameters
    private let gradients: ParserParameters
    private let activations: ParserActivations
    private let roles: Matrix
    private let queries: Matrix
    private let distances: Matrix

    /// Nothing accumulated yet for these activations.
    init(
        _ shape: ParserShape, _ weights: ParserWeights, _ gradients: ParserParameters,
        _ activations: ParserActivations
    ) {
        self.shape = shape
        parameters = weights.parameters
        self.gradients = gradients
        self.activations = activations
        let rows = activations.roles.rows
        roles = Matrix(rows: rows, columns: activations.roles.columns)
        queries = Matrix(rows: rows, columns: shape.arc)
        distances = Matrix(rows: rows, columns: DistanceBucket.count)
    }

    /// Takes the gradient of the arcs' scores of the sentence in `rows`.
    func arcs(_ gradient: Matrix, rows: Range<Int>) {
        let headColumns = shape.arc..<(2 * shape.arc)
        let heads = activations.roles.slice(columns: headColumns).slice(rows: rows)
        PackedMatrix(heads).multiply(gradient, into: queries.slice(rows: rows))
        PackedMatrix(activations.queries.slice(rows: rows)).multiply(
            gradient.transposed, into: roles.slice(columns: headColumns).slice(rows: rows),
            accumulate: true)
        for dependent in 1..<max(rows.count, 1) {
            let source = unsafe gradient.row(dependent)
            let target = unsafe distances.row(rows.lowerBound + dependent)
            unsafe target[DistanceBucket.root] += source[0]
            for head in 1..<rows.count where head != dependent {
                unsafe target[DistanceBucket.index(head - dependent)] += source[head]
            }
        }
    }

    /// Takes the gradient of the relations' scores of the sentence in `rows`.
    func relations(
        _ gradient: Matrix, hidden: Matrix, heads: [Int], rows: Range<Int>, dropout: Float
    ) {
        let hiddenGradient = Matrix(rows: hidden.rows, columns: hidden.columns)
        backpropagate(
            gradient, input: hidden, layer: parameters.relations, into: gradients.relations,
            inputGradient: hiddenGradient)
        hiddenGradient.backpropagateRectifier(output: hidden, factor: 1 / (1 - dropout))
        let first = 2 * shape.arc / Matrix.lanes
        let width = shape.label / Matrix.lanes
        for (index, head) in heads.enumerated() {
            let source = unsafe hiddenGradient.vectors(index)
            let dependent = unsafe roles.vectors(rows.lowerBound + index + 1) + first
            let governor = unsafe roles.vectors(rows.lowerBound + head) + first + width
            let bucket = SentenceScores.bucket(head: head, dependent: index + 1)
            let distance = unsafe gradients.labelDistance.vectors(bucket)
            for lane in 0..<width {
                unsafe dependent[lane] += source[lane]
                unsafe governor[lane] += source[lane]
                unsafe distance[lane] += source[lane]
            }
        }
    }

    /// Goes from the roles down to the embeddings.
    func finish(_ inputs: TokenInputs, dropout: Float) {
        let keep = 1 / (1 - dropout)
        finishArcs(keep)
        var current = Matrix(rows: inputs.count, columns: shape.encoder)
        let top = activations.encoded[activations.encoded.count - 1]
        backpropagate(
            roles, input: top, layer: parameters.roles, into: gradients.roles,
            inputGradient: current)
        for index in parameters.recurrences.indices.reversed() {
            current = finishRecurrence(index, current, inputs.sentences)
        }
        current.backpropagateRectifier(output: activations.encoded[0], factor: keep)
        let neighbours = Matrix(rows: inputs.count, columns: activations.neighbours.columns)
        backpropagate(
            current, input: activations.neighbours, layer: parameters.window,
            into: gradients.window, inputGradient: neighbours)
        let input = folded(neighbours, inputs.sentences)
        input.backpropagateRectifier(output: activations.input, factor: keep)
        let embedded = Matrix(rows: inputs.count, columns: shape.inputs)
        backpropagate(
            input, input: activations.embedded, layer: parameters.input, into: gradients.input,
            inputGradient: embedded)
        if let mask = activations.embeddedMask { embedded.multiply(mask) }
        scatter(embedded, inputs)
    }

    private func finishArcs(_ keep: Float) {
        let dependents = activations.roles.slice(columns: 0..<shape.arc)
        let gradient = roles.slice(columns: 0..<shape.arc)
        PackedMatrix(parameters.arc, transposed: true).multiply(
            queries, into: gradient, accumulate: true)
        PackedMatrix(queries).multiply(
            dependents.transposed, into: gradients.arc, accumulate: true)
        gradients.headBias.addRowSums(of: queries)
        PackedMatrix(parameters.arcDistance).multiply(distances, into: gradient, accumulate: true)
        PackedMatrix(dependents).multiply(
            distances.transposed, into: gradients.arcDistance, accumulate: true)
        let columns = 0..<(2 * shape.arc)
        roles.slice(columns: columns).backpropagateRectifier(
            output: activations.roles.slice(columns: columns), factor: keep)
    }

    private func finishRecurrence(
        _ index: Int, _ gradient: Matrix, _ sentences: [Range<Int>]
    ) -> Matrix {
        let stateGradient = Matrix(rows: gradient.rows, columns: gradient.columns)
        stateGradient.add(gradient)
        if index < activations.stateMasks.count {
            stateGradient.multiply(activations.stateMasks[index])
        }
        let gates = activations.gates[index]
        let gateGradient = Matrix(rows: gates.rows, columns: gates.columns)
        for range in sentences {
            GatedRecurrence.backpropagate(
                stateGradient, gates: gates, states: activations.states[index], over: range,
                into: gateGradient)
        }
        let below = Matrix(rows: gradient.rows, columns: gradient.columns)
        backpropagate(
            gateGradient, input: activations.encoded[index], layer: parameters.recurrences[index],
            into: gradients.recurrences[index], inputGradient: below)
        below.add(gradient)
        return below
    }

    private func backpropagate(
        _ gradient: Matrix, input: Matrix, layer: ParserParameters.Layer,
        into layerGradient: ParserParameters.Layer, inputGradient: Matrix
    ) {
        PackedMatrix(layer.weights, transposed: true).multiply(gradient, into: inputGradient)
        PackedMatrix(gradient).multiply(
            input.transposed, into: layerGradient.weights, accumulate: true)
        layerGradient.bias.addRowSums(of: gradient)
    }

    /// The gradient of each row from the three windows that it is in.
    private func folded(_ windows: Matrix, _ sentences: [Range<Int>]) -> Matrix {
        let result = Matrix(rows: windows.rows, columns: shape.input)
        let width = result.vectorCount
        for range in sentences {
            for row in range {
                let target = unsafe result.vectors(row)
                for offset in -1...1 where range.contains(row - offset) {
                    let source = unsafe windows.vectors(row - offset) + (offset + 1) * width
                    for lane in 0..<width { unsafe target[lane] += source[lane] }
                }
            }
        }
        return result
    }

    private func scatter(_ embedded: Matrix, _ inputs: TokenInputs) {
        let count = ParserVocabulary.subwordCount
        for row in 0..<inputs.count {
            var source = unsafe embedded.vectors(row)
            unsafe add(&source, to: gradients.words, Int(inputs.words[row]))
            unsafe source += shape.pretrained / Matrix.lanes
            let parts = unsafe source
            for part in 0..<count {
                unsafe source = parts
                let index = Int(inputs.subwords[row * count + part])
                unsafe add(&source, to: gradients.subwords, index)
            }
            unsafe add(&source, to: gradients.tags, Int(inputs.tags[row]))
            unsafe add(&source, to: gradients.contexts, Int(inputs.contexts[row]))
        }
    }

    @unsafe @inline(__always)
    private func add(
        _ source: inout UnsafeMutablePointer<SIMD8<Float>>, to table: Matrix, _ row: Int
    ) {
        let target = unsafe table.vectors(row)
        for lane in 0..<table.vectorCount { unsafe target[lane] += source[lane] }
        unsafe source += table.vectorCount
    }
}
