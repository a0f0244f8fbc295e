/// Which characters XML names are made of: Namespaces in XML 1.0, production NCName; XML 1.0 (fifth
/// edition), productions 4 and 4a.
enum XMLNames {
    /// Whether a code point may begin an NCName.
    static func isStart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF: true
        case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF: true
        case 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
        default: false
        }
    }

    /// Whether a code point may stand in an NCName behind its first.
    static func isPart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(scalar)
        }
    }

    /// Whether all of `text` (UTF-8) is one NCName.
    static func isNCName(_ text: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < text.count {
            guard let (scalar, next) = decode(text, at: offset) else { return false }
            guard offset == 0 ? isStart(scalar) : isPart(scalar) else { return false }
            offset = next
        }
        return offset > 0
    }

    /// Where the longest NCName that ends `text` begins; the text's length where there is none.
    static func suffixStart(_ text: Span<UInt8>) -> Int {
        var start = text.count
        var offset = text.count
        while offset > 0 {
            var first = offset - 1
            while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
            guard let (scalar, next) = decode(text, at: first), next == offset, isPart(scalar)
            else { break }
            if isStart(scalar) { start = first }
            offset = first
        }
        return start
    }

    /// The code point at `offset` and where the next begins; nil where the bytes are not UTF-8.
    static func decode(_ text: Span<UInt8>, at offset: Int) -> (scalar: UInt32, next: Int)? {
        let first = UInt32(text[offset])
        if first < 0x80 { return (first, offset + 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, offset + length <= text.count else { return nil }
        var scalar = first & (0xFF >> UInt32(length + 1))
        for index in (offset + 1)..<(offset + length) {
            guard text[index] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
        }
        let isShortest = scalar >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80)
        return isShortest ? (scalar, offset + length) : nil
    }
}
