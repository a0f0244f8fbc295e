/// Turns features into numbers without a dictionary (the "hashing trick": Weinberger et al. 2009).
///
/// A feature is a template's number followed by its values; ``bucket(of:count:)`` folds the 64 bits
/// into a table whose size is a power of two.
package struct FeatureHash: Hashable, Sendable {
    /// The 64 bits.
    @usableFromInline package var value: UInt64

    /// The hash of a template's number alone.
    @inlinable @inline(__always)
    package init(template: Int) {
        value = SplitMix64.mix(UInt64(truncatingIfNeeded: template) &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// The hash that also depends on `part`.
    @inlinable @inline(__always)
    package func adding(_ part: UInt64) -> FeatureHash {
        var hash = self
        hash.value = SplitMix64.mix((value ^ part) &* 0x9FB2_1C65_1E98_DF25 &+ part)
        return hash
    }

    /// The hash that also depends on `part`.
    @inlinable @inline(__always)
    package func adding(_ part: Int) -> FeatureHash { adding(UInt64(truncatingIfNeeded: part)) }

    /// The row of a table of `count` rows, a power of two.
    @inlinable @inline(__always)
    package func bucket(count: Int) -> Int { Int(truncatingIfNeeded: value) & (count - 1) }

    /// The hash of some bytes: FNV-1a, its bits scattered once more at the end.
    /// http://www.isthe.com/chongo/tech/comp/fnv/
    @inlinable @inline(__always)
    package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return SplitMix64.mix(hash)
    }

    /// The hash of a text's UTF-8 bytes.
    package static func text(_ text: some StringProtocol) -> UInt64 { bytes(text.utf8) }
}
