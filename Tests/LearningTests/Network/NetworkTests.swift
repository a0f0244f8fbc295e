import Learning
import Testing

@Suite struct NetworkTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var generator = SeededGenerator(seed: seed)
        let matrix = Matrix(rows: rows, columns: columns)
        matrix.fillUniform(bound: 1, generator: &generator)
        return matrix
    }

    @Test(arguments: [(1, 3, 5), (4, 8, 8), (7, 13, 17), (9, 1, 24)])
    func `products are sums of products`(rows: Int, inner: Int, columns: Int) {
        let left = random(rows, inner, seed: 1)
        let right = random(inner, columns, seed: 2)
        let result = Matrix(rows: rows, columns: columns)
        PackedMatrix(right).multiply(left, into: result)
        PackedMatrix(right.transposed, transposed: true)
            .multiply(left, into: result, accumulate: true)
        for row in 0..<rows {
            for column in 0..<columns {
                let sum = (0..<inner).reduce(Float(0)) { $0 + left[row, $1] * right[$1, column] }
                #expect(abs(result[row, column] - 2 * sum) < 1e-5)
            }
        }
    }

    @Test func `sums are taken in one order, to the last bit, on every processor`() {
        let (rows, inner, columns) = (15, 11, 19)
        let left = random(rows, inner, seed: 3)
        let right = random(inner, columns, seed: 4)
        let result = Matrix(rows: rows, columns: columns)
        PackedMatrix(right).multiply(left, into: result)
        for row in 0..<rows {
            for column in 0..<columns {
                func sum(_ numbers: StrideTo<Int>) -> Float {
                    numbers.reduce(Float(0)) { $0 + left[row, $1] * right[$1, column] }
                }
                let evenAndOdd =
                    sum(stride(from: 0, to: inner, by: 2)) + sum(stride(from: 1, to: inner, by: 2))
                let expected =
                    row < rows / 4 * 4 ? sum(stride(from: 0, to: inner, by: 1)) : evenAndOdd
                #expect(result[row, column] == expected)
            }
        }
    }

    @Test func `exponential, sigmoid and tangent are what they are called`() {
        let x = SIMD8<Float>(-30, -3, -0.5, 0, 0.1, 1, 4, 30)
        // From a table, to seven digits.
        let powers: [Float] = [
            9.357_623e-14, 0.049_787_07, 0.606_530_66, 1, 1.105_170_9, 2.718_281_8, 54.598_15,
            1.068_647_5e13,
        ]
        let tangents: [Float] = [
            -1, -0.995_054_75, -0.462_117_16, 0, 0.099_668, 0.761_594_2, 0.999_329_3, 1,
        ]
        for lane in 0..<8 {
            #expect(abs(VectorMath.exp(x)[lane] / powers[lane] - 1) < 1e-5)
            #expect(abs(VectorMath.tanh(x)[lane] - tangents[lane]) < 1e-5)
            let sigmoid = powers[lane] / (1 + powers[lane])
            #expect(abs(VectorMath.sigmoid(x)[lane] - sigmoid) < 1e-5)
        }
    }

    @Test func `the recurrence mixes the state with the candidate`() {
        let gates = Matrix(rows: 2, columns: 32)
        for unit in 0..<16 {
            gates[0, unit] = 0.25
            gates[1, unit] = 0.5
            gates[0, 16 + unit] = 1
            gates[1, 16 + unit] = -1
        }
        let states = Matrix(rows: 2, columns: 16)
        GatedRecurrence.run(gates, over: 0..<2, into: states)
        #expect(states[0, 0] == 0.25)
        #expect(states[1, 0] == 0.5 * 0.25 - 0.5)
        #expect(states[1, 8] == -0.5)
        #expect(states[0, 8] == 0.75 * -0.5 + 0.25)
    }

    @Test func `Adam finds the bottom of a bowl`() {
        let parameter = random(3, 5, seed: 3)
        var optimizer = AdamOptimizer([parameter])
        for _ in 0..<400 {
            let gradient = Matrix(rows: 3, columns: 5)
            gradient.add(parameter, times: 2)
            optimizer.step([parameter], gradients: [gradient], rate: 0.02, largestNorm: 100)
        }
        #expect(parameter.squaredNorm < 1e-4)
    }

    @Test func `dropout keeps the mean`() {
        var generator = SeededGenerator(seed: 1)
        let mask = Matrix(rows: 100, columns: 104)
        mask.fillDropout(rate: 0.25, generator: &generator)
        let mean = mask.elements.reduce(0, +) / Float(100 * 104)
        #expect(abs(mean - 1) < 0.02)
        #expect(Set(mask.elements).count == 2)
    }
}
