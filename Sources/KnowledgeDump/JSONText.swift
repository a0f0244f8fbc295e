import EntityLinking

/// Reads what a JSON string's bytes stand for.
enum JSONText {
    /// The text of the string whose inside is `range`, escapes resolved; lone surrogates become
    /// U+FFFD.
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "\\"), position < range.upperBound else {
                plain.append(byte)
                continue
            }
            let escape = bytes[position]
            position += 1
            switch escape {
            case UInt8(ascii: "u"):
                let scalar = unicode(bytes, &position, range.upperBound)
                UTF8Scalar.append(scalar, to: &plain)
            case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"),
                UInt8(ascii: "f"):
                plain.append(UInt8(ascii: " "))
            default:
                plain.append(escape)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// The scalar of the escape whose digits begin at `position`, a pair of surrogates joined.
    private static func unicode(
        _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
    ) -> UInt32 {
        guard let first = hexadecimal(bytes, position, end) else { return 0xFFFD }
        position += 4
        guard (0xD800..<0xDC00).contains(first) else { return first }
        guard position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u"),
            let second = hexadecimal(bytes, position + 2, end),
            (0xDC00..<0xE000).contains(second)
        else { return 0xFFFD }
        position += 6
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private static func hexadecimal(
        _ bytes: Span<UInt8>, _ position: Int, _ end: Int
    ) -> UInt32? {
        guard position + 4 <= end else { return nil }
        var number: UInt32 = 0
        for offset in 0..<4 {
            let digit: UInt8
            switch bytes[position + offset] {
            case let byte where (0x30...0x39).contains(byte): digit = byte - 0x30
            case let byte where (0x61...0x66).contains(byte | 0x20): digit = (byte | 0x20) - 0x57
            default: return nil
            }
            number = number << 4 | UInt32(digit)
        }
        return number
    }

    /// Whether the bytes in `range` are `text`.
    @inline(__always)
    static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        let expected = unsafe text.utf8Start
        for offset in 0..<range.count {
            let byte = unsafe expected[offset]
            if bytes[range.lowerBound + offset] != byte { return false }
        }
        return true
    }

    /// The number behind the letter of an item's or a property's id (`Q42`, `P31`); nil where the
    /// bytes are no such id.
    @inline(__always)
    static func number(_ bytes: Span<UInt8>, _ range: Range<Int>, _ letter: UInt8) -> UInt32? {
        guard range.count > 1, range.count <= 11, bytes[range.lowerBound] == letter else {
            return nil
        }
        var number = 0
        for position in (range.lowerBound + 1)..<range.upperBound {
            let digit = bytes[position]
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return UInt32(exactly: number).flatMap { $0 < 1 << 31 ? $0 : nil }
    }
}
