import Annotations

/// Decides where the names of a sentence are, from what the knowledge base, the recogniser and
/// the tags say; the names it gives do not overlap.
package struct NameFinder: Sendable {
    let lexicon: EntityLexicon
    /// What the knowledge base knows of an entity.
    let knowledge: KnowledgeBase

    /// The names of a sentence, from left to right: of two that overlap the longer one, of equally
    /// long ones the one from the knowledge base.
    package func names(
        in view: SentenceView, matches: [GazetteerMatch], recognised: [NameSpan]
    ) -> [NameSpan] {
        var spans = matches.filter { isName($0, in: view) }.map {
            NameSpan(
                tokens: trimmed($0.words, in: view), candidates: $0.candidates, origin: .gazetteer)
        }
        for span in recognised {
            guard let stripped = withoutTitle(span, in: view) else { continue }
            if let same = spans.firstIndex(where: { $0.tokens == stripped.tokens }) {
                spans[same].kind = stripped.kind
            } else {
                spans.append(stripped)
            }
        }
        spans += runs(in: view, besides: spans)
        spans = spans.map { withoutOwner($0, spans, in: view) }
        spans.sort {
            ($0.tokens.count, rank($0), -$0.tokens.lowerBound)
                > ($1.tokens.count, rank($1), -$1.tokens.lowerBound)
        }
        var chosen: [NameSpan] = []
        for span in spans where !chosen.contains(where: { $0.tokens.overlaps(span.tokens) }) {
            chosen.append(span)
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A name that only the text knows, without the owner in front that the knowledge base knows
    /// ("Nigeria's" of "Nigeria's Meridian Trust Bank").
    private func withoutOwner(
        _ span: NameSpan, _ all: [NameSpan], in view: SentenceView
    ) -> NameSpan {
        guard span.origin != .gazetteer else { return span }
        let marks = span.tokens.dropLast().filter { view.isPossessive($0) }
        guard
            let mark = marks.last(where: { mark in
                all.contains {
                    $0.origin == .gazetteer && $0.tokens == span.tokens.lowerBound..<mark
                }
            })
        else { return span }
        var rest = span
        rest.tokens = mark + 1..<span.tokens.upperBound
        return rest
    }

    private func rank(_ span: NameSpan) -> Int {
        switch span.origin {
        case .gazetteer: 2
        case .recogniser: 1
        case .rule: 0
        }
    }

    /// A match without the article in front.
    private func trimmed(_ words: Range<Int>, in view: SentenceView) -> Range<Int> {
        words.count > 1 && view.lower(words.lowerBound) == "the"
            ? words.lowerBound + 1..<words.upperBound : words
    }

    // MARK: What of the knowledge base's matches is a name here

    private func isName(_ match: GazetteerMatch, in view: SentenceView) -> Bool {
        let tokens = trimmed(match.words, in: view)
        guard let first = tokens.first, let last = tokens.last,
            tokens.contains(where: { view.words[$0].isCapitalised })
        else { return false }
        guard tokens.count == 1 else {
            return view.words[first].isCapitalised && isNameEnd(last, in: view)
                && !isCommonCollective(last, in: view)
        }
        guard view.words[first].isCapitalised, view.words[first].lower.utf8.count > 1 else {
            return false
        }
        if view.classes(first).contains(.notName), !isProperNoun(first, in: view) { return false }
        if isCompassWord(first - 1, in: view) { return false }
        switch match.candidates[0].role {
        case .acronym:
            return view.words[first].isAllCapitals || view.lower(first).utf8.contains(0x2E)
                || isProperNoun(first, in: view)
        case .adjective, .demonym:
            return view.pos(first) != .verb
        default:
            return isProperNoun(first, in: view)
                || (view.pos(first) == .noun && first > 0 && !view.words[first].isAllCapitals)
                || (view.pos(first) == .adjective && first > 0)
        }
    }

    /// "Russian forces", "the Ukrainian army": a collective of the state, whatever body the knowledge
    /// base knows by these words. The bodies' names have capitals.
    private func isCommonCollective(_ last: Int, in view: SentenceView) -> Bool {
        !view.words[last].isCapitalised && view.classes(last).hasAny([.government, .military])
    }

    private func isNameEnd(_ token: Int, in view: SentenceView) -> Bool {
        view.words[token].isCapitalised || view.pos(token) == .numeral
            || view.isNominal(token)
    }

    private func isProperNoun(_ token: Int, in view: SentenceView) -> Bool {
        view.pos(token) == .properNoun
    }

    /// "New" in "New Mexico", "West" in "West Virginia": the rest alone is another name.
    private func isCompassWord(_ token: Int, in view: SentenceView) -> Bool {
        guard token > 0, view.words[token].isCapitalised else { return false }
        return [
            "new", "north", "south", "east", "west", "northern", "southern", "eastern",
            "western", "upper", "lower",
        ].contains(view.lower(token))
    }

    // MARK: Titles inside what the recogniser found

    /// A person's span without the title in front ("President" of "President Obama"); nil where
    /// nothing but a title is left ("Emperor of the United States").
    private func withoutTitle(_ span: NameSpan, in view: SentenceView) -> NameSpan? {
        if isDescription(span, in: view) { return nil }
        guard span.kind == .person else { return span }
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
        let end = (start..<span.tokens.upperBound).dropFirst().first { view.lower($0) == "of" }
        let rest = start..<(end ?? span.tokens.upperBound)
        guard rest.contains(where: { view.pos($0) == .properNoun }),
            view.lower(start) != "of", view.lower(start) != "for"
        else { return nil }
        var stripped = span
        stripped.tokens = rest
        return stripped
    }

    /// "the Ukrainian President", "Madam Speaker", "the Organization": a role or a common noun with a
    /// capital is no name.
    private func isDescription(_ span: NameSpan, in view: SentenceView) -> Bool {
        let last = span.tokens.upperBound - 1
        let first = span.tokens.lowerBound
        if span.tokens.count == 1 {
            let classes = view.classes(last)
            let isCommon = classes.hasAny(WordClass.anyBody.union([.role, .government, .country]))
            let hasArticle = view.pos(first - 1) == .determiner || view.isPossessive(first - 1)
            return isCommon && (hasArticle || classes.contains(.role))
                && !view.classes(first - 1).contains(.honorific)
        }
        guard span.kind == .person, view.classes(last).contains(.role) else { return false }
        return span.tokens.dropLast().allSatisfy {
            view.pos($0) == .adjective || view.lower($0) == "."
                || view.classes($0).hasAny([.role, .modifier, .portfolio, .honorific])
        }
    }

    /// Whether a title word inside a name is a title: it stands before a word that is none.
    private func isTitle(_ token: Int, _ tokens: Range<Int>, _ view: SentenceView) -> Bool {
        token + 1 < tokens.upperBound || tokens.count == 1
    }

    // MARK: Runs of proper nouns

    /// What runs of proper nouns tell by themselves: a body's noun inside, a title or a first name
    /// in front, a surname known to the knowledge base at the end.
    private func runs(in view: SentenceView, besides spans: [NameSpan]) -> [NameSpan] {
        var found: [NameSpan] = []
        var token = 0
        while token < view.count {
            guard isRunToken(token, in: view) else {
                token += 1
                continue
            }
            var end = token + 1
            while let next = continued(at: end, in: view) { end = next }
            let run = token..<end
            if let body = bodyName(run, in: view) {
                found.append(body)
            } else if let person = personName(run, in: view, spans) {
                found.append(person)
            }
            token = end
        }
        return found
    }

    private func isRunToken(_ token: Int, in view: SentenceView) -> Bool {
        guard token < view.count, view.words[token].isCapitalised,
            !view.classes(token).contains(.notName)
        else { return false }
        return view.pos(token) == .properNoun
            || (view.pos(token) == .adjective && token + 1 < view.count
                && view.words[token + 1].isCapitalised && isRunToken(token + 1, in: view))
            || (view.pos(token) == .noun && token > 0 && isProperNoun(token - 1, in: view))
    }

    /// The end of the run after one more step: a proper noun, a hyphen inside a name, or "of", "for
    /// the", "and" after a body's noun ("Ministry of Industry and Trade").
    private func continued(at end: Int, in view: SentenceView) -> Int? {
        if isRunToken(end, in: view) { return end + 1 }
        switch view.lower(end) {
        case "-", "–":
            guard isRunToken(end + 1, in: view), isJoined(end, in: view) else { return nil }
            return end + 2
        case "&": return isRunToken(end + 1, in: view) ? end + 2 : nil
        case "of", "for":
            guard view.classes(end - 1).hasAny(.anyBody), view.words[end - 1].isCapitalised else {
                return nil
            }
            let next = view.lower(end + 1) == "the" ? end + 2 : end + 1
            return isRunToken(next, in: view)
                || (next < view.count && view.words[next].isCapitalised && view.isNominal(next))
                ? next + 1 : nil
        case "and":
            let isInBody = (0..<3).contains { back in
                view.lower(end - 2 - back) == "of" || view.lower(end - 2 - back) == "for"
            }
            return isInBody && isRunToken(end + 1, in: view) && !isRunToken(end + 2, in: view)
                && view.pos(end + 1) == .properNoun && !isSayer(end + 1, in: view)
                ? end + 2 : nil
        default: return nil
        }
    }

    /// Whether no space surrounds a hyphen.
    private func isJoined(_ hyphen: Int, in view: SentenceView) -> Bool {
        let tokens = view.sentence.tokens
        return tokens[hyphen - 1].span.end == tokens[hyphen].span.start
            && tokens[hyphen].span.end == tokens[hyphen + 1].span.start
    }

    private func isSayer(_ token: Int, in view: SentenceView) -> Bool {
        lexicon.isFirstName(view.lower(token))
    }

    /// A run with a body's noun at its end, or followed by "of", or with a company's suffix.
    private func bodyName(_ run: Range<Int>, in view: SentenceView) -> NameSpan? {
        guard run.count > 1, run.contains(where: { isProperNoun($0, in: view) }) else { return nil }
        let last = run.upperBound - 1
        let isBody =
            view.classes(last).hasAny(WordClass.anyBody.union(.suffix))
            && !view.classes(last).hasAny([.role, .government])
        let hasOf = run.dropLast().contains { token in
            view.classes(token).hasAny(.anyBody) && view.words[token].isCapitalised
                && ["of", "for"].contains(view.lower(token + 1))
        }
        guard isBody || hasOf else { return nil }
        return NameSpan(tokens: run, kind: .organisation, origin: .rule)
    }

    private func personName(
        _ run: Range<Int>, in view: SentenceView, _ spans: [NameSpan]
    ) -> NameSpan? {
        var start = run.lowerBound
        for token in run where view.classes(token).hasAny([.role, .honorific]) { start = token + 1 }
        // Names of states and bodies in front belong to the title, not to the name.
        for span in spans
        where span.origin == .gazetteer && span.tokens.lowerBound >= start
            && span.tokens.upperBound < run.upperBound && isOther(span)
        {
            start = max(start, span.tokens.upperBound)
        }
        let rest = start..<max(start, run.upperBound)
        guard !rest.isEmpty, rest.count <= 6, rest.allSatisfy({ view.lower($0) != "of" }),
            isProperNoun(rest.lowerBound, in: view)
        else { return nil }
        let hasTitle =
            start > run.lowerBound && view.classes(start - 1).hasAny([.role, .honorific])
            || view.classes(run.lowerBound - 1).hasAny([.role, .honorific])
            || (view.lower(run.lowerBound - 1) == "," && rest.count > 1
                && view.classes(run.lowerBound - 2).contains(.role)
                && view.lower(run.upperBound) == ",")
        let hasFirstName = rest.count > 1 && lexicon.isFirstName(view.lower(rest.lowerBound))
        let hasSurname =
            rest.count > 1
            && spans.contains { span in
                span.tokens.count == 1 && rest.contains(span.tokens.lowerBound)
                    && span.candidates.first?.role == .surname
            }
        guard hasTitle || hasFirstName || hasSurname else { return nil }
        return NameSpan(tokens: rest, kind: .person, origin: .rule)
    }

    private func isOther(_ span: NameSpan) -> Bool {
        guard let best = span.candidates.first else { return false }
        return knowledge.kind(of: best.entity) != .person
    }
}
