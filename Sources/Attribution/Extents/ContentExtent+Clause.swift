internal import Annotations

extension ContentExtent {
    /// The clause of `head` behind the cue, from `start` on where that is known.
    func clause(
        _ head: Int, after site: CueSite, from start: Int? = nil, extends: Bool = true
    ) -> Range<Int> {
        let sentence = passage.sentenceRange(of: head)
        let first = start ?? self.start(of: head, site)
        var end = max(min(passage.lasts[head] + 1, sentence.upperBound), head + 1)
        if extends { end = extended(end, head, site, sentence) }
        end = cut(first..<max(end, first), head, site)
        let quotation = passage.quotationOf[site.head]
        if quotation >= 0 {
            end = min(end, passage.quotations[quotation].inner.upperBound)
            return passage.trimmed(first..<max(end, first))
        }
        return closed(passage.trimmed(first..<max(end, first)), sentence)
    }

    /// Where the clause of `head` begins: the first word below it behind the cue, with the
    /// quotation mark before it.
    private func start(of head: Int, _ site: CueSite) -> Int {
        var start = max(passage.firsts[head], site.cue.upperBound)
        while start < head, !passage.isBelow(start, head) || passage.isPunctuation(start) {
            start += 1
        }
        if start > site.cue.upperBound, isOpeningMark(start - 1) { start -= 1 }
        return lostSubject(before: start, site) ?? start
    }

