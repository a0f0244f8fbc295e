internal import Annotations

/// Where the noun phrase of a source begins and ends.
struct SourceExtent {
    let passage: Passage

    /// The phrase of `head`, without what stands on the other side of `verb`.
    func range(of head: Int, verb: Int) -> Range<Int> {
        var start = passage.firsts[head]
        var end = passage.lasts[head] + 1
        if head < verb {
            end = min(end, verb)
        } else if head > verb {
            start = max(start, verb + 1)
        }
        for child in passage.children(of: head) where start..<end ~= child {
            if child < head, isOutside(child, head), passage.lasts[child] < head {
                start = max(start, passage.lasts[child] + 1)
            }
            if child > head, cuts(child, verb) {
                end = min(end, passage.firsts[child])
            }
        }
        end = max(end, head + 1)
        start = min(start, head)
        if head < verb { end = joined(end, verb) }
        if head < verb { start = otherSubject(start, verb) }
        start = afterDash(start, head)
        if head < verb { start = appositive(start, end, verb) }
        while start > 0, isNamePart(start - 1),
            passage.sentences[start - 1] == passage.sentences[head],
            passage.quotationOf[start - 1] == passage.quotationOf[head]
        {
            start -= 1
        }
        if head < verb { start = title(start, passage.sentenceRange(of: verb)) }
        var range = unquoted(passage.trimmed(start..<end), head)
        if let time = timeTail(range, head) { range = passage.trimmed(range.lowerBound..<time) }
        return range
    }

    /// `range` without a quotation mark at one end whose partner is outside.
    private func unquoted(_ range: Range<Int>, _ head: Int) -> Range<Int> {
        guard let last = range.last, last > head, passage.quotationOf[last] >= 0 else {
            return range
        }
        let mark = passage.quotations[passage.quotationOf[last]].range.lowerBound
        return mark == last ? passage.trimmed(range.lowerBound..<last) : range
    }

    /// The start of the phrase with the words before it that the tree takes for a subject of their
    /// own: "Cain spokeswoman | Mary Bird said"; "Tom Ridge, | a former secretary, said".
    private func otherSubject(_ start: Int, _ verb: Int) -> Int {
        guard verb < passage.heads.count, start > passage.sentenceRange(of: verb).lowerBound else {
            return start
        }
        let isApposition =
            passage.tokens[start - 1].form == "," && ["a", "an"].contains(passage.lemma(start))
        let before = isApposition ? start - 2 : start - 1
        for child in passage.children(of: verb) where child < start && child > 0 {
            guard passage.relations[child].base == .nsubj, passage.pos(child) != .pronoun,
                (passage.firsts[child]...passage.lasts[child]).contains(before),
                !passage.isPunctuation(before),
                passage.quotationOf[before] == passage.quotationOf[start]
            else { continue }
            return passage.firsts[child]
        }
        return start
    }

    /// The end of the phrase with the nouns that stand between it and the verb: the parser has cut
    /// "FBI Director | James Comey said".
    private func joined(_ end: Int, _ verb: Int) -> Int {
        var token = end
        while token < verb, [.noun, .properNoun].contains(passage.pos(token)) { token += 1 }
        guard token > end, token == verb || passage.heads[token] == verb else { return end }
        return token
    }

    private func isNamePart(_ token: Int) -> Bool {
        passage.pos(token) == .properNoun || passage.tokens[token].xpos == "FW"
            || passage.tokens[token].xpos == "POS"
    }

    /// The start of the phrase that an apposition between commas belongs to: "Moldova's prime
    /// minister, | Dorin Recean, called".
    private func appositive(_ start: Int, _ end: Int, _ verb: Int) -> Int {
        guard start > 1, end < verb, passage.tokens[end].form == ",",
            passage.tokens[start - 1].form == ","
        else { return start }
        let sentence = passage.sentenceRange(of: verb)
        var first = start - 1
        while first > sentence.lowerBound, isPlain(first - 1) { first -= 1 }
        while first < start - 1,
            [.adposition, .coordinatingConjunction, .adverb].contains(passage.pos(first))
        {
            return start
        }
        let isAlone =
            first == sentence.lowerBound
            || [",", "—", "–", ";"].contains(passage.tokens[first - 1].form)
            || QuotationFinder.mark(passage.tokens[first - 1].form) != nil
        return isAlone && first < start - 1 ? first : start
    }

