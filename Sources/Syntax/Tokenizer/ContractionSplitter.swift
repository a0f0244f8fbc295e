internal import Annotations

/// Divides a surface token into syntactic words: `don't` into `do` and `n't`, `Kyiv's` into
/// `Kyiv` and `'s`.
struct ContractionSplitter {
    let lexicon: TokenizerLexicon

    /// The ends of the words of `token`, the last one its own end; one where it is not divided.
    func ends(of token: RawToken, in bytes: [UInt8]) -> [Int] {
        let length = token.end - token.start
        guard length > 1, token.kind.isWordy || token.kind == .apostrophe else {
            return [token.end]
        }
        if token.kind.isWordy, let mark = apostrophe(in: token, bytes) {
            return clitic(mark, in: token, bytes).map { [$0, token.end] } ?? [token.end]
        }
        guard length <= 10, token.kind.isLetter else { return [token.end] }
        guard let lengths = lexicon.contraction(bytes[token.start..<token.end]) else {
            return [token.end]
        }
        var end = token.start
        return lengths.map { length in
            end += length
            return end
        }
    }

    /// The last apostrophe: its first byte and one past its last.
    private func apostrophe(in token: RawToken, _ bytes: [UInt8]) -> Range<Int>? {
        var index = token.end - 1
        let lowest = max(token.start + 1, token.end - 5)
        while index >= lowest {
            if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "`") {
                return index..<index + 1
            }
            if index >= token.start + 3, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80,
                bytes[index] == 0x98 || bytes[index] == 0x99
            {
                return index - 2..<index + 1
            }
            index -= 1
        }
        return nil
    }

    /// Where the clitic with this apostrophe begins.
    private func clitic(_ mark: Range<Int>, in token: RawToken, _ bytes: [UInt8]) -> Int? {
        let tail = String(decoding: bytes[mark.upperBound..<token.end], as: UTF8.self).lowercased()
        switch tail {
        case "t":
            let before = mark.lowerBound - 1
            guard before > token.start, bytes[before] | 0x20 == UInt8(ascii: "n") else {
                return nil
            }
            return before
        case "": return mark.lowerBound
        case "s":
            return CharacterClass.scalar(at: token.start, in: bytes).kind == .digit
                && isDecade(token.start..<mark.lowerBound, bytes) ? nil : mark.lowerBound
        case "re", "ve", "ll", "d", "m": return mark.lowerBound
        default: return nil
        }
    }

    /// `1990's`
    private func isDecade(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[range].allSatisfy { (48...57).contains($0) } && bytes[range.upperBound - 1] == 48
    }
}