    /// Where the subject begins that the tree hangs on the cue's verb: "said | places such as Iowa
    /// | have more of a resonance".
    private func lostSubject(before verb: Int, _ site: CueSite) -> Int? {
        let first = site.cue.upperBound
        guard verb > first, passage.subject(of: verb) == nil,
            ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[verb].xpos),
            !site.match.entry.words.contains("tell"), passage.quotationOf[first] < 0
        else { return nil }
        for token in first..<verb {
            if token == first, passage.pos(token) == .adposition { return nil }
            if passage.isPunctuation(token) && passage.tokens[token].xpos != "HYPH"
                || TimeWords.isDay(passage.lemma(token))
            {
                return nil
            }
        }
        return (first..<verb).contains { [.noun, .properNoun, .pronoun].contains(passage.pos($0)) }
            ? first : nil
    }

    /// How far the clause goes on over words that the parser hung on the cue's own verb: up to a
    /// comma before another clause.
    private func extended(
        _ from: Int, _ head: Int, _ site: CueSite, _ sentence: Range<Int>
    ) -> Int {
        var end = from
        while end < sentence.upperBound {
            let isComma = isClauseMark(end)
            let next = isComma ? end + 1 : end
            guard next < sentence.upperBound, let top = top(next, from: from, site) else { break }
            if passage.isFinalMark(next), next + 1 >= sentence.upperBound { break }
            switch passage.relations[top].base {
            case .conj, .parataxis, .cc, .discourse:
                return isComma ? end : max(end, joint(top, next))
            case .advcl where isComma, .acl where isComma,
                .obl where isComma && isAttribution(next):
                return end
            default: break
            }
            let last = min(passage.lasts[top], sentence.upperBound - 1)
            guard last >= next else { break }
            end = last + 1
        }
        return end
    }

    /// Where the conjunction before the joined clause of `top` stands, if words come before it.
    private func joint(_ top: Int, _ next: Int) -> Int {
        guard let cc = passage.children(of: top).first(where: { passage.relations[$0] == .cc }),
            cc > next
        else { return next }
        return passage.tokens[cc - 1].form == "," ? cc - 1 : cc
    }

    private func isClauseMark(_ token: Int) -> Bool {
        switch passage.tokens[token].form {
        case ",", "—", "–", "-", "--", ";", ":": true
        default: false
        }
    }

    private func isAttribution(_ token: Int) -> Bool {
        passage.lemma(token) == "accord" || passage.tokens[token].form == "according"
    }

    /// The highest word above `token` that stands at or after `from`; nil where `token` does not
    /// hang on the cue or on what is before it.
    private func top(_ token: Int, from: Int, _ site: CueSite) -> Int? {
        var top = token
        while passage.heads[top] >= from { top = passage.heads[top] }
        let head = passage.heads[top]
        guard head >= 0, head >= site.cue.lowerBound else { return nil }
        return passage.firsts[top] >= min(from, token) ? top : token
    }

    /// Where, in `range`, an attribution of its own begins that the parser took for a part of the
    /// clause: ", adding that", ", according to", "and added".
    private func cut(_ range: Range<Int>, _ head: Int, _ site: CueSite) -> Int {
        var token = range.lowerBound + 1
        while token < range.upperBound {
            defer { token += 1 }
            guard passage.quotationOf[token] < 0 else { continue }
            let form = passage.tokens[token].form
            if endsSentence(token, range) || opensMainClause(token, range, site) { return token }
            if form == ",", namesClaim(token + 1) { return token }
            if form == ";", passage.isHeadline[passage.sentences[token]] { return token }
            if form == ",",
                otherSpeaker(token, range, head, site) || namesSaying(token + 1, range, site)
            {
                return token
            }
            if isClauseMark(token), form != ":", token + 1 < range.upperBound {
                var next = token + 1
                if ["while", "and", "but", "also", "even"].contains(passage.lemma(next)) {
                    next += 1
                }
                if next < range.upperBound, opensOtherCue(next, site) { return token }
            }
            if passage.pos(token) == .coordinatingConjunction,
                sharesSubject(token, range, head, site)
            {
                return passage.tokens[token - 1].form == "," ? token - 1 : token
            }
        }
        return range.upperBound
    }

    /// Whether behind the comma at `token` the main clause begins that a participle at the
    /// sentence's start belongs to: "Asked whether he had lied, | the minister said no".
    private func opensMainClause(_ token: Int, _ range: Range<Int>, _ site: CueSite) -> Bool {
        guard passage.tokens[token].form == ",", site.cue.lowerBound == site.sentence.lowerBound,
            ["VBG", "VBN"].contains(passage.tokens[site.head].xpos)
        else { return false }
        let next = token + 1
        for verb in next..<max(next, min(range.upperBound, next + 14)) {
            if passage.tokens[verb].form == "," { return false }
            guard ["VBD", "VBZ", "VBP"].contains(passage.tokens[verb].xpos), verb > next else {
                continue
            }
            return site.lexicon.speaks(passage.lemma(verb))
                && [.determiner, .properNoun, .pronoun, .noun, .adjective].contains(
                    passage.pos(next))
        }
        return false
    }

    /// Whether a sentence ends at `token` although the text was not split there: a full stop before
    /// a quotation.
    private func endsSentence(_ token: Int, _ range: Range<Int>) -> Bool {
        guard passage.isFinalMark(token), passage.tokens[token].form != ";",
            token + 1 < range.upperBound
        else { return false }
        return isOpeningMark(token + 1)
    }

    /// Whether behind the comma at `token` somebody else says something: ", while only a few say".
    private func otherSpeaker(
        _ token: Int, _ range: Range<Int>, _ head: Int, _ site: CueSite
    ) -> Bool {
        let next = token + 1
        guard next < range.upperBound,
            ["while", "but", "and", "although", "though"].contains(passage.lemma(next))
        else { return false }
        for verb in next + 2..<max(next + 2, min(range.upperBound, next + 12)) {
            if passage.tokens[verb].form == "," || passage.quotationOf[verb] >= 0 { return false }
            guard ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[verb].xpos) else { continue }
            if passage.relations[verb].base == .aux { continue }
            if passage.lemma(verb) == "say" || passage.lemma(verb) == "tell"
                || passage.lemma(verb) == passage.lemma(site.head)
            {
                return true
            }
            guard site.lexicon.speaks(passage.lemma(verb)) else { return false }
            // "said the tanks would burn, and Lavrov accused Paris": the tense is the cue's.
            let tense = passage.tense(verb)
            if verb + 1 < range.upperBound, passage.tokens[verb + 1].form == "that" { return true }
            return tense == passage.tense(site.head) && passage.subject(of: verb) != nil
                && passage.tense(head) != tense
        }
        return false
    }

    /// Whether an apposition that begins at `token` names what is said: ", a claim that".
    private func namesSaying(_ token: Int, _ range: Range<Int>, _ site: CueSite) -> Bool {
        guard token + 2 < range.upperBound, ["a", "an"].contains(passage.lemma(token)) else {
            return false
        }
        for noun in token + 1..<min(token + 4, range.upperBound - 1)
        where passage.pos(noun) == .noun
            && ["that", "which"].contains(passage.tokens[noun + 1].form)
        {
            return site.lexicon.candidates(passage.lemma(noun)).contains {
                site.lexicon.entries[$0].word == .noun
            }
        }
        return false
    }

    /// Whether the conjunction at `token` joins another verb of saying to the cue: "said he was
    /// sorry but insisted that".
    private func sharesSubject(
        _ token: Int, _ range: Range<Int>, _ head: Int, _ site: CueSite
    ) -> Bool {
        var next = token + 1
        while next < range.upperBound,
            [.adverb, .auxiliary, .particle].contains(passage.pos(next))
        {
            next += 1
        }
        guard next < range.upperBound, passage.pos(next) == .verb,
            passage.subject(of: next) == nil
        else { return false }
        if ["VBD", "VBZ", "VBP"].contains(passage.tokens[next].xpos), saysMore(next, site) {
            return true
        }
        // "said the army had left and did not confirm": the tense is the cue's, not the content's.
        let tense = passage.tense(next)
        let isContrast = passage.lemma(token) == "but"
        return tense.isFinite && tense == passage.tense(site.head)
            && passage.relations[next] == .conj && passage.tense(head) != tense
            && (isContrast || saysMore(next, site))
    }

    /// Whether a cue of saying begins at `token`.
    private func saysMore(_ token: Int, _ site: CueSite) -> Bool {
        site.lexicon.matches(at: token, in: passage).contains {
            $0.entry.word == .verb && $0.entry.speaks
        }
    }

    /// Whether the words from `token` on are no part of the content before them: "adding that",
    /// "according to".
    func opensOtherCue(_ token: Int, _ site: CueSite) -> Bool {
        let word = passage.tokens[token]
        if word.form == "according" { return true }
        if word.lemma == "as", token + 1 < passage.tokens.count,
            ["per", "report", "quote", "cite"].contains(passage.lemma(token + 1))
        {
            return true
        }
        if word.xpos == "VBG" || word.pos == .verb && word.form.hasSuffix("ing") {
            return site.lexicon.isSaying(word.lemma)
        }
        return false
    }
}
