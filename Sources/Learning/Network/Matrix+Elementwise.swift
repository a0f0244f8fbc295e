extension Matrix {
    /// The vectors of `row`.
    @unsafe @inline(__always)
    package func vectors(_ row: Int) -> UnsafeMutablePointer<SIMD8<Float>> {
        unsafe UnsafeMutableRawPointer(self.row(row)).assumingMemoryBound(to: SIMD8<Float>.self)
    }

    /// How many vectors a row of `columns` columns has.
    @inline(__always)
    package var vectorCount: Int { Self.padded(columns) / Self.lanes }

    /// Adds the one row of `bias` to every row.
    package func add(bias: Matrix) {
        precondition(bias.columns == columns && bias.rows == 1)
        let addend = unsafe bias.vectors(0)
        for row in 0..<rows {
            let target = unsafe vectors(row)
            for index in 0..<vectorCount { unsafe target[index] += addend[index] }
        }
    }

    /// Sets every negative element to 0.
    package func rectify() {
        for row in 0..<rows {
            let target = unsafe vectors(row)
            for index in 0..<vectorCount {
                let value = unsafe target[index]
                unsafe target[index] = value.replacing(with: 0, where: value .< 0)
            }
        }
    }

    /// Adds `other`, times `factor`.
    package func add(_ other: Matrix, times factor: Float = 1) {
        precondition(other.columns == columns && other.rows == rows)
        for row in 0..<rows {
            let (target, source) = unsafe (vectors(row), other.vectors(row))
            for index in 0..<vectorCount { unsafe target[index] += source[index] * factor }
        }
    }

    /// Multiplies by `other`, element by element.
    package func multiply(_ other: Matrix) {
        precondition(other.columns == columns && other.rows == rows)
        for row in 0..<rows {
            let (target, source) = unsafe (vectors(row), other.vectors(row))
            for index in 0..<vectorCount { unsafe target[index] *= source[index] }
        }
    }

    /// The gradient of ``rectify()`` and dropout with this result, for the gradient `self`: kept,
    /// times `factor`, where `output` is above 0.
    package func backpropagateRectifier(output: Matrix, factor: Float) {
        precondition(output.columns == columns && output.rows == rows)
        for row in 0..<rows {
            let (target, source) = unsafe (vectors(row), output.vectors(row))
            for index in 0..<vectorCount {
                let isOn = unsafe source[index] .> SIMD8<Float>.zero
                unsafe target[index] = SIMD8<Float>.zero.replacing(
                    with: target[index] * factor, where: isOn)
            }
        }
    }

    /// Adds the sum of all rows of `gradient` to this one row.
    package func addRowSums(of gradient: Matrix) {
        precondition(gradient.columns == columns && rows == 1)
        let target = unsafe vectors(0)
        for row in 0..<gradient.rows {
            let source = unsafe gradient.vectors(row)
            for index in 0..<vectorCount { unsafe target[index] += source[index] }
        }
    }

    /// Sets each element to 0 with probability `rate`, and otherwise to 1 / (1 - rate).
    package func fillDropout(rate: Float, generator: inout SeededGenerator) {
        let kept = 1 / (1 - rate)
        let threshold = UInt64(rate * 65_536)
        for row in 0..<rows {
            let target = unsafe self.row(row)
            var column = 0
            while column < Self.padded(columns) {
                var bits = generator.next()
                for lane in 0..<4 {
                    unsafe target[column + lane] = bits & 0xFFFF < threshold ? 0 : kept
                    bits >>= 16
                }
                column += 4
            }
        }
    }

    /// Fills with values from a uniform distribution around 0 that reach `bound` either way.
    package func fillUniform(bound: Float, generator: inout SeededGenerator) {
        for row in 0..<rows {
            for column in 0..<columns {
                self[row, column] = (generator.uniform() * 2 - 1) * bound
            }
        }
    }

    /// The sum of the squares of all elements.
    package var squaredNorm: Float {
        var sums = SIMD8<Float>.zero
        for row in 0..<rows {
            let source = unsafe vectors(row)
            for index in 0..<vectorCount { unsafe sums += source[index] * source[index] }
        }
        return sums.sum()
    }
}
