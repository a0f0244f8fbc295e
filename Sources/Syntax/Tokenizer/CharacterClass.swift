/// What a character is to the tokeniser.
enum CharacterClass: UInt8 {
    case space, lower, upper, otherLetter, digit, mark
    case period, comma, apostrophe, quote, hyphen, dash, ellipsis
    case terminal, opening, closing, slash, currency, percent, symbol, control

    /// Whether it is part of a word.
    var isLetter: Bool {
        self == .lower || self == .upper || self == .otherLetter || self == .mark
    }

    /// Whether it is part of a word or a number.
    var isWordy: Bool { isLetter || self == .digit }
}

/// A character of a text: its class, and where it ends.
struct ClassifiedScalar {
    /// What it is.
    var kind: CharacterClass
    /// One past its last byte.
    var end: Int
}

extension CharacterClass {
    private static let ascii: [CharacterClass] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 9, 10, 11, 12, 13, 32: .space
        case 0..<32, 127: .control
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."): .period
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "\""): .quote
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminal
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): .closing
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): .slash
        case UInt8(ascii: "$"): .currency
        case UInt8(ascii: "%"): .percent
        default: .symbol
        }
    }

    /// The character that begins at `offset` of valid UTF-8.
    static func scalar(at offset: Int, in bytes: [UInt8]) -> ClassifiedScalar {
        let first = bytes[offset]
        if first < 0x80 { return ClassifiedScalar(kind: ascii[Int(first)], end: offset + 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let end = min(offset + length, bytes.count)
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for byte in bytes[offset + 1..<end] { value = value << 6 | UInt32(byte & 0x3F) }
        return ClassifiedScalar(kind: kind(of: value), end: end)
    }

    private static func kind(of value: UInt32) -> CharacterClass {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: .apostrophe
        case 0x201A, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0xAB, 0xBB: .quote
        case 0x2010, 0x2011: .hyphen
        case 0x2012...0x2015, 0x2212: .dash
        case 0x2026: .ellipsis
        case 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x964: .terminal
        case 0xA2...0xA5, 0x20A0...0x20CF: .currency
        case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x80...0x9F, 0xAD: .control
        case 0x200C, 0x200D, 0xFE00...0xFE0F: .mark
        default: general(of: value)
        }
    }

    private static func general(of value: UInt32) -> CharacterClass {
        guard let scalar = Unicode.Scalar(value) else { return .symbol }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .modifierLetter, .otherLetter, .letterNumber: return .otherLetter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .openPunctuation: return .opening
        case .closePunctuation: return .closing
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .control, .format: return .control
        case .currencySymbol: return .currency
        default: return .symbol
        }
    }
}
