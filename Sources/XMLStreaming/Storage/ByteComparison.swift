#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Comparing and hashing of bytes.
public enum ByteComparison {
    /// Whether two spans hold the same bytes.
    @inline(__always)
    static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        let count = left.count
        return unsafe left.withUnsafeBytes { left in
            unsafe right.withUnsafeBytes { right in
                guard let a = left.baseAddress, let b = right.baseAddress else { return true }
                return unsafe equal(a, b, count)
            }
        }
    }

    /// Whether two spans hold the same bytes.
    public static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        equal(left, right)
    }

    /// Names and ids are short: for them two overlapping words are quicker than a call.
    @inline(__always)
    private static func equal(
        _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int
    ) -> Bool {
        if count > 16 { return unsafe memcmp(a, b, count) == 0 }
        if count >= 8 {
            return unsafe word(a, 0) == word(b, 0) && word(a, count - 8) == word(b, count - 8)
        }
        if count >= 4 {
            return unsafe half(a, 0) == half(b, 0) && half(a, count - 4) == half(b, count - 4)
        }
        for offset in 0..<count {
            let (x, y) = unsafe (
                a.load(fromByteOffset: offset, as: UInt8.self),
                b.load(fromByteOffset: offset, as: UInt8.self)
            )
            if x != y { return false }
        }
        return true
    }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func half(_ start: UnsafeRawPointer, _ offset: Int) -> UInt32 {
        unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    /// Whether `left` comes before `right` in the order of their bytes, which for UTF-8 is that
    /// of their code points.
    public static func isLess(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        let common = min(left.count, right.count)
        for index in 0..<common where left[index] != right[index] {
            return left[index] < right[index]
        }
        return left.count < right.count
    }

    /// A hash of the bytes: the same in every process. Not made to resist an adversary; tables
    /// that use it stay correct with any number of collisions.
    public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        unsafe bytes.withUnsafeBytes { raw in
            var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
            var position = 0
            while position + 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                hash = mix(hash ^ UInt64(littleEndian: word))
                position += 8
            }
            var rest: UInt64 = 0
            while position < raw.count {
                rest = rest << 8 | UInt64(unsafe raw[position])
                position += 1
            }
            return mix(hash ^ rest)
        }
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
