/// Reads single scalars out of UTF-8 without building strings.
package enum UTF8Scalar {
    /// The scalar at `position` and its length in bytes; U+FFFD of length 1 where the bytes are
    /// no UTF-8.
    package static func decode(_ bytes: Span<UInt8>, at position: Int) -> (UInt32, Int) {
        let first = bytes[position]
        let length: Int
        var scalar: UInt32
        switch first {
        case 0..<0x80: return (UInt32(first), 1)
        case 0xC2..<0xE0: (length, scalar) = (2, UInt32(first & 0x1F))
        case 0xE0..<0xF0: (length, scalar) = (3, UInt32(first & 0x0F))
        case 0xF0..<0xF5: (length, scalar) = (4, UInt32(first & 0x07))
        default: return (0xFFFD, 1)
        }
        guard position + length <= bytes.count else { return (0xFFFD, 1) }
        for offset in 1..<length {
            let next = bytes[position + offset]
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return (scalar, length)
    }

    /// Appends `scalar` as UTF-8; what is no scalar becomes U+FFFD.
    package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        let isScalar = scalar <= 0x10FFFF && !(0xD800..<0xE000).contains(scalar)
        let value = isScalar ? scalar : 0xFFFD
        switch value {
        case 0..<0x80:
            bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0x10000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(value >> 18))
            bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        }
    }
}
