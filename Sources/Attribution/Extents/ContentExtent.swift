internal import Annotations

/// Where the words of what is said begin and end.
struct ContentExtent {
    let passage: Passage

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

    func isOpeningMark(_ token: Int) -> Bool {
        let quotation = passage.quotationOf[token]
        return quotation >= 0 && passage.quotations[quotation].range.lowerBound == token
    }

    /// A noun phrase, infinitive or gerund behind the cue.
    func phrase(_ head: Int, after limit: Int) -> Range<Int> {
        let sentence = passage.sentenceRange(of: head)
        var start = max(passage.firsts[head], limit)
        if start > limit, isOpeningMark(start - 1) { start -= 1 }
        var end = min(passage.lasts[head] + 1, sentence.upperBound)
        if let cut = (head + 1..<max(end, head + 1)).first(where: { endsPhrase($0, head) }) {
            end = cut
        }
        return closed(passage.trimmed(start..<max(end, start)), sentence)
    }

    /// Whether a noun phrase ends before `token`: a time, a clause of time, an adverb or a
    /// preposition behind a comma.
    private func endsPhrase(_ token: Int, _ head: Int) -> Bool {
        guard passage.quotationOf[token] < 0 else { return false }
        let word = passage.tokens[token]
        let next = token + 1
        guard next < passage.tokens.count else { return false }
        if ["when", "while", "after", "before", "as"].contains(word.lemma),
            passage.relations[token] == .mark || passage.relations[token] == .advmod,
            passage.pos(head) != .verb
        {
            return true
        }
        // "of sending weapons, which has helped the economy": the writer's own words.
        let isGerund = passage.tokens[head].xpos == "VBG"
        if isGerund, word.form == ",", ["which", "who"].contains(passage.lemma(next)) {
            return true
        }
        if isGerund, ["—", "–", "--"].contains(word.form), !passage.touches(token - 1, token) {
            return true
        }
        if word.form == "even", passage.tokens[next].form == "as" { return true }
        if word.form == "on", TimeWords.isDay(passage.lemma(next)) { return true }
        if TimeWords.isDay(word.lemma), passage.pos(token - 1) != .adposition { return true }
        if word.pos == .coordinatingConjunction, joinsVerb(next, head) { return true }
        guard word.form == "," else { return false }
        if passage.tokens[next].form == "according" || namesClaim(next) { return true }
        if passage.tokens[next].xpos == "VBG", passage.pos(head) != .verb,
            passage.relations[next] != .case
        {
            return true
        }
        return [.adverb, .adposition, .subordinatingConjunction].contains(passage.pos(next))
    }

    /// Whether a finite verb behind a conjunction goes on from the cue's and not from a noun:
    /// "over the report and | urged restraint".
    private func joinsVerb(_ next: Int, _ head: Int) -> Bool {
        var verb = next
        while verb < passage.tokens.count, passage.pos(verb) == .adverb { verb += 1 }
        guard verb < passage.tokens.count, passage.pos(head) != .verb else { return false }
        return ["VBD", "VBZ", "VBP"].contains(passage.tokens[verb].xpos)
            && passage.subject(of: verb) == nil && passage.relations[verb].base != .acl
            && !passage.isBelow(passage.heads[verb], head)
    }

    /// Whether an apposition at `token` takes up what is said before: ", a claim that she denies";
    /// ", a figure the ministry could not confirm".
    func namesClaim(_ token: Int) -> Bool {
        guard token + 3 < passage.tokens.count,
            ["a", "an"].contains(passage.lemma(token))
        else { return false }
        for noun in token + 1..<min(token + 4, passage.tokens.count - 2)
        where passage.pos(noun) == .noun && passage.pos(noun + 1) != .noun {
            return passage.children(of: noun).contains {
                $0 > noun && passage.relations[$0] == .aclRelative
                    && passage.subject(of: $0) != nil
                    && !["that", "which", "who"].contains(
                        passage.lemma(passage.subject(of: $0) ?? noun))
            }
        }
        return false
    }

