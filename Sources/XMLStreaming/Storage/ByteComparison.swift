#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Comparing and hashing of bytes.
public enum ByteComparison {
    /// Whether two spans hold the same bytes.
    public static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        let count = left.count
        return unsafe left.withUnsafeBufferPointer { left in
            unsafe right.withUnsafeBufferPointer { right in
                guard let a = left.baseAddress, let b = right.baseAddress else {
                    return true
                }
                return unsafe memcmp(a, b, count) == 0
            }
        }
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
