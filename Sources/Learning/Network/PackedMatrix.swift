import CMatrixKernel

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
        var product = unsafe claimgraph_product(
            left: left.base, left_stride: left.stride, rows: left.rows, inner: rows,
            panels: panels.base, panel_stride: panels.stride, panel_count: panels.rows,
            result: result.base, result_stride: result.stride, accumulates: accumulate)
        unsafe claimgraph_multiply(&product)
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
