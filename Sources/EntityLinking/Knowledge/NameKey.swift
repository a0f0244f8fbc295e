/// The form of names that are compared: lower-case, without diacritics, points and apostrophes,
/// words parted by one space.
///
/// `U.S.` and `US` give `us`; `Côte d'Ivoire` gives `cote d ivoire`; `Jong-un` gives `jong un`;
/// `People's` gives `people s`, so that it does not matter whether a tokeniser cuts there.
package enum NameKey {
    /// The key of `text`.
    package static func key(of text: some StringProtocol) -> [UInt8] {
        var key: [UInt8] = []
        append(text.utf8, to: &key)
        return key
    }

    /// Appends the words of `text` to `key`, after a space where `key` has words already.
    package static func append(_ text: some Collection<UInt8>, to key: inout [UInt8]) {
        var builder = Builder(key: key)
        key = []
        let handled: Void? = text.withContiguousStorageIfAvailable { bytes in
            unsafe builder.read(bytes.span)
        }
        if handled == nil { builder.read(Array(text).span) }
        key = builder.key
    }

    /// Appends the words of `bytes` to `key`, after a space where `key` has words already.
    package static func append(_ bytes: Span<UInt8>, to key: inout [UInt8]) {
        var builder = Builder(key: key)
        key = []
        builder.read(bytes)
        key = builder.key
    }
}

extension NameKey {
    private struct Builder {
        var key: [UInt8]
        /// Whether the next letter begins a word.
        var isBoundary = true

        mutating func letter(_ byte: UInt8) {
            if isBoundary {
                if !key.isEmpty { key.append(UInt8(ascii: " ")) }
                isBoundary = false
            }
            key.append(byte)
        }

        mutating func read(_ bytes: Span<UInt8>) {
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                guard byte >= 0x80 else {
                    ascii(byte, bytes, position)
                    position += 1
                    continue
                }
                let (scalar, length) = UTF8Scalar.decode(bytes, at: position)
                other(scalar, bytes, position, length)
                position += length
            }
        }

        private mutating func ascii(_ byte: UInt8, _ bytes: Span<UInt8>, _ position: Int) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "+"):
                letter(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                letter(byte | 0x20)
            case UInt8(ascii: "."):
                break
            case UInt8(ascii: "'"), UInt8(ascii: "`"):
                apostrophe(bytes, after: position + 1)
            case UInt8(ascii: "&"):
                isBoundary = true
                for byte in "and".utf8 { letter(byte) }
                isBoundary = true
            default:
                isBoundary = true
            }
        }

        /// An apostrophe parts words before a capital ("d'Ivoire") and before a final s; elsewhere
        /// it is a sign of transliteration.
        private mutating func apostrophe(_ bytes: Span<UInt8>, after position: Int) {
            guard position < bytes.count else { return }
            let next = bytes[position]
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
            let isS = next == UInt8(ascii: "s") || next == UInt8(ascii: "S")
            let ends = position + 1 >= bytes.count || !Self.isLetter(bytes[position + 1])
            if isCapital || (isS && ends) { isBoundary = true }
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }

        private mutating func other(
            _ scalar: UInt32, _ bytes: Span<UInt8>, _ position: Int, _ length: Int
        ) {
            switch scalar {
            case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x02B9, 0x00B4, 0x2032, 0x02BE, 0x02BF:
                apostrophe(bytes, after: position + length)
            case 0x0300...0x036F, 0x00AD, 0x200B...0x200F, 0xFEFF:
                break  // combining marks and what cannot be seen
            case 0x00A0...0x00BF, 0x2000...0x206F, 0x3000...0x3020, 0xFFFD:
                isBoundary = true
            default:
                if let folded = LatinFolding.ascii(for: scalar) {
                    for byte in folded { letter(byte) }
                } else {
                    for offset in 0..<length { letter(bytes[position + offset]) }
                }
            }
        }
    }
}
