/// Where a word or a number ends: what it joins inside, and whether a full stop belongs to it.
struct WordRule {
    let bytes: [UInt8]
    let lexicon: TokenizerLexicon
    /// The end of the stretch that is read (white space included).
    let limit: Int

    /// The end of the word that begins at `start`.
    func end(from start: Int, chunk: Range<Int>, closesApostrophe: inout Bool) -> Int {
        var offset = start
        while true {
            let run = runEnd(from: offset, start: start, chunk: chunk)
            guard run < chunk.upperBound else { return run }
            let joiner = CharacterClass.scalar(at: run, in: bytes)
            let next =
                joiner.end < chunk.upperBound
                ? CharacterClass.scalar(at: joiner.end, in: bytes) : nil
            if let next, next.kind.isWordy || next.kind == .currency,
                joins(joiner, at: run, to: next, word: start..<run, chunk: chunk)
            {
                offset = joiner.end
                continue
            }
            return ending(
                joiner, at: run, word: start..<run, chunk: chunk, closes: &closesApostrophe)
        }
    }

    /// The end of the letters and digits; a unit behind digits is cut off.
    private func runEnd(from offset: Int, start: Int, chunk: Range<Int>) -> Int {
        var end = offset
        var letters: Int?
        var digits = 0
        while end < chunk.upperBound {
            let scalar = CharacterClass.scalar(at: end, in: bytes)
            guard scalar.kind.isWordy || bytes[end] == UInt8(ascii: "_") else { break }
            if scalar.kind == .digit { digits += 1 } else if letters == nil { letters = end }
            end = scalar.end
        }
        if let letters, letters > offset, digits > 0,
            (offset..<letters).allSatisfy({ bytes[$0] < 0x80 }),
            lexicon.units.contains(
                String(decoding: bytes[letters..<end], as: UTF8.self))
        {
            return letters
        }
        if end == offset { end = CharacterClass.scalar(at: offset, in: bytes).end }
        return end
    }

    /// Whether the character at `run` joins what stands before and behind it.
    private func joins(
        _ joiner: ClassifiedScalar, at run: Int, to next: ClassifiedScalar, word: Range<Int>,
        chunk: Range<Int>
    ) -> Bool {
        let isNumber = isDigit(bytes[run - 1])
        switch joiner.kind {
        case .apostrophe: return next.kind != .currency
        case .currency: return false
        case .comma: return isNumber && next.kind == .digit
        case .period:
            if next.kind == .digit { return isNumber }
            return next.kind.isLetter && joinsLetters(at: run, word: word, chunk: chunk)
        case .slash: return joinsSlash(at: run, to: next, word: word, chunk: chunk)
        case .hyphen: return joinsHyphen(at: run, to: next, word: word)
        case .symbol:
            if bytes[run] == UInt8(ascii: "&") { return joinsAmpersand(at: run, next, word) }
            return bytes[run] == UInt8(ascii: ":") && isNumber && next.kind == .digit
        default: return false
        }
    }

    /// `AT&T`, `P&L`
    private func joinsAmpersand(at run: Int, _ next: ClassifiedScalar, _ word: Range<Int>) -> Bool {
        word.count <= 3 && (next.kind == .upper || word.count == 1)
    }

    /// `U.S`, `p.m`, `Ph.D`: single letters, or an abbreviation that the lexicon has.
    private func joinsLetters(at run: Int, word: Range<Int>, chunk: Range<Int>) -> Bool {
        let part = bytes[word].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? word.lowerBound
        var end = run + 1
        while end < chunk.upperBound, isLetterByte(bytes[end]) { end += 1 }
        let isSingle = run - part == 1 && isLetterByte(bytes[part])
        if isSingle, end - run == 2 { return true }
        return lexicon.abbreviations.contains(lowercased(word.lowerBound..<end))
    }

    /// Fractions, dates, and pairs of single letters (`w/o`).
    private func joinsSlash(
        at run: Int, to next: ClassifiedScalar, word: Range<Int>, chunk: Range<Int>
    ) -> Bool {
        if isDigit(bytes[run - 1]), next.kind == .digit { return true }
        let isShort = next.end >= chunk.upperBound || !isLetterByte(bytes[next.end])
        return word.count == 1 && isLetterByte(bytes[word.lowerBound]) && next.kind.isLetter
            && isShort
    }

    /// After a prefix of the lexicon; telephone numbers and dates.
    private func joinsHyphen(at run: Int, to next: ClassifiedScalar, word: Range<Int>) -> Bool {
        if next.kind.isLetter { return lexicon.prefixes.contains(lowercased(word)) }
        return next.kind == .digit && joinsDigits(at: run, word: word)
    }

    /// Telephone numbers: four digits behind one or three, or three behind three.
    private func joinsDigits(at run: Int, word: Range<Int>) -> Bool {
        var digits = 0
        while run + 1 + digits < limit, isDigit(bytes[run + 1 + digits]) { digits += 1 }
        let group = bytes[word].reversed().prefix { isDigit($0) }.count
        let isNumber = bytes[word].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
        guard isNumber else { return false }
        if digits == 4 { return group == 3 || word.count == 1 }
        let behind = run + 1 + digits
        return digits == 3 && group == 3 && behind < limit && bytes[behind] == UInt8(ascii: "-")
    }

    /// Whether a full stop or an apostrophe behind the word belongs to it.
    private func ending(
        _ joiner: ClassifiedScalar, at run: Int, word: Range<Int>, chunk: Range<Int>,
        closes: inout Bool
    ) -> Int {
        if joiner.kind == .currency, word.count <= 2, lowercased(word) == "us" || word.count == 1,
            !isDigit(bytes[word.lowerBound])
        {
            return joiner.end
        }
        if joiner.kind == .apostrophe {
            let last = bytes[run - 1] | 0x20
            if closes {
                closes = false
                return run
            }
            return last == UInt8(ascii: "s") || last == UInt8(ascii: "z") ? joiner.end : run
        }
        if joiner.kind == .period, !isEllipsis(run, chunk),
            isAbbreviation(word, period: run, chunk: chunk)
        {
            return joiner.end
        }
        return run
    }

    private func isEllipsis(_ period: Int, _ chunk: Range<Int>) -> Bool {
        period + 1 < chunk.upperBound && bytes[period + 1] == UInt8(ascii: ".")
    }

    private func isAbbreviation(_ word: Range<Int>, period: Int, chunk: Range<Int>) -> Bool {
        let text = lowercased(word)
        if lexicon.abbreviations.contains(text) { return true }
        let next = firstBehind(period + 1)
        if lexicon.numbered.contains(text) { return next?.kind == .digit }
        let letters = bytes[word].filter { $0 != UInt8(ascii: ".") }
        guard letters.allSatisfy(isLetterByte) else { return false }
        if letters.count < word.count {  // U.S.
            return bytes[word].split(separator: UInt8(ascii: ".")).allSatisfy { $0.count == 1 }
        }
        // An initial: one capital before another.
        guard word.count == 1, bytes[word.lowerBound] < UInt8(ascii: "a") else { return false }
        return next?.kind == .upper && bytes[word.lowerBound] != UInt8(ascii: "I")
    }

    /// The first character behind `offset` that is no white space.
    private func firstBehind(_ offset: Int) -> ClassifiedScalar? {
        var offset = offset
        while offset < limit {
            let scalar = CharacterClass.scalar(at: offset, in: bytes)
            if scalar.kind != .space { return scalar }
            offset = scalar.end
        }
        return nil
    }

    private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private func isLetterByte(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(
            decoding: bytes[range].map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
