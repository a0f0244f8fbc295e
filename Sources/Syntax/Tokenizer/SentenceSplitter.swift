/// Finds where sentences end among the tokens of a block by rule: for headings, whose words are no
/// guide, and where there is no model.
struct SentenceSplitter {
    /// The sentences, as ranges of `tokens` that follow one another.
    func ranges(of tokens: [RawToken], in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            if Self.endsSentence(tokens[index]) {
                var end = index + 1
                while end < tokens.count, isClosing(tokens[end], bytes) { end += 1 }
                if end < tokens.count, mayBegin(tokens[end]) {
                    ranges.append(start..<end)
                    start = end
                }
                index = end
            } else {
                index += 1
            }
        }
        if start < tokens.count { ranges.append(start..<tokens.count) }
        return ranges
    }

    /// Whether it is a mark that ends sentences.
    static func endsSentence(_ token: RawToken) -> Bool {
        token.kind == .terminal || (token.kind == .period && token.end - token.start == 1)
    }

    private func isClosing(_ token: RawToken, _ bytes: [UInt8]) -> Bool {
        !token.followsSpace
            && (token.kind == .closing || token.kind == .quote
                || token.kind == .apostrophe && token.end - token.start <= 3)
            && token.start >= 0 && !opensQuotation(token, bytes)
    }

    /// Whether it is a mark that only opens.
    private func opensQuotation(_ token: RawToken, _ bytes: [UInt8]) -> Bool {
        token.end - token.start == 3 && bytes[token.start + 1] == 0x80
            && (bytes[token.start + 2] == 0x9C || bytes[token.start + 2] == 0x98)
    }

    private func mayBegin(_ token: RawToken) -> Bool {
        switch token.kind {
        case .upper, .otherLetter, .digit, .quote, .apostrophe, .opening, .currency: true
        default: false
        }
    }
}
