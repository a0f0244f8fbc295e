/// The shape of language tags that N-Triples and Turtle allow: `[a-zA-Z]+ ('-' [a-zA-Z0-9]+)*`.
enum LanguageTag {
    /// Whether a byte may stand in a tag.
    static func isPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    /// Whether `tag` has that shape.
    static func isValid(_ tag: Span<UInt8>) -> Bool {
        var isFirstPart = true
        var length = 0
        for offset in 0..<tag.count {
            let byte = tag[offset]
            if byte == UInt8(ascii: "-") {
                guard length > 0 else { return false }
                isFirstPart = false
                length = 0
            } else {
                guard isPart(byte), !isFirstPart || isLetter(byte) else { return false }
                length += 1
            }
        }
        return length > 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
