import Annotations

/// Government collectives: "U.S. officials", "the Ukrainian government", "Moscow's forces", "the
/// Biden administration", "our forces". They stand for the state (or the body) that owns them.
struct CollectiveRule {
    /// Adds the collectives of a sentence; the names inside become part of them.
    static func apply(to found: inout SentencePhrases) {
        let view = found.view
        for token in 0..<view.count where isCollectiveNoun(token, in: view) {
            guard found.phrase(at: token) == nil, !found.isInsideName(token),
                let owner = found.owner(of: token)
            else { continue }
            add(token, owner: owner, to: &found)
        }
    }

    private static func isCollectiveNoun(_ token: Int, in view: SentenceView) -> Bool {
        view.isNominal(token) && view.classes(token).hasAny([.government, .military])
            && !(view.isNominal(token + 1) && view.relation(token) == .compound)
            && !isSingularOfMany(token, in: view)
    }

    /// "an official", "a soldier": one person, not the state.
    private static func isSingularOfMany(_ token: Int, in view: SentenceView) -> Bool {
        guard !view.isPlural(token) else { return false }
        return view.classes(token).contains(.role)
            || ["a", "an", "one"].contains(view.lower(view.nounPhraseStart(token)))
    }

    private static func add(_ head: Int, owner: Int, to found: inout SentencePhrases) {
        let view = found.view
        let possessor = found.phrases[owner]
        guard let reading = reading(of: head, owner: possessor, in: view) else { return }
        let isMilitary = view.classes(head).contains(.military)
        let isHidden = isMilitary && view.isPlural(head) && isActedOn(head, in: view)
        let ownerTokens = possessor.range.tokens
        var start = min(ownerTokens.lowerBound, head)
        let first = view.nounPhraseStart(head)
        if first == start - 1, view.pos(first) == .determiner { start = first }
        let end = max(head + 1, ownerTokens.upperBound)
        var phrase = Phrase(
            range: found.range(start..<end), head: head, form: .collective, reading: reading,
            rule: isMilitary ? "military" : "government")
        phrase.owner = owner
        phrase.isPlural = view.isPlural(head) || isMilitary
        phrase.roles = [view.words[head].lemma]
        phrase.isNested = isHidden
        found.add(phrase)
        if !isHidden { found.update(owner) { $0.isNested = true } }
    }

    /// What the collective of an owner stands for; nil where it stands for none of ours.
    private static func reading(
        of head: Int, owner: Phrase, in view: SentenceView
    ) -> Phrase.Reading? {
        switch owner.reading {
        case .state, .country: .state
        case .pronoun: view.classes(head).contains(.military) ? .state : nil
        case .organisation, .body:
            view.isPlural(head) ? .organisation : nil
        case .person:
            ["administration", "government", "cabinet", "regime"].contains(view.lower(head))
                ? .administration : nil
        case .role, .administration: nil
        }
    }

    /// Whether armed people are what is sent, used or counted rather than those who act: the doer
    /// of "deploy North Korean troops" is somebody else.
    private static func isActedOn(_ head: Int, in view: SentenceView) -> Bool {
        switch view.relation(head) {
        case .nsubjPassive, .compound: return true
        case .obj: return view.head(head).map { view.classes($0).contains(.deploy) } ?? false
        case .nmod: return view.lower(view.children(head).first ?? head) == "of"
        default: return false
        }
    }
}

/// People of a state in the plural for the state: "the Russians have shelled the town".
struct DemonymRule {
    /// Makes phrases of the plural demonyms that stand alone; those that are counted ("hundreds of
    /// Russians") are people, not the state.
    static func apply(to found: inout SentencePhrases) {
        let view = found.view
        for index in found.phrases.indices {
            let phrase = found.phrases[index]
            guard phrase.rule == "demonym", view.isPlural(phrase.head),
                view.isNominal(phrase.head), phrase.range.tokens.count == 1
            else { continue }
            let head = phrase.head
            let children = view.children(head)
            let isCounted =
                children.contains { view.relation($0) == .nummod || view.relation($0) == .amod }
                || children.contains { view.lower($0) == "of" }
                || view.relation(head) == .compound
                || ["many", "some", "most", "few", "more", "all", "several"].contains(
                    view.lower(head - 1))
            guard !isCounted else { continue }
            let hasArticle = view.lower(head - 1) == "the"
            let tokens = (hasArticle ? head - 1 : head)..<(head + 1)
            found.update(index) {
                $0.isNested = false
                $0.isPlural = true
                $0.range.tokens = tokens
                $0.form = .collective
            }
        }
    }
}
