internal import Annotations

/// Where the words of what is said begin and end.
struct ContentExtent {
    let passage: Passage

    /// The clause of `head`, which stands behind the cue.
    func clause(_ head: Int, after site: CueSite) -> Range<Int> {
        let sentence = passage.sentenceRange(of: head)
        var start = max(passage.firsts[head], site.cue.upperBound)
        while start < head, !passage.isBelow(start, head) { start += 1 }
        if start > site.cue.upperBound, isOpeningMark(start - 1) { start -= 1 }
        var end = min(passage.lasts[head] + 1, sentence.upperBound)
        end = max(end, head + 1)
        end = grown(start..<end, site, sentence)
        end = cut(start..<end, head, site)
        return closed(passage.trimmed(start..<end), sentence)
    }

    /// The phrase of `head` with what the parser may have hung on the cue, up to a comma.
    private func grown(_ range: Range<Int>, _ site: CueSite, _ sentence: Range<Int>) -> Int {
        var end = range.upperBound
        while end < sentence.upperBound, !passage.isPunctuation(end) {
            var top = end
            while passage.heads[top] >= end, passage.firsts[passage.heads[top]] >= end {
                top = passage.heads[top]
            }
            let relation = passage.relations[top].base
            guard passage.heads[top] >= 0, passage.heads[top] < end,
                relation != .conj, relation != .parataxis, relation != .cc, top >= end,
                passage.lasts[top] + 1 > end
            else { break }
            end = passage.lasts[top] + 1
        }
        return end
    }

    /// Where another cue begins that the parser took for a part of the clause.
    private func cut(_ range: Range<Int>, _ head: Int, _ site: CueSite) -> Int {
        var token = range.lowerBound + 1
        while token < range.upperBound {
            if passage.quotationOf[token] < 0, passage.tokens[token].form == ",",
                token + 1 < range.upperBound, opensOtherCue(token + 1)
            {
                return token
            }
            token += 1
        }
        return range.upperBound
    }

    /// Whether the words from `token` on are no part of the content before them: "adding that",
    /// "according to".
    private func opensOtherCue(_ token: Int) -> Bool {
        let word = passage.tokens[token]
        if word.xpos == "VBG" || word.pos == .verb && word.form.hasSuffix("ing") {
            return CutWords.participles.contains(word.lemma)
        }
        return word.form == "according"
    }

    /// The range with all of a quotation that begins in it.
    func closed(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        guard let last = range.last, passage.quotationOf[last] >= 0 else {
            if let next = range.last.map({ $0 + 1 }), next < passage.tokens.count,
                passage.quotationOf[next] >= 0,
                passage.quotations[passage.quotationOf[next]].range.last == next
            {
                return range.lowerBound..<next + 1
            }
            return range
        }
        let quotation = passage.quotations[passage.quotationOf[last]].range
        guard quotation.lowerBound >= range.lowerBound else {
            return range.lowerBound..<min(range.upperBound, quotation.upperBound)
        }
        return range.lowerBound..<max(range.upperBound, quotation.upperBound)
    }

    private func isOpeningMark(_ token: Int) -> Bool {
        let quotation = passage.quotationOf[token]
        return quotation >= 0 && passage.quotations[quotation].range.lowerBound == token
    }

    /// A noun phrase, infinitive or gerund behind the cue.
    func phrase(_ head: Int, after limit: Int) -> Range<Int> {
        let sentence = passage.sentenceRange(of: head)
        var start = max(passage.firsts[head], limit)
        if start > limit, isOpeningMark(start - 1) { start -= 1 }
        let end = min(passage.lasts[head] + 1, sentence.upperBound)
        return closed(passage.trimmed(start..<max(end, start)), sentence)
    }

    /// What stands around the cue's stretch `region` in a sentence that the cue closes or
    /// interrupts: the part before it, and the part after it where there is one.
    func around(_ region: Range<Int>, head: Int?, _ site: CueSite) -> [Range<Int>] {
        let sentence = site.sentence
        var parts: [Range<Int>] = []
        let left = before(region, sentence)
        if !left.isEmpty { parts.append(left) }
        if let right = after(region, head, sentence) { parts.append(right) }
        return parts
    }

    /// The part before the cue: from the sentence's start, or from that of a quotation which
    /// began in an earlier sentence.
    private func before(_ region: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var start = sentence.lowerBound
        var end = region.lowerBound
        while end > start,
            passage.tokens[end - 1].form == "," || passage.tokens[end - 1].form == "—"
                || passage.pos(end - 1) == .coordinatingConjunction
        {
            end -= 1
        }
        guard end > start else { return start..<start }
        let quotation = passage.quotationOf[start]
        if quotation >= 0 {
            start = passage.quotations[quotation].range.lowerBound
        }
        while start < end, isLoose(start) { start += 1 }
        return start..<end
    }

    private func isLoose(_ token: Int) -> Bool {
        switch passage.tokens[token].form {
        case ",", ";", "-", "–", "—", "―": true
        default: false
        }
    }

    /// The part after the cue, where the content goes on.
    private func after(
        _ region: Range<Int>, _ head: Int?, _ sentence: Range<Int>
    ) -> Range<Int>? {
        var start = region.upperBound
        guard start < sentence.upperBound,
            passage.tokens[start].form == ","
                || passage.tokens[start].form == "—" || passage.quotationOf[start] >= 0
        else { return nil }
        while start < sentence.upperBound, isLoose(start) { start += 1 }
        guard start < sentence.upperBound, !passage.isFinalMark(start) else { return nil }
        let isQuoted =
            passage.quotationOf[start] >= 0
            && passage.quotations[passage.quotationOf[start]].range.lowerBound == start
        let isBelow = head.map { passage.isBelow(start, $0) } ?? false
        guard isQuoted || isBelow, !opensOtherCue(start) else { return nil }
        if isQuoted {
            return passage.quotations[passage.quotationOf[start]].range
        }
        let end = head.map { passage.lasts[$0] + 1 } ?? sentence.upperBound
        guard end > start else { return nil }
        return closed(passage.trimmed(start..<min(end, sentence.upperBound)), sentence)
    }
}

/// Verbs whose participle after a comma begins an attribution of its own.
enum CutWords {
    static let participles: Set<String> = [
        "add", "say", "cite", "note", "call", "claim", "argue", "accuse", "warn", "tell",
        "describe", "quote", "point", "insist", "suggest", "write", "explain", "refer", "urge",
        "vow", "promise", "declare", "deny", "blame", "allege", "reiterate", "stress", "predict",
    ]
}
