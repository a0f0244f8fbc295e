/// A character of a literal that may need an escape in N-Triples.
struct LiteralCharacter {
    /// How many bytes it has; for bytes that are not UTF-8, how many of them make one U+FFFD.
    let length: Int
    /// Its number; nil for bytes that are not UTF-8.
    private let scalar: UInt32?

    /// The character at `offset`.
    init(_ text: Span<UInt8>, at offset: Int) {
        guard let (scalar, next) = XMLNames.decode(text, at: offset),
            Unicode.Scalar(scalar) != nil
        else {
            length = 1
            self.scalar = nil
            return
        }
        self.scalar = scalar
        length = next - offset
    }

    /// Whether XML can hold it.
    var isXMLCharacter: Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, .some(0x20...0xFFFD), .some(0x10000...): true
        default: false
        }
    }

    /// Whether it stands for itself.
    var isPlain: Bool {
        guard let scalar, isXMLCharacter else { return false }
        return scalar >= 0x20 && scalar != 0x22 && scalar != 0x5C && scalar != 0x7F
    }

    /// Appends it escaped.
    func appendEscape(to target: inout [UInt8]) {
        switch scalar {
        case 0x22: target.append("\\\"")
        case 0x5C: target.append("\\\\")
        case 0x08: target.append("\\b")
        case 0x09: target.append("\\t")
        case 0x0A: target.append("\\n")
        case 0x0C: target.append("\\f")
        case 0x0D: target.append("\\r")
        case .some(let value):
            let digits = String(value, radix: 16, uppercase: true)
            target.append(value > 0xFFFF ? "\\U" : "\\u")
            let width = value > 0xFFFF ? 8 : 4
            let padding = max(0, width - digits.utf8.count)
            target.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: padding))
            target.append(contentsOf: digits.utf8)
        case nil: target.append("\u{FFFD}")
        }
    }
}
