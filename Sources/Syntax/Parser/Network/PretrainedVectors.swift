package import Learning

/// Word vectors that were trained elsewhere and stay as they are, in steps of 1/32.
package struct PretrainedVectors: Sendable {
    /// How many numbers a word has.
    package let size: Int
    private let values: ModelArray<Int8>

    /// Vectors of `size` numbers each, row by row, in steps of 1/32.
    package init(size: Int, values: ModelArray<Int8>) {
        self.size = size
        self.values = values
    }

    /// Rounds `values`, `size` numbers a row.
    package init(size: Int, rounding values: [Float]) {
        self.size = size
        self.values = ModelArray(
            values.map { Int8(max(-127, min(127, ($0 * 32).rounded()))) })
    }

    /// How many words.
    package var count: Int { size == 0 ? 0 : values.count / size }

    /// All numbers.
    package var numbers: [Int8] { Array(values) }

    /// Writes the vector in `row` to `target`, which has room for it.
    @unsafe @inline(__always)
    func copy(_ row: Int, to target: UnsafeMutablePointer<Float>) {
        let source = unsafe values.pointer
        let start = row * size
        for index in 0..<size { unsafe target[index] = Float(source[start + index]) * (1 / 32) }
    }
}
