import Annotations

extension NameFinder {
    /// What runs of proper nouns tell by themselves: a body's noun inside, a title or a first name
    /// in front, a surname known to the knowledge base at the end.
    func runs(in view: SentenceView, besides spans: [NameSpan]) -> [NameSpan] {
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
            } else if isActingAcronym(run, in: view) {
                found.append(NameSpan(tokens: run, kind: .organisation, origin: .rule))
            }
            token = end
        }
        return found
    }

    /// "CGT leader Sophie Binet", "the CNE has not released": letters of which somebody is a leader,
    /// or that act or speak.
    private func isActingAcronym(_ run: Range<Int>, in view: SentenceView) -> Bool {
        let token = run.lowerBound
        guard run.count == 1, view.words[token].isAllCapitals, isProperNoun(token, in: view),
            view.lower(token).utf8.count > 2,
            view.lower(token).utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            !view.classes(token).hasAny([.role, .lawmaker, .portfolio]),
            view.words.contains(where: { !$0.isCapitalised && $0.lower.utf8.count > 2 })
        else { return false }
        let next = view.isPossessive(token + 1) ? token + 2 : token + 1
        if view.classes(next).contains(.role), view.pos(next) == .noun { return true }
        guard view.relation(token) == .nsubj, let verb = view.head(token) else { return false }
        return view.pos(verb) == .verb
            && (view.lower(token - 1) == "the" || view.classes(verb).contains(.sayVerb))
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
        case "'s", "’s":
            // "the Special Prosecutor's Office"
            guard view.classes(end - 1).contains(.role), end + 1 < view.count,
                view.words[end + 1].isCapitalised, view.classes(end + 1).hasAny(.anyBody)
            else { return nil }
            return end + 2
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
            view.classes(last).hasAny(WordClass.anyBody.union(.companyEnd))
            && !view.classes(last).hasAny([.role, .government])
        let hasOf = run.dropLast().contains { token in
            view.classes(token).hasAny(.anyBody) && view.words[token].isCapitalised
                && ["of", "for"].contains(view.lower(token + 1))
        }
        // "Member of Parliament for …" is a title.
        let isOfRole =
            view.lower(run.lowerBound - 1) == "of"
            && view.classes(run.lowerBound - 2).contains(.role)
        guard isBody || (hasOf && !isOfRole) else { return nil }
        return NameSpan(tokens: run, kind: .organisation, origin: .rule)
    }

    private func personName(
        _ run: Range<Int>, in view: SentenceView, _ spans: [NameSpan]
    ) -> NameSpan? {
        var start = run.lowerBound
        for token in run where view.classes(token).hasAny([.role, .honorific]) { start = token + 1 }
        start = endOfPortfolio(from: start, run.upperBound, in: view)
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