    /// What stands around the cue's stretch `region` in a sentence that the cue closes or
    /// interrupts: the part before it, and the part after it where there is one.
    func around(_ region: Range<Int>, head: Int?, _ site: CueSite) -> [Range<Int>] {
        let sentence = site.sentence
        var parts: [Range<Int>] = []
        let left = before(region, sentence)
        if !left.isEmpty { parts.append(left) }
        if let right = after(region, head, site) { parts.append(right) }
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
        } else if let mark = markBeforeQuotation(start..<end) {
            start = mark + 1
        } else {
            start = opening(start..<end)
        }
        while start < end, isLoose(start) { start += 1 }
        return start..<end
    }

    /// Where a sentence's own words begin: behind a dateline, and behind the "And" or "But" that
    /// joins it to the one before.
    func opening(_ range: Range<Int>) -> Int {
        var start = afterDateline(range)
        if start + 1 < range.upperBound, passage.pos(start) == .coordinatingConjunction,
            ["and", "but"].contains(passage.lemma(start))
        {
            start += 1
        }
        return start
    }

    private func isLoose(_ token: Int) -> Bool {
        switch passage.tokens[token].form {
        case ",", ";", "-", "–", "—", "―": true
        default: false
        }
    }

    /// The part after the cue, where the content goes on.
    private func after(
        _ region: Range<Int>, _ head: Int?, _ site: CueSite
    ) -> Range<Int>? {
        let sentence = site.sentence
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
        let left = trimmedStart(sentence.lowerBound..<region.lowerBound)
        guard !opensOtherCue(start, site),
            isQuoted || goesOn(start, head, sentence) || isFronted(left)
        else { return nil }
        if isQuoted {
            return passage.quotations[passage.quotationOf[start]].range
        }
        return closed(passage.trimmed(start..<sentence.upperBound), sentence)
    }

    /// `range` from its first own word on.
    private func trimmedStart(_ range: Range<Int>) -> Range<Int> {
        let start = min(opening(range), range.upperBound)
        return start..<range.upperBound
    }

    /// Whether `range` is a phrase or a clause that something follows which it belongs to: "Asked
    /// about his age", "If the demands are not met", "To meet its target".
    func isFronted(_ range: Range<Int>) -> Bool {
        guard let first = range.first, passage.quotationOf[first] < 0 else { return false }
        if passage.tokens[first].xpos == "VBN" || passage.tokens[first].xpos == "VBG" {
            return passage.subject(of: first) == nil
        }
        switch passage.pos(first) {
        case .subordinatingConjunction: return true
        case .adposition, .particle:
            return !range.contains {
                ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[$0].xpos)
            }
        default: return false
        }
    }

    /// Whether the sentence of `head` goes on at `start`, behind the cue between two commas.
    private func goesOn(_ start: Int, _ head: Int?, _ sentence: Range<Int>) -> Bool {
        if passage.tokens[start].xpos == "VBN" { return false }
        if let head, passage.isBelow(start, head) { return true }
        switch passage.pos(start) {
        case .coordinatingConjunction: return false
        case .verb, .auxiliary: return !["VBG", "VBN"].contains(passage.tokens[start].xpos)
        default: return false
        }
    }

    /// The colon or full stop before a quotation which fills the rest of `range`: what stands before
    /// it is said by somebody else.
    private func markBeforeQuotation(_ range: Range<Int>) -> Int? {
        guard let last = range.last, passage.quotationOf[last] >= 0 else { return nil }
        let mark = passage.quotations[passage.quotationOf[last]].range.lowerBound - 1
        guard range.contains(mark), passage.tokens[mark].form == ":" || passage.isFinalMark(mark)
        else { return nil }
        return mark
    }

    /// The first word behind a dateline: "MEXICO CITY - ", "LONDON (Reuters) — ".
    func afterDateline(_ range: Range<Int>) -> Int {
        guard let first = range.first, passage.tokens[first].form.utf8.count > 1 else {
            return range.lowerBound
        }
        for token in first..<min(first + 10, range.upperBound) {
            let form = passage.tokens[token].form
            if ["-", "—", "–", "―", "--"].contains(form) {
                let isCapital = passage.tokens[first].form.utf8.allSatisfy { $0 < 97 || $0 > 122 }
                return isCapital && token > first ? token + 1 : range.lowerBound
            }
            if passage.pos(token) == .verb || passage.pos(token) == .auxiliary { break }
        }
        return range.lowerBound
    }
}
