/// Adam: Kingma & Ba (2015), with bias correction; one state for each parameter matrix.
///
/// A row whose gradient is 0 throughout stays as it is, and so does its state: most rows of an
/// embedding table are not met in a step.
package struct AdamOptimizer {
    private let first: [Matrix]
    private let second: [Matrix]
    private let decay: (first: Float, second: Float)
    private var powers: (first: Float, second: Float) = (1, 1)

    /// An optimiser for parameters of these shapes.
    package init(_ parameters: [Matrix], firstDecay: Float = 0.9, secondDecay: Float = 0.98) {
        first = parameters.map { Matrix(rows: $0.rows, columns: $0.columns) }
        second = parameters.map { Matrix(rows: $0.rows, columns: $0.columns) }
        decay = (firstDecay, secondDecay)
    }

    /// Moves `parameters` against `gradients`, which it scales down so that their common norm is
    /// at most `largestNorm`.
    package mutating func step(
        _ parameters: [Matrix], gradients: [Matrix], rate: Float, largestNorm: Float
    ) {
        powers = (powers.first * decay.first, powers.second * decay.second)
        let norm = gradients.reduce(0) { $0 + $1.squaredNorm }.squareRoot()
        let scale = norm > largestNorm ? largestNorm / norm : 1
        let stepSize = rate * (1 - powers.second).squareRoot() / (1 - powers.first)
        for index in parameters.indices {
            update(
                parameters[index], gradients[index], first[index], second[index], scale: scale,
                stepSize: stepSize)
        }
    }

    private func update(
        _ parameter: Matrix, _ gradient: Matrix, _ first: Matrix, _ second: Matrix, scale: Float,
        stepSize: Float
    ) {
        let (a, b) = decay
        for row in 0..<parameter.rows {
            let (target, source) = unsafe (parameter.vectors(row), gradient.vectors(row))
            let (mean, variance) = unsafe (first.vectors(row), second.vectors(row))
            var squares = SIMD8<Float>.zero
            for index in 0..<parameter.vectorCount {
                unsafe squares += source[index] * source[index]
            }
            guard squares.sum() > 0 else { continue }
            for index in 0..<parameter.vectorCount {
                let slope = unsafe source[index] * scale
                let newMean = unsafe mean[index] * a + slope * (1 - a)
                let newVariance = unsafe variance[index] * b + slope * slope * (1 - b)
                unsafe mean[index] = newMean
                unsafe variance[index] = newVariance
                unsafe target[index] -= newMean * stepSize / (newVariance.squareRoot() + 1e-9)
            }
        }
    }
}
