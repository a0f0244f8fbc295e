/// The right-hand side of a matrix product, its columns in panels of eight so that the inner loop
/// reads memory from front to back (Goto & van de Geijn, "Anatomy of High-Performance Matrix
/// Multiplication", 2008).
package struct PackedMatrix {
    /// The inner dimension.
    package let rows: Int
    /// The columns that mean something.
    package let columns: Int
    private let panels: Matrix

    /// The matrix `source`, or its transpose.
    package init(_ source: Matrix, transposed: Bool = false) {
        rows = transposed ? source.columns : source.rows
        columns = transposed ? source.rows : source.columns
        let panelCount = Matrix.padded(columns) / Matrix.lanes
        panels = Matrix(rows: panelCount, columns: rows * Matrix.lanes)
        for panel in 0..<panelCount {
            let target = unsafe panels.row(panel)
            let first = panel * Matrix.lanes
            let width = min(Matrix.lanes, columns - first)
            for row in 0..<rows {
                for lane in 0..<width {
                    unsafe target[row * Matrix.lanes + lane] =
                        transposed
                        ? source.row(first + lane)[row] : source.row(row)[first + lane]
                }
            }
        }
    }

    /// Sets `result` to `left` times this, or adds the product to it.
    package func multiply(_ left: Matrix, into result: Matrix, accumulate: Bool = false) {
        precondition(left.columns == rows && result.columns == columns && left.rows == result.rows)
        for panel in 0..<panels.rows {
            let weights = unsafe UnsafeRawPointer(panels.row(panel))
                .assumingMemoryBound(to: SIMD8<Float>.self)
            var row = 0
            while row + 4 <= left.rows {
                unsafe multiplyFour(left, row, weights, result, panel, accumulate)
                row += 4
            }
            while row < left.rows {
                unsafe multiplyOne(left, row, weights, result, panel, accumulate)
                row += 1
            }
        }
    }

    @unsafe @inline(__always)
    private func multiplyFour(
        _ left: Matrix, _ row: Int, _ weights: UnsafePointer<SIMD8<Float>>, _ result: Matrix,
        _ panel: Int, _ accumulate: Bool
    ) {
        let (a, b) = unsafe (left.row(row), left.row(row + 1))
        let (c, d) = unsafe (left.row(row + 2), left.row(row + 3))
        var sums = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for inner in 0..<rows {
            let weight = unsafe weights[inner]
            unsafe sums.0 += weight * a[inner]
            unsafe sums.1 += weight * b[inner]
            unsafe sums.2 += weight * c[inner]
            unsafe sums.3 += weight * d[inner]
        }
        unsafe store(sums.0, result, row, panel, accumulate)
        unsafe store(sums.1, result, row + 1, panel, accumulate)
        unsafe store(sums.2, result, row + 2, panel, accumulate)
        unsafe store(sums.3, result, row + 3, panel, accumulate)
    }

    @unsafe @inline(__always)
    private func multiplyOne(
        _ left: Matrix, _ row: Int, _ weights: UnsafePointer<SIMD8<Float>>, _ result: Matrix,
        _ panel: Int, _ accumulate: Bool
    ) {
        let a = unsafe left.row(row)
        var sums = (SIMD8<Float>.zero, SIMD8<Float>.zero)
        var inner = 0
        while inner + 2 <= rows {
            unsafe sums.0 += weights[inner] * a[inner]
            unsafe sums.1 += weights[inner + 1] * a[inner + 1]
            inner += 2
        }
        if inner < rows { unsafe sums.0 += weights[inner] * a[inner] }
        unsafe store(sums.0 + sums.1, result, row, panel, accumulate)
    }

    @unsafe @inline(__always)
    private func store(
        _ sums: SIMD8<Float>, _ result: Matrix, _ row: Int, _ panel: Int, _ accumulate: Bool
    ) {
        let target = unsafe UnsafeMutableRawPointer(result.row(row) + panel * Matrix.lanes)
            .assumingMemoryBound(to: SIMD8<Float>.self)
        unsafe target.pointee = accumulate ? target.pointee + sums : sums
    }
}

extension Matrix {
    /// The transpose, as a copy.
    package var transposed: Matrix {
        let result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            let source = unsafe self.row(row)
            for column in 0..<columns { unsafe result.row(column)[row] = source[column] }
        }
        return result
    }
}
