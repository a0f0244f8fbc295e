/// Elementary functions of eight floats at once.
package enum VectorMath {
    /// e to the power of `x`, to about 7 digits; `x` is clamped to ±87.
    ///
    /// 2^n times a polynomial on ±ln 2 / 2, as in Cephes' `expf` (Moshier 1989).
    @inline(__always)
    package static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
        // Comparison and choice, since the library's `clamped` goes through its lanes one by one.
        let floor = SIMD8<Float>(repeating: -87)
        let ceiling = SIMD8<Float>(repeating: 87)
        let bounded = x.replacing(with: floor, where: x .< floor)
        let clamped = bounded.replacing(with: ceiling, where: bounded .> ceiling)
        // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits.
        let magic = SIMD8<Float>(repeating: 12_582_912)
        let shifted = clamped * 1.442_695_04 + magic
        let whole = shifted - magic
        let rest = clamped - whole * 0.693_359_375 + whole * 2.121_944_4e-4
        var sum = SIMD8<Float>(repeating: 1.987_569_1e-4)
        sum = sum * rest + 1.398_199_9e-3
        sum = sum * rest + 8.333_452e-3
        sum = sum * rest + 4.166_579_6e-2
        sum = sum * rest + 1.666_666_6e-1
        sum = sum * rest + 0.5
        sum = sum * rest * rest + rest + 1
        let bits = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
        let power = bits &+ SIMD8<Int32>(repeating: 127 &<< 23)
        return unsafe sum * unsafeBitCast(power, to: SIMD8<Float>.self)
    }

    /// 1 / (1 + e^-x)
    @inline(__always)
    package static func sigmoid(_ x: SIMD8<Float>) -> SIMD8<Float> { 1 / (1 + exp(0 - x)) }

    /// The hyperbolic tangent.
    @inline(__always)
    package static func tanh(_ x: SIMD8<Float>) -> SIMD8<Float> { 2 / (1 + exp(x * -2)) - 1 }
}
