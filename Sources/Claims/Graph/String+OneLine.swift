extension String {
    /// On one line: every run of white space one space, none at the ends.
    package func collapsingWhiteSpace() -> String {
        isOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a look at the bytes shows that there is nothing to collapse, as with most texts.
    private var isOneLine: Bool {
        guard utf8.last != 0x20 else { return false }
        // The two bytes before; a space may not be first.
        var (first, second) = (UInt8(0), UInt8(0x20))
        for byte in utf8 {
            switch byte {
            case 0x20 where second == 0x20, 0x09...0x0D: return false
            // A mark that combines with the space before it makes one character of both. Of what is
            // not ASCII, only general punctuation, quotation marks above all, is looked at closely.
            case 0xC0... where second == 0x20 && byte != 0xE2: return false
            case _ where second == 0xE2 && byte != 0x80: return false
            case 0x80...0x8F, 0xA8...0xAF:
                if first == 0xE2 && second == 0x80 { return false }
            // The blocks with the other spaces: U+0085, U+00A0, U+1680, U+3000.
            case 0xC2, 0xE1, 0xE3: return false
            default: break
            }
            (first, second) = (second, byte)
        }
        return true
    }
}
