import Annotations

/// What the words in and around a name say for a person and for a body.
enum NameEvidence {
    /// The weights for a person and for a body of the name over `tokens`.
    static func weights(
        of tokens: Range<Int>, in view: SentenceView, _ lexicon: EntityLexicon
    ) -> (person: Double, body: Double) {
        let first = tokens.lowerBound
        let last = tokens.upperBound - 1
        var person = 0.0
        var body = 0.0
        if view.classes(first - 1).hasAny([.honorific, .role]) { person += 2 }
        let hasBodyNoun =
            tokens.count > 1
            && tokens.contains { token in
                view.words[token].isCapitalised && !view.classes(token).contains(.role)
                    && (token == last
                        ? view.classes(token).hasAny(WordClass.anyBody.union(.companyEnd))
                        : view.classes(token).hasAny(.anyBody)
                            && ["of", "for"].contains(view.lower(token + 1)))
            }
        if hasBodyNoun { body += 2 }
        if tokens.count > 1, !hasBodyNoun, lexicon.isFirstName(view.lower(first)) { person += 1 }
        if isAge(after: last, in: view) { person += 2 }
        let who = view.lower(last + 1) == "," ? view.lower(last + 2) : view.lower(last + 1)
        if who == "who" { person += 2 }
        if who == "which" { body += 1 }
        if tokens.count == 1, view.words[first].isAllCapitals,
            !view.words.allSatisfy({ $0.isAllCapitals || !$0.isCapitalised })
        {
            body += 2
        }
        if hasInnerCapital(view.sentence.tokens[last].form) { body += 1.5 }
        let before = view.classes(first - 1)
        if view.pos(first - 1) == .noun, before.hasAny([.company, .media, .party]),
            !before.contains(.role)
        {
            body += 2
        }
        if says(tokens, in: view) {
            // A place that speaks is a body; towns do not.
            if tokens.count > 1, lexicon.isFirstName(view.lower(first)) {
                person += 1
            } else {
                body += 0.75
            }
        }
        if let noun = appositionNoun(of: tokens, in: view) {
            if view.classes(noun).contains(.role) { person += 2 } else { body += 2 }
        }
        return (person, body)
    }

    /// "QuickCart", "BlackRock"; not "McCain".
    private static func hasInnerCapital(_ form: String) -> Bool {
        let letters = Array(form.utf8)
        func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        guard letters.count > 4, !form.hasPrefix("Mc"), !form.hasPrefix("Mac") else { return false }
        return letters.indices.dropFirst(2).contains { isUpper(letters[$0]) }
            && !letters.allSatisfy(isUpper)
    }

    /// ", 58,"
    private static func isAge(after last: Int, in view: SentenceView) -> Bool {
        view.lower(last + 1) == "," && view.lower(last + 2).utf8.count == 2
            && view.lower(last + 2).utf8.allSatisfy { (0x30...0x39).contains($0) }
            && [",", "."].contains(view.lower(last + 3))
    }

    private static func says(_ tokens: Range<Int>, in view: SentenceView) -> Bool {
        let head = view.headToken(of: tokens)
        guard view.relation(head) == .nsubj, let verb = view.head(head) else { return false }
        return view.classes(verb).contains(.sayVerb) && view.pos(verb) == .verb
    }

    /// The noun that describes the name beside it: "Doprastav, a construction company".
    private static func appositionNoun(of tokens: Range<Int>, in view: SentenceView) -> Int? {
        let head = view.headToken(of: tokens)
        var near = view.children(head).filter { view.relation($0) == .appos }
        if view.relation(head) == .appos, let noun = view.head(head) { near.append(noun) }
        return near.first {
            view.pos($0) == .noun && !tokens.contains($0)
                && view.classes($0).hasAny(WordClass.anyBody.union(.role))
        }
    }
}
