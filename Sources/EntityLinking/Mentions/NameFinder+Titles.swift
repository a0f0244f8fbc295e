import Annotations

extension NameFinder {
    /// A person's span without the title in front ("President" of "President Obama"); nil where
    /// nothing but a title is left ("Emperor of the United States").
    func withoutTitle(
        _ found: NameSpan, _ known: [NameSpan], in view: SentenceView
    ) -> NameSpan? {
        var span = found
        if view.pos(span.tokens.lowerBound) == .determiner, span.tokens.count > 1 {
            span.tokens = span.tokens.lowerBound + 1..<span.tokens.upperBound
        }
        if isDescription(span, in: view) { return nil }
        guard span.kind == .person else { return span }
        if let person = knownPerson(atEndOf: span, known, in: view) { return person }
        var start = span.tokens.lowerBound
        for token in span.tokens
        where view.classes(token).hasAny([.role, .honorific]) && isTitle(token, span.tokens, view) {
            start = token + 1
        }
        for token in span.tokens
        where view.isPossessive(token) && token + 1 < span.tokens.upperBound {
            start = max(start, token + 1)
        }
        while start < span.tokens.upperBound, view.lower(start) == "." { start += 1 }
        start = max(start, endOfPortfolio(from: start, span.tokens.upperBound, in: view))
        let end = (start..<span.tokens.upperBound).dropFirst().first { view.lower($0) == "of" }
        let rest = start..<(end ?? span.tokens.upperBound)
        guard rest.contains(where: { view.pos($0) == .properNoun }),
            view.lower(start) != "of", view.lower(start) != "for"
        else { return nil }
        var stripped = span
        stripped.tokens = rest
        return stripped
    }

    /// "State Antony Blinken" behind "Secretary of": the person that the knowledge base knows by the
    /// last words.
    private func knownPerson(
        atEndOf span: NameSpan, _ known: [NameSpan], in view: SentenceView
    ) -> NameSpan? {
        let inner = known.first { other in
            other.tokens.count > 1 && other.tokens.count < span.tokens.count
                && other.tokens.upperBound == span.tokens.upperBound
                && span.tokens.lowerBound < other.tokens.lowerBound
                && other.candidates.first.map { knowledge.kind(of: $0.entity) == .person } ?? false
                && (span.tokens.lowerBound..<other.tokens.lowerBound).allSatisfy {
                    !lexicon.isFirstName(view.lower($0))
                }
        }
        guard let inner else { return nil }
        return NameSpan(
            tokens: inner.tokens, kind: .person, candidates: inner.candidates, origin: span.origin)
    }

    /// "Information Technology" of "Minister for … Information Technology Ashwini Vaishnaw": words of
    /// a portfolio behind "of", "for" or "and" are no names while two words are left.
    func endOfPortfolio(from start: Int, _ end: Int, in view: SentenceView) -> Int {
        guard ["of", "for", "and", "the", ","].contains(view.lower(start - 1)) else { return start }
        var token = start
        while token + 2 < end, !lexicon.isFirstName(view.lower(token)),
            view.classes(token).hasAny([.portfolio, .government, .country, .modifier])
        {
            token += 1
        }
        return token
    }

    /// A person's name with the second syllable behind a hyphen ("Seok Dong-hyeon").
    func withSyllables(_ span: NameSpan, in view: SentenceView) -> NameSpan {
        let hyphen = span.tokens.upperBound
        guard span.kind == .person, span.tokens.count > 1, hyphen + 1 < view.count,
            ["-", "‑"].contains(view.lower(hyphen)), view.pos(hyphen + 1) != .verb,
            view.pos(hyphen + 1) != .adjective, view.lower(hyphen + 1).utf8.count <= 6,
            view.sentence.tokens[hyphen - 1].span.end == view.sentence.tokens[hyphen].span.start,
            view.sentence.tokens[hyphen].span.end == view.sentence.tokens[hyphen + 1].span.start
        else { return span }
        var longer = span
        longer.tokens = span.tokens.lowerBound..<hyphen + 2
        if longer.candidates.count > 0 { longer.candidates = [] }
        return longer
    }

    /// "the Ukrainian President", "Madam Speaker", "the Organization": a role or a common noun with a
    /// capital is no name.
    private func isDescription(_ span: NameSpan, in view: SentenceView) -> Bool {
        let last = span.tokens.upperBound - 1
        let first = span.tokens.lowerBound
        if span.tokens.count == 1 {
            let classes = view.classes(last)
            let isCommon =
                classes.hasAny(WordClass.anyBody.union([.role, .government, .country]))
                || (classes.hasAny([.modifier, .portfolio]) && span.kind != .person)
            let hasArticle = view.pos(first - 1) == .determiner || view.isPossessive(first - 1)
            let isHeadlineWord =
                span.kind == .organisation && (first == 0 || view.lower(first - 1) == ":")
                && classes.hasAny(.anyBody) && !view.words[first].isAllCapitals
            if isHeadlineWord { return true }
            return isCommon && (hasArticle || classes.contains(.role))
                && !view.classes(first - 1).contains(.honorific)
        }
        guard view.classes(last).contains(.role), view.words[first].isCapitalised else {
            return false
        }
        let titles: WordClass = [.role, .modifier, .portfolio, .honorific]
        // "Union Minister", "IMF Mission Chief": a body's word and a title.
        if span.kind != .person { return !view.classes(last).hasAny(WordClass.anyBody) }
        return span.tokens.dropLast().allSatisfy {
            view.pos($0) == .adjective || view.lower($0) == "."
                || view.classes($0).hasAny(titles) || view.words[$0].isAllCapitals
        }
    }

    /// Whether a title word inside a name is a title: it stands before a word that is none.
    private func isTitle(_ token: Int, _ tokens: Range<Int>, _ view: SentenceView) -> Bool {
        token + 1 < tokens.upperBound || tokens.count == 1
    }
}
