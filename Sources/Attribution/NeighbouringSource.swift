internal import Annotations

/// Finds a source by its place beside the verb, where the tree gives the verb no subject.
struct NeighbouringSource {
    let passage: Passage

    /// The noun phrase before the finite verb at `verb`, or behind it where the verb is inverted.
    func find(_ verb: Int) -> SourceFinder.Found? {
        guard isFinite(verb) else { return nil }
        let sentence = passage.sentenceRange(of: verb)
        var before = verb - 1
        while before >= sentence.lowerBound, isSkipped(before) { before -= 1 }
        before = beforeTime(before, sentence)
        guard before >= sentence.lowerBound else { return nil }
        if isNominal(before) { return adjacent(before, verb, sentence) }
        guard passage.isPunctuation(before) else { return nil }
        return behindComma(before, verb, sentence) ?? inverted(verb, sentence)
    }

    /// The last word before a time ("the head of the bank, | on Monday | rejected").
    private func beforeTime(_ last: Int, _ sentence: Range<Int>) -> Int {
        guard last > sentence.lowerBound, TimeWords.isDay(passage.lemma(last)) else { return last }
        var before = last - 1
        while before > sentence.lowerBound, TimeWords.joins(passage.lemma(before)) { before -= 1 }
        return before
    }

    private func isFinite(_ verb: Int) -> Bool {
        switch passage.tokens[verb].xpos {
        case "VBD", "VBZ", "VBP": true
        case "VB", "VBN": !ClauseComplement.isInfinitive(verb, passage)
        default: false
        }
    }

    /// Words between a subject and its verb.
    private func isSkipped(_ token: Int) -> Bool {
        switch passage.pos(token) {
        case .adverb, .auxiliary: true
        case .particle: passage.tokens[token].xpos == "RB"
        default:
            ["neither", "both", "not", "all", "have", "be"].contains(
                passage.lemma(token).lowercased())
        }
    }

    private func isNominal(_ token: Int) -> Bool {
        switch passage.pos(token) {
        case .noun, .properNoun, .pronoun: true
        case .other: passage.tokens[token].xpos == "FW"
        default: false
        }
    }

    private func adjacent(
        _ token: Int, _ verb: Int, _ sentence: Range<Int>
    ) -> SourceFinder.Found? {
        var head = token
        while true {
            let next = passage.heads[head]
            guard next >= 0, sentence.lowerBound <= next, next < verb, isNominal(next),
                passage.quotationOf[next] == passage.quotationOf[token]
            else { break }
            head = next
        }
        return found(head, verb)
    }

    /// The phrase before a comma: "The Pentagon, which had kept silent, confirmed"; "A, B, said".
    /// Going left, a stretch between commas is a noun phrase, or describes the one before it.
    private func behindComma(
        _ comma: Int, _ verb: Int, _ sentence: Range<Int>
    ) -> SourceFinder.Found? {
        guard passage.tokens[comma].form == "," else { return nil }
        var end = comma
        var best: (start: Int, end: Int)?
        for _ in 0..<4 {
            let start = stretchStart(end, sentence)
            guard start < end else { break }
            if isNounPhrase(start..<end) {
                best = (start, comma)
            } else if !describes(start..<end) {
                break
            }
            guard start > sentence.lowerBound, passage.tokens[start - 1].form == "," else { break }
            end = start - 1
        }
        guard let best else { return nil }
        let first = best.start..<stretchEnd(best.start, comma)
        let head = DirectQuotation.head(of: first, passage)
        return SourceFinder.Found(
            range: passage.trimmed(best.start..<best.end), head: head, kind: .nearest)
    }

    private func stretchStart(_ end: Int, _ sentence: Range<Int>) -> Int {
        var start = end
        while start > sentence.lowerBound, !isBoundary(start - 1) { start -= 1 }
        while start < end, passage.pos(start) == .coordinatingConjunction { start += 1 }
        return start
    }

    private func stretchEnd(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, passage.tokens[end].form != "," { end += 1 }
        return end
    }

    private func isBoundary(_ token: Int) -> Bool {
        switch passage.tokens[token].form {
        case ",", ";", ":", "—", "–", "-", "--":
            !passage.touches(token, token + 1)
                || passage.tokens[token].form != "-"
        default: QuotationFinder.mark(passage.tokens[token].form) != nil
        }
    }

    private func isNounPhrase(_ range: Range<Int>) -> Bool {
        switch passage.pos(range.lowerBound) {
        case .determiner, .properNoun, .noun, .adjective, .pronoun, .numeral: break
        default: return false
        }
        if ["who", "which", "that", "whose", "whom"].contains(passage.lemma(range.lowerBound)) {
            return false
        }
        return range.contains(where: isNominal)
            && !range.contains { token in
                ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[token].xpos)
            }
    }

    /// Whether the stretch is a relative clause, a participle, an age or the like.
    private func describes(_ range: Range<Int>) -> Bool {
        // "did not, when pressed, deny"
        if range.allSatisfy({ [.auxiliary, .particle, .adverb].contains(passage.pos($0)) }) {
            return true
        }
        let first = passage.tokens[range.lowerBound]
        if ["who", "which", "whose", "whom", "when"].contains(first.lemma) { return true }
        return first.xpos == "VBN" || first.xpos == "VBG" || first.pos == .adposition
            || first.pos == .numeral
    }

    /// The phrase behind an inverted verb: “…,” snapped the minister.
    private func inverted(_ verb: Int, _ sentence: Range<Int>) -> SourceFinder.Found? {
        var token = verb + 1
        while token < min(sentence.upperBound, verb + 8) {
            if passage.isPunctuation(token) || passage.pos(token) == .subordinatingConjunction
                || passage.pos(token) == .adposition || passage.pos(token) == .verb
                || passage.relations[token] == .mark
            {
                return nil
            }
            let head = passage.heads[token]
            if isNominal(token),
                head < verb || head == verb || !isNominal(head) || head >= sentence.upperBound
            {
                return found(token, verb)
            }
            token += 1
        }
        return nil
    }

    private func found(_ head: Int, _ verb: Int) -> SourceFinder.Found? {
        if passage.relations[head] == .expl { return nil }
        let range = SourceExtent(passage: passage).range(of: head, verb: verb)
        guard !range.isEmpty else { return nil }
        return SourceFinder.Found(range: range, head: head, kind: .nearest)
    }
}
