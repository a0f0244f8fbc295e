internal import Annotations

/// Divides a stretch of text into surface tokens as the English treebanks of Universal
/// Dependencies do: white space divides, punctuation stands alone, hyphens divide but after some
/// prefixes, numbers, names of hosts and addresses stay whole.
struct TokenScanner {
    let bytes: [UInt8]
    let lexicon: TokenizerLexicon
    private(set) var tokens: [RawToken] = []
    /// The end of the stretch that is read.
    private var limit = 0
    /// Whether an apostrophe that opened a quotation waits for its fellow.
    private var hasOpenApostrophe = false

    init(bytes: [UInt8], lexicon: TokenizerLexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
    }

    /// The tokens of `span`.
    mutating func scan(_ span: TextSpan) -> [RawToken] {
        tokens.removeAll(keepingCapacity: true)
        hasOpenApostrophe = false
        limit = span.end
        var offset = span.start
        while offset < span.end {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            if scalar.kind == .space || scalar.kind == .control {
                offset = scalar.end
            } else {
                let end = chunkEnd(from: offset)
                scanChunk(offset, end)
                offset = end
            }
        }
        return tokens
    }

    /// The end of the run without white space that begins at `start`.
    private func chunkEnd(from start: Int) -> Int {
        var offset = start
        while offset < limit {
            let byte = bytes[offset]
            if byte <= 32 { return offset }
            if byte < 0x80 {
                offset += 1
                continue
            }
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            if scalar.kind == .space || scalar.kind == .control { return offset }
            offset = scalar.end
        }
        return min(offset, limit)
    }

    private mutating func scanChunk(_ start: Int, _ end: Int) {
        var offset = start
        let mayBeAddress = bytes[start..<end - 1].contains { byte in
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
        }
        while offset < end {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            let address =
                mayBeAddress
                ? AddressRule.end(from: offset, chunk: start..<end, in: bytes, lexicon: lexicon)
                : nil
            let next =
                address ?? joinedEnd(scalar, from: offset, chunk: start..<end)
                ?? tokenEnd(scalar, from: offset, chunk: start..<end)
            tokens.append(
                RawToken(
                    start: offset, end: next, followsSpace: offset == start, kind: scalar.kind))
            offset = next
        }
    }

    /// The end of a stretch that the lexicon joins (an emoticon) and that begins at `offset`.
    private func joinedEnd(
        _ scalar: ClassifiedScalar, from offset: Int, chunk: Range<Int>
    ) -> Int? {
        guard !scalar.kind.isLetter || bytes[offset] == UInt8(ascii: "w") else { return nil }
        var length = min(lexicon.longestJoined, chunk.upperBound - offset)
        while length > 1 {
            let text = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
            if lexicon.joined.contains(text), isBoundary(offset + length, chunk) {
                return offset + length
            }
            length -= 1
        }
        return nil
    }

    private func isBoundary(_ offset: Int, _ chunk: Range<Int>) -> Bool {
        offset >= chunk.upperBound || !CharacterClass.scalar(at: offset, in: bytes).kind.isWordy
    }

    private mutating func tokenEnd(
        _ scalar: ClassifiedScalar, from offset: Int, chunk: Range<Int>
    ) -> Int {
        switch scalar.kind {
        case .lower, .upper, .otherLetter, .mark, .digit:
            return WordRule(bytes: bytes, lexicon: lexicon, limit: limit)
                .end(from: offset, chunk: chunk, closesApostrophe: &hasOpenApostrophe)
        case .apostrophe:
            return apostropheEnd(scalar, from: offset, chunk: chunk)
        case .period:
            return periodEnd(from: offset, chunk: chunk)
        case .terminal:
            return stopEnd(from: offset, chunk: chunk)
        case .ellipsis, .dash, .currency:
            return runEnd(of: scalar.kind, from: offset, chunk: chunk)
        case .symbol where bytes[offset] == UInt8(ascii: "#"):
            return tagEnd(scalar, from: offset, chunk: chunk)
        case .hyphen, .symbol, .slash:
            return sameEnd(scalar, from: offset, chunk: chunk)
        default:
            return scalar.end
        }
    }

    /// The end of a run of characters of `kind`.
    private func runEnd(of kind: CharacterClass, from start: Int, chunk: Range<Int>) -> Int {
        var offset = start
        while offset < chunk.upperBound {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            if scalar.kind != kind { break }
            offset = scalar.end
        }
        return offset
    }

    /// The end of a run of one and the same character.
    private func sameEnd(
        _ first: ClassifiedScalar, from start: Int, chunk: Range<Int>
    ) -> Int {
        let length = first.end - start
        var offset = first.end
        while offset + length <= chunk.upperBound,
            (0..<length).allSatisfy({ bytes[start + $0] == bytes[offset + $0] })
        {
            offset += length
        }
        return offset
    }

    /// The end of a run of full stops, question and exclamation marks.
    private func stopEnd(from start: Int, chunk: Range<Int>) -> Int {
        var offset = start
        while offset < chunk.upperBound {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            if scalar.kind != .period && scalar.kind != .terminal { break }
            offset = scalar.end
        }
        return offset
    }

    /// A full stop, an ellipsis, or a number that begins with its point (`.04`).
    private func periodEnd(from start: Int, chunk: Range<Int>) -> Int {
        let end = stopEnd(from: start, chunk: chunk)
        guard end == start + 1, end < chunk.upperBound, start == chunk.lowerBound else {
            return end
        }
        guard CharacterClass.scalar(at: end, in: bytes).kind == .digit else { return end }
        return runEnd(of: .digit, from: end, chunk: chunk)
    }

    /// A hashtag, or the sign alone.
    private func tagEnd(_ first: ClassifiedScalar, from start: Int, chunk: Range<Int>) -> Int {
        var offset = first.end
        guard offset < chunk.upperBound, start == chunk.lowerBound,
            CharacterClass.scalar(at: offset, in: bytes).kind.isLetter
        else { return sameEnd(first, from: start, chunk: chunk) }
        while offset < chunk.upperBound {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            guard scalar.kind.isWordy || bytes[offset] == UInt8(ascii: "_") else { break }
            offset = scalar.end
        }
        return offset
    }

    /// `'90s` and `'em` whole, `''` whole, otherwise the mark alone.
    private mutating func apostropheEnd(
        _ scalar: ClassifiedScalar, from start: Int, chunk: Range<Int>
    ) -> Int {
        let same = sameEnd(scalar, from: start, chunk: chunk)
        if same > scalar.end { return same }
        guard scalar.end < chunk.upperBound else {
            hasOpenApostrophe = false
            return scalar.end
        }
        let next = CharacterClass.scalar(at: scalar.end, in: bytes)
        if next.kind == .digit {
            let digits = runEnd(of: .digit, from: scalar.end, chunk: chunk)
            if digits - scalar.end == 2 {
                return digits < chunk.upperBound && bytes[digits] == UInt8(ascii: "s")
                    ? digits + 1 : digits
            }
        }
        if next.kind.isLetter {
            var end = scalar.end
            while end < chunk.upperBound {
                let letter = CharacterClass.scalar(at: end, in: bytes)
                if !letter.kind.isLetter { break }
                end = letter.end
            }
            let word = "'" + lowercased(scalar.end..<end)
            if lexicon.joined.contains(word) { return end }
            hasOpenApostrophe = true
        }
        return scalar.end
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }
}
