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
        spans += properNounRuns(in: view, besides: spans)
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
        guard span.kind == .person else { return span }
        var start = span.tokens.lowerBound
        for token in span.tokens
        where view.classes(token).hasAny([.role, .honorific]) && isTitle(token, span.tokens, view) {
            start = token + 1
        }
        while start < span.tokens.upperBound, view.lower(start) == "." { start += 1 }
        let rest = start..<span.tokens.upperBound
        guard rest.contains(where: { view.pos($0) == .properNoun }),
            view.lower(start) != "of", view.lower(start) != "for"
        else { return nil }
        var stripped = span
        stripped.tokens = rest
        return stripped
    }

    /// Whether a title word inside a name is a title: it stands before a word that is none.
    private func isTitle(_ token: Int, _ tokens: Range<Int>, _ view: SentenceView) -> Bool {
        token + 1 < tokens.upperBound || tokens.count == 1
    }

    // MARK: Proper nouns that nobody knows

    /// Runs of proper nouns after a title or with a body's noun at the end, where neither the
    /// knowledge base nor the recogniser found anything.
    private func properNounRuns(in view: SentenceView, besides spans: [NameSpan]) -> [NameSpan] {
        var found: [NameSpan] = []
        var token = 0
        while token < view.count {
            guard isRunToken(token, in: view) else {
                token += 1
                continue
            }
            var end = token + 1
            while end < view.count, isRunToken(end, in: view) { end += 1 }
            let run = token..<end
            if !spans.contains(where: { $0.tokens.overlaps(run) }),
                let name = ruleName(run, in: view)
            {
                found.append(name)
            }
            token = end
        }
        return found
    }

    private func isRunToken(_ token: Int, in view: SentenceView) -> Bool {
        view.pos(token) == .properNoun && view.words[token].isCapitalised
            && !view.classes(token).contains(.notName)
    }

    private func ruleName(_ run: Range<Int>, in view: SentenceView) -> NameSpan? {
        let last = view.classes(run.upperBound - 1)
        if run.count > 1, last.hasAny(.anyBody.union(.suffix)) {
            return NameSpan(tokens: run, kind: .organisation, origin: .rule)
        }
        var start = run.lowerBound
        for token in run where view.classes(token).hasAny([.role, .honorific]) { start = token + 1 }
        let rest = start..<max(start, run.upperBound)
        guard !rest.isEmpty, rest.count <= 4 else { return nil }
        let hasTitle =
            start > run.lowerBound
            || view.classes(run.lowerBound - 1).hasAny([.role, .honorific])
        let hasFirstName = rest.count > 1 && lexicon.isFirstName(view.lower(rest.lowerBound))
        guard hasTitle || hasFirstName else { return nil }
        return NameSpan(tokens: rest, kind: .person, origin: .rule)
    }
}
