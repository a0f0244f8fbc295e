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
            guard let stripped = withoutTitle(span, spans, in: view) else { continue }
            if let same = spans.firstIndex(where: { $0.tokens == stripped.tokens }) {
                spans[same].kind = stripped.kind
            } else {
                spans.append(stripped)
            }
        }
        spans += runs(in: view, besides: spans)
        spans = spans.map { withoutOwner($0, spans, in: view) }
        spans = spans.map { withSyllables($0, in: view) }
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
        if isCompassWord(first - 1, in: view) || isMonth(first, in: view) { return false }
        if isTitleAlone(first, match, in: view) { return false }
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

    /// "in May", "since March", "May 3": the month, not the person or the place.
    private func isMonth(_ token: Int, in view: SentenceView) -> Bool {
        guard view.classes(token).contains(.notName) else { return false }
        return [
            "in", "since", "until", "till", "by", "from", "last", "this", "next", "late", "early",
            "mid", "of", "through", "between", "during", "before", "after", "every",
        ].contains(view.lower(token - 1)) || view.pos(token + 1) == .numeral
            || view.pos(token - 1) == .numeral
    }

    /// "Chief Justice D Y Chandrachud", "MP Mahua Moitra": a word of a title that somebody also
    /// bears as a family name, or a party as its initials.
    private func isTitleAlone(_ token: Int, _ match: GazetteerMatch, in view: SentenceView) -> Bool
    {
        switch match.candidates[0].role {
        case .surname, .variant:
            return view.classes(token).hasAny([.role, .honorific])
                && !view.classes(token - 1).contains(.honorific)
                && !lexicon.isFirstName(view.lower(token - 1))
        case .acronym:
            // "Boeing (BA.N)" tells a share's code.
            let isCode = view.lower(token - 1) == "(" && view.lower(token + 1).hasPrefix(".")
            return isCode || view.classes(token).hasAny([.role, .lawmaker])
        default: return false
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

    func isProperNoun(_ token: Int, in view: SentenceView) -> Bool {
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
}
