/// A row-major matrix of floats that is written in place: activations, gradients and parameters of
/// a network that is trained or run on one thread.
///
/// Copies share their elements. Rows are padded to a multiple of ``Matrix/lanes`` columns with
/// zeros, so that inner loops run over whole vectors.
@safe
package struct Matrix {
    /// How many floats a vector of the inner loops has.
    package static let lanes = 8

    @safe
    private final class Storage {
        let base: UnsafeMutablePointer<Float>
        let count: Int

        init(count: Int) {
            self.count = count
            unsafe base = UnsafeMutableRawPointer.allocate(
                byteCount: max(count, Matrix.lanes) * MemoryLayout<Float>.stride, alignment: 64
            ).bindMemory(to: Float.self, capacity: max(count, Matrix.lanes))
            unsafe base.initialize(repeating: 0, count: max(count, Matrix.lanes))
        }

        deinit { unsafe base.deallocate() }
    }

    private let storage: Storage
    private let offset: Int
    /// How many rows.
    package let rows: Int
    /// How many columns that mean something.
    package let columns: Int
    /// The distance from row to row, in floats: `columns` rounded up.
    package let stride: Int

    /// A matrix of zeros.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        stride = Self.padded(columns)
        storage = Storage(count: rows * stride)
        offset = 0
    }

    private init(storage: Storage, offset: Int, rows: Int, columns: Int, stride: Int) {
        self.storage = storage
        self.offset = offset
        self.rows = rows
        self.columns = columns
        self.stride = stride
    }

    /// `columns`, or the next multiple of ``lanes``.
    package static func padded(_ columns: Int) -> Int { (columns + lanes - 1) / lanes * lanes }

    /// The rows `range`, sharing their elements.
    package func slice(rows range: Range<Int>) -> Matrix {
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows out of range")
        return Matrix(
            storage: storage, offset: offset + range.lowerBound * stride, rows: range.count,
            columns: columns, stride: stride)
    }

    /// The columns `range`, which begins at a multiple of ``lanes``, sharing their elements.
    package func slice(columns range: Range<Int>) -> Matrix {
        precondition(range.lowerBound % Self.lanes == 0 && range.upperBound <= columns)
        return Matrix(
            storage: storage, offset: offset + range.lowerBound, rows: rows,
            columns: range.count, stride: stride)
    }

    /// The first element; valid as long as a matrix over these elements lives.
    @unsafe @inline(__always)
    package var base: UnsafeMutablePointer<Float> { unsafe storage.base + offset }

    /// The first element of `row`.
    @unsafe @inline(__always)
    package func row(_ row: Int) -> UnsafeMutablePointer<Float> { unsafe base + row * stride }

    /// The element in `row` and `column`.
    package subscript(row: Int, column: Int) -> Float {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns)
            return unsafe self.row(row)[column]
        }
        nonmutating set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns)
            unsafe self.row(row)[column] = newValue
        }
    }

    /// Sets every element to 0.
    package func clear() {
        for index in 0..<rows {
            unsafe row(index).update(repeating: 0, count: Self.padded(columns))
        }
    }

    /// The elements row by row, without padding.
    package var elements: [Float] {
        (0..<rows).flatMap { row in (0..<columns).map { self[row, $0] } }
    }

    /// Sets the elements row by row; `values` has one for each.
    package func set(_ values: ModelArray<Float>) {
        precondition(values.count == rows * columns)
        let source = unsafe values.pointer
        guard let first = source.baseAddress else { return }
        for row in 0..<rows {
            unsafe self.row(row).update(from: first + row * columns, count: columns)
        }
    }
}
