/// One character of two to four bytes at a place in UTF-8 text, or the ill-formed bytes that
/// stand there (a maximal subpart, as the Unicode Standard recommends, 3.9).
struct UTF8Sequence {
    /// Bytes: at least 1.
    let length: Int
    /// The character's number; nil for ill-formed bytes.
    let scalar: UInt32?
    /// Whether it is well-formed and a Char of XML.
    let isCharacter: Bool

    /// Decodes at `input`, of which `count` bytes (at least 1) may be read; the first is 0x80 or
    /// above.
    init(_ input: UnsafePointer<UInt8>, count: Int) {
        let first = unsafe input[0]
        let (needed, low, high): (Int, UInt8, UInt8) =
            switch first {
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (1, 0, 0)
            }
        var value = UInt32(first) & (needed == 2 ? 0x1F : needed == 3 ? 0x0F : 0x07)
        var length = 1
        while length < needed, length < count {
            let byte = unsafe input[length]
            let isContinuation =
                length == 1 ? (low...high).contains(byte) : (0x80...0xBF).contains(byte)
            guard isContinuation else { break }
            value = value << 6 | UInt32(byte & 0x3F)
            length += 1
        }
        self.length = length
        let isWhole = needed > 1 && length == needed
        self.scalar = isWhole ? value : nil
        self.isCharacter = isWhole && value != 0xFFFE && value != 0xFFFF
    }
}
