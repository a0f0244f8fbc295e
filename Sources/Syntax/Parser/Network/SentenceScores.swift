import Learning

/// The scores of one sentence's arcs and relations.
struct SentenceScores {
    /// For each row (the root's first) the score of every row as its head.
    let arcs: Matrix
    private let activations: ParserActivations
    private let weights: ParserWeights
    private let shape: ParserShape
    private let rows: Range<Int>

    /// Scores the arcs of the sentence in `rows`.
    init(
        _ activations: ParserActivations, _ weights: ParserWeights, shape: ParserShape,
        rows: Range<Int>
    ) {
        self.activations = activations
        self.weights = weights
        self.shape = shape
        self.rows = rows
        arcs = Matrix(rows: rows.count, columns: rows.count)
        let heads = activations.roles.slice(columns: shape.arc..<(2 * shape.arc)).slice(rows: rows)
        PackedMatrix(heads, transposed: true).multiply(
            activations.queries.slice(rows: rows), into: arcs)
        for dependent in 1..<max(rows.count, 1) {
            let target = unsafe arcs.row(dependent)
            let distances = unsafe activations.distances.row(rows.lowerBound + dependent)
            unsafe target[0] += distances[DistanceBucket.root]
            for head in 1..<rows.count {
                unsafe target[head] += distances[DistanceBucket.index(head - dependent)]
            }
            unsafe target[dependent] = -.greatestFiniteMagnitude
        }
    }

    /// The hidden layer that the relations of `heads` are read from, a row for each dependent; the
    /// head of row `i + 1` is row `heads[i]`.
    func labelLayer(heads: [Int]) -> Matrix {
        let hidden = Matrix(rows: heads.count, columns: shape.label)
        let first = 2 * shape.arc / Matrix.lanes
        let width = shape.label / Matrix.lanes
        for (index, head) in heads.enumerated() {
            let dependent = unsafe activations.roles.vectors(rows.lowerBound + index + 1) + first
            let governor = unsafe activations.roles.vectors(rows.lowerBound + head) + first + width
            let bucket = Self.bucket(head: head, dependent: index + 1)
            let distance = unsafe weights.parameters.labelDistance.vectors(bucket)
            let target = unsafe hidden.vectors(index)
            for lane in 0..<width {
                unsafe target[lane] = dependent[lane] + governor[lane] + distance[lane]
            }
        }
        hidden.rectify()
        return hidden
    }

    /// The relations' scores for a ``labelLayer(heads:)``.
    func relationScores(_ hidden: Matrix) -> Matrix {
        let scores = Matrix(rows: hidden.rows, columns: weights.relations.columns)
        weights.relations.multiply(hidden, into: scores)
        scores.add(bias: weights.parameters.relations.bias)
        return scores
    }

    /// The distance of a head from its dependent, the artificial root being row 0.
    static func bucket(head: Int, dependent: Int) -> Int {
        head == 0 ? DistanceBucket.root : DistanceBucket.index(head - dependent)
    }
}
