/// A gated recurrence whose gates do not look at its state, run in both directions:
///
///     h[t] = (1 - z[t]) * h[t-1] + z[t] * g[t]
///
/// with z a sigmoid and g a hyperbolic tangent of the layer's input. So all products are taken for
/// whole sentences at once, and only this line is sequential. It is the "minimal" gated recurrent
/// unit of Feng et al. (2024, "Were RNNs All We Needed?"), and, apart from the pooling's form, the
/// quasi-recurrent network of Bradbury et al. (2016).
package enum GatedRecurrence {
    /// Applies the gates' functions in place: columns are z forwards, z backwards, g forwards, g
    /// backwards, a quarter each.
    package static func activate(_ gates: Matrix) {
        let half = gates.vectorCount / 2
        for row in 0..<gates.rows {
            let gate = unsafe gates.vectors(row)
            for index in 0..<half { unsafe gate[index] = VectorMath.sigmoid(gate[index]) }
            for index in half..<(2 * half) { unsafe gate[index] = VectorMath.tanh(gate[index]) }
        }
    }

    /// Sets the rows `range` of `states` (forwards, backwards: half the columns each) from the
    /// activated gates.
    package static func run(_ gates: Matrix, over range: Range<Int>, into states: Matrix) {
        let width = states.vectorCount / 2
        for direction in 0..<2 {
            var previous: UnsafeMutablePointer<SIMD8<Float>>?
            for step in range {
                let row = direction == 0 ? step : range.upperBound - 1 - step + range.lowerBound
                let z = unsafe gates.vectors(row) + direction * width
                let g = unsafe z + 2 * width
                let state = unsafe states.vectors(row) + direction * width
                for index in 0..<width {
                    let before = unsafe previous?[index] ?? .zero
                    unsafe state[index] = before + z[index] * (g[index] - before)
                }
                unsafe previous = state
            }
        }
    }

    /// Sets the rows `range` of `gateGradients`, before the gates' functions, from the gradient of
    /// the states.
    package static func backpropagate(
        _ stateGradients: Matrix, gates: Matrix, states: Matrix, over range: Range<Int>,
        into gateGradients: Matrix
    ) {
        let width = states.vectorCount / 2
        for direction in 0..<2 {
            var carry = [SIMD8<Float>](repeating: .zero, count: width)
            for step in range.reversed() {
                let row = direction == 0 ? step : range.upperBound - 1 - step + range.lowerBound
                let isFirst = step == range.lowerBound
                let before = direction == 0 ? row - 1 : row + 1
                let z = unsafe gates.vectors(row) + direction * width
                let g = unsafe z + 2 * width
                let previous = unsafe isFirst ? nil : states.vectors(before) + direction * width
                let incoming = unsafe stateGradients.vectors(row) + direction * width
                let zGradient = unsafe gateGradients.vectors(row) + direction * width
                let gGradient = unsafe zGradient + 2 * width
                for index in 0..<width {
                    let total = unsafe incoming[index] + carry[index]
                    let state = unsafe previous?[index] ?? .zero
                    let (gate, candidate) = unsafe (z[index], g[index])
                    unsafe zGradient[index] = total * (candidate - state) * gate * (1 - gate)
                    unsafe gGradient[index] = total * gate * (1 - candidate * candidate)
                    carry[index] = total * (1 - gate)
                }
            }
        }
    }
}