    /// Whether the word can stand in a plain noun phrase.
    private func isPlain(_ token: Int) -> Bool {
        guard passage.quotationOf[token] < 0 else { return false }
        switch passage.pos(token) {
        case .noun, .properNoun, .determiner, .adjective, .numeral, .adposition, .other: return true
        case .pronoun: return passage.tokens[token].xpos == "PRP$"
        case .particle: return passage.tokens[token].xpos == "POS"
        case .punctuation: return passage.tokens[token].xpos == "HYPH"
        default: return false
        }
    }

    /// The start of the phrase behind a dash: what is before it is a dateline.
    private func afterDash(_ start: Int, _ head: Int) -> Int {
        var first = start
        for token in start..<max(start, head)
        where ["-", "—", "–", "―", "--"].contains(passage.tokens[token].form)
            && !passage.touches(max(token - 1, 0), token)
        {
            first = token + 1
        }
        if first < head, ["which", "that"].contains(passage.lemma(first)),
            passage.pos(first) == .pronoun
        {
            first += 1
        }
        return first
    }

    /// Whether a dependent before the noun is no part of the phrase.
    private func isOutside(_ child: Int, _ head: Int) -> Bool {
        switch passage.relations[child].base {
        case .case, .mark, .cc, .punct, .advcl, .ccomp, .parataxis, .discourse, .nsubj, .cop, .aux,
            .obl:
            true
        case .advmod: passage.isPunctuation(min(passage.lasts[child] + 1, passage.tokens.count - 1))
        default: false
        }
    }

    /// Whether the phrase ends before the dependent `child`.
    private func cuts(_ child: Int, _ verb: Int) -> Bool {
        if passage.isBelow(verb, child) {
            // "Former president | Jorge Lima, now a senator, | denied": the verb hangs on the name.
            return passage.relations[child].base != .appos || child > verb
        }
        switch passage.relations[child].base {
        case .parataxis, .advcl, .ccomp, .obl, .cop, .aux, .nsubj, .discourse: return true
        case .punct: return false
        default: return false
        }
    }

    /// Where a day or a time ends the phrase ("Trump on Monday", "Trump last week"): it belongs to
    /// the cue.
    private func timeTail(_ range: Range<Int>, _ head: Int) -> Int? {
        guard let last = range.last, last > head,
            TimeWords.isDay(passage.lemma(last))
                || TimeWords.isPeriod(passage.lemma(last))
                    && TimeWords.joins(passage.lemma(last - 1))
        else { return nil }
        var start = last
        while start - 1 > head, TimeWords.joins(passage.lemma(start - 1)) { start -= 1 }
        return start > head ? start : nil
    }

    /// The start of the phrase with the title before it, where both follow a closing quotation
    /// mark: “…,” | Cabinet member | Andriy Yermak said.
    private func title(_ start: Int, _ sentence: Range<Int>) -> Int {
        var first = start
        while first > sentence.lowerBound, isPlain(first - 1), passage.pos(first - 1) != .adposition
        {
            first -= 1
        }
        guard first < start, first > sentence.lowerBound,
            QuotationFinder.mark(passage.tokens[first - 1].form) != nil
        else { return start }
        return first
    }
}

/// Words for days and for when.
enum TimeWords {
    private static let days: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today",
        "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday",
    ]
    private static let joints: Set<String> = [
        "on", "last", "late", "early", "earlier", "this", "past", "next", "night", "morning",
        "afternoon", "evening",
    ]

    /// Whether `lemma` is a day.
    static func isDay(_ lemma: String) -> Bool { days.contains(lemma) }

    /// Whether `lemma` is a period that "last" or "this" makes a time of.
    static func isPeriod(_ lemma: String) -> Bool {
        ["week", "month", "year", "night", "weekend", "morning", "afternoon", "evening", "day"]
            .contains(lemma)
    }

    /// Whether `lemma` stands before a day as a part of the time.
    static func joins(_ lemma: String) -> Bool { joints.contains(lemma) }
}
