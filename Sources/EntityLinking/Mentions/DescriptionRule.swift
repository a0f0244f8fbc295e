import Annotations

/// Definite descriptions: "the Ukrainian president", "NATO's chief", "the alliance", "South Korea's
/// spy agency", "his country". What they refer to is left to coreference.
struct DescriptionRule {
    private struct Reference {
        var reading: Phrase.Reading
        var rule: String
    }

    /// Adds the descriptions of a sentence. Indefinite ones ("a North Korean diplomat") are kept
    /// only as what is said of a person beside them, hence nested.
    static func apply(to found: inout SentencePhrases) {
        let view = found.view
        // Bodies first: they own roles ("the head of Nigeria's crimes agency").
        for isRole in [false, true] {
            for token in 0..<view.count {
                guard view.isNominal(token) || isGeneral(token, in: view), !view.isPlural(token),
                    found.phrase(at: token) == nil, !found.isInsideName(token),
                    !isModifier(token, in: view), let reference = reference(of: token, in: view),
                    (reference.reading == .role) == isRole
                else { continue }
                add(token, reference, to: &found)
            }
        }
    }

    /// "attorney general": the adjective is the title's head.
    private static func isGeneral(_ token: Int, in view: SentenceView) -> Bool {
        view.lower(token) == "general" && view.classes(token - 1).contains(.role)
    }

    /// Whether another noun follows that the token only qualifies ("government spokesman").
    private static func isModifier(_ token: Int, in view: SentenceView) -> Bool {
        view.relation(token) == .compound || isGeneral(token + 1, in: view)
            || (!view.hasTree && view.isNominal(token + 1))
    }

    private static func reference(of token: Int, in view: SentenceView) -> Reference? {
        let classes = view.classes(token)
        if classes.contains(.role) { return Reference(reading: .role, rule: "role") }
        if classes.contains(.country) { return Reference(reading: .country, rule: "country") }
        let isRuling = classes.contains(.ruling) && view.lower(token - 1) == "the"
        if isRuling || (classes.contains(.government) && !classes.contains(.body)) {
            return Reference(reading: .country, rule: "government")
        }
        if classes.hasAny(.anyBody) { return Reference(reading: .body, rule: "body") }
        return nil
    }

    private static func add(_ head: Int, _ reference: Reference, to found: inout SentencePhrases) {
        let view = found.view
        let start = view.nounPhraseStart(head)
        let owner = found.owner(of: head)
        let article = view.lower(start)
        let isDefinite = ["the", "this", "that"].contains(article)
        let isIndefinite = ["a", "an", "another", "any", "every", "each", "no", "some"]
            .contains(article)
        guard isDefinite || owner != nil || isIndefinite else { return }
        var end = head + 1
        if let owner, found.phrases[owner].range.tokens.lowerBound > head {
            end = found.phrases[owner].range.tokens.upperBound
        }
        var phrase = Phrase(
            range: found.range(start..<end), head: head, form: .description,
            reading: reference.reading, rule: reference.rule)
        phrase.owner = owner
        phrase.roles = roles(of: head, from: start, in: found)
        if view.classes(head).contains(.male) { phrase.gender = .male }
        if view.classes(head).contains(.female) { phrase.gender = .female }
        phrase.isNested = isIndefinite
        phrase.isIndefinite = isIndefinite
        phrase.isOpen = owner == nil && view.lower(end) == "of" && !hasOwnOf(phrase, in: view)
        found.add(phrase)
        // A possessor or nationality inside a description is part of it, no mention of its own.
        if let owner, !isIndefinite { found.update(owner) { $0.isNested = true } }
    }

    /// Whether what follows "of" belongs to the role itself ("secretary of state").
    private static func hasOwnOf(_ phrase: Phrase, in view: SentenceView) -> Bool {
        phrase.roles.first?.hasSuffix(" of " + view.lower(phrase.head + 2)) ?? false
    }

    /// The head noun with the words that qualify it ("former prime minister"), and alone.
    private static func roles(
        of head: Int, from start: Int, in found: SentencePhrases
    ) -> [String] {
        let view = found.view
        var words = [view.words[head].lemma]
        var token = head - 1
        while token >= start, found.phrase(at: token) == nil, view.pos(token) != .determiner,
            !view.isPossessive(token), view.pos(token) != .pronoun
        {
            words.insert(view.lower(token), at: 0)
            token -= 1
        }
        // "secretary of state": what follows "of" belongs to the role where it is no name.
        if view.lower(head + 1) == "of", view.isNominal(head + 2),
            found.phrase(at: head + 2) == nil
        {
            words += ["of", view.lower(head + 2)]
            return [words.joined(separator: " "), view.words[head].lemma]
        }
        return TitleRule.roles(words, view: view)
    }
}
