import Annotations

/// Finds all phrases of a document that may refer to an entity.
package struct PhraseFinder: Sendable {
    /// What the knowledge base knows.
    let knowledge: KnowledgeBase
    private let finder: NameFinder

    /// A finder that looks names up in `knowledge` and words in `lexicon`.
    package init(knowledge: KnowledgeBase, lexicon: EntityLexicon) {
        self.knowledge = knowledge
        finder = NameFinder(lexicon: lexicon, knowledge: knowledge)
    }

    /// The phrases of `words`, in the text's order; `recognised` are the recogniser's names, one
    /// list a sentence.
    package func phrases(in words: Words, recognised: [[NameSpan]]) -> [Phrase] {
        var all: [Phrase] = []
        for index in words.sentences.indices {
            let view = SentenceView(
                index: index, sentence: words.sentences[index], words: words.words[index])
            let names = recognised.indices.contains(index) ? recognised[index] : []
            append(sentence(view, recognised: names), to: &all)
        }
        return all
    }

    private func sentence(_ view: SentenceView, recognised: [NameSpan]) -> [Phrase] {
        let matches = knowledge.matches(in: view.sentence.tokens.map(\.form))
        var found = SentencePhrases(view)
        for name in finder.names(in: view, matches: matches, recognised: recognised) {
            if let phrase = phrase(of: name, in: view) { found.add(phrase) }
        }
        PronounRule.apply(to: &found)
        TitleRule.apply(to: &found)
        CollectiveRule.apply(to: &found)
        DemonymRule.apply(to: &found)
        DescriptionRule.apply(to: &found)
        AppositionRule.apply(to: &found)
        return found.phrases
    }

    /// Appends a sentence's phrases in the text's order, owners and appositions renumbered.
    private func append(_ phrases: [Phrase], to all: inout [Phrase]) {
        let order = phrases.indices.sorted { lhs, rhs in
            let left = phrases[lhs].range.tokens
            let right = phrases[rhs].range.tokens
            return (left.lowerBound, right.upperBound, lhs)
                < (right.lowerBound, left.upperBound, rhs)
        }
        var place = Array(repeating: 0, count: phrases.count)
        for (new, old) in order.enumerated() { place[old] = all.count + new }
        for old in order {
            var phrase = phrases[old]
            phrase.owner = phrase.owner.map { place[$0] }
            phrase.apposition = phrase.apposition.map { place[$0] }
            all.append(phrase)
        }
    }

    // MARK: What a name names

    private func phrase(of name: NameSpan, in view: SentenceView) -> Phrase? {
        let range = TokenRange(sentence: view.index, tokens: name.tokens)
        let head = view.headToken(of: name.tokens)
        func phrase(
            _ form: Mention.Form, _ reading: Phrase.Reading, _ rule: String,
            _ candidates: [Candidate]
        ) -> Phrase {
            var phrase = Phrase(
                range: range, head: head, form: form, reading: reading, name: name.tokens,
                rule: rule)
            phrase.candidates = candidates
            phrase.isTold = name.kind != nil || name.tokens.count > 1
            return phrase
        }
        let states = name.candidates.filter { isState($0) }
        let persons = name.candidates.filter { knowledge.kind(of: $0.entity) == .person }
        let bodies = name.candidates.filter { knowledge.kind(of: $0.entity) == .organisation }
        switch decide(name, states: states, persons: persons, bodies: bodies, in: view) {
        case .person: return phrase(.name, .person, "person name", persons)
        case .organisation:
            if let role = bodies.first?.role, role == .seat || role == .capital,
                view.lower(name.tokens.lowerBound - 1) != "the",
                !CapitalRule.isGovernment(name.tokens, in: view)
            {
                return nil
            }
            let isAcronym =
                name.tokens.count == 1 && view.words[name.tokens.lowerBound].isAllCapitals
            return phrase(isAcronym ? .acronym : .name, .organisation, "body name", bodies)
        case .place: return statePhrase(states, name, in: view, phrase)
        case nil: return nil
        }
    }

    /// Whether a candidate is a state. Regions that call themselves so count only by their full
    /// names: "Donetsk" is a city.
    private func isState(_ candidate: Candidate) -> Bool {
        guard knowledge.kind(of: candidate.entity) == .state else { return false }
        switch knowledge.type(of: candidate.entity) {
        case "de-facto-state", "former-de-facto-state", "disputed-territory", "breakaway":
            return candidate.role == .label || candidate.role == .acronym
        default: return true
        }
    }

    private func statePhrase(
        _ states: [Candidate], _ name: NameSpan, in view: SentenceView,
        _ phrase: (Mention.Form, Phrase.Reading, String, [Candidate]) -> Phrase
    ) -> Phrase? {
        guard let best = states.first else { return nil }
        switch best.role {
        case .adjective, .demonym:
            var found = phrase(.name, .state, "demonym", states)
            found.isNested = true
            return found
        case .capital:
            guard CapitalRule.isGovernment(name.tokens, in: view) else { return nil }
            return phrase(.metonym, .state, "capital", states)
        case .seat:
            guard !isPlaceOfSeat(name, in: view) else { return nil }
            return phrase(.metonym, .state, "seat", states)
        case .acronym: return phrase(.acronym, .state, "state", states)
        default: return phrase(.name, .state, "state", states)
        }
    }

    /// "outside the White House", "at the Kremlin": the building.
    private func isPlaceOfSeat(_ name: NameSpan, in view: SentenceView) -> Bool {
        let before = name.tokens.lowerBound - 1
        let preposition = view.lower(before) == "the" ? before - 1 : before
        return view.classes(preposition).contains(.placePreposition)
            && !view.isPossessive(name.tokens.upperBound)
    }

    /// What kind of name it is. The recogniser has the say among what the knowledge base offers;
    /// a state's own name it overrules only beside a title.
    private func decide(
        _ name: NameSpan, states: [Candidate], persons: [Candidate], bodies: [Candidate],
        in view: SentenceView
    ) -> NameKind? {
        guard let best = name.candidates.first else {
            return name.kind == .place ? nil : name.kind
        }
        let first = name.tokens.lowerBound
        if name.tokens.count == 1, view.classes(first - 1).contains(.honorific) { return .person }
        let bestKind: NameKind =
            switch knowledge.kind(of: best.entity) {
            case .person: .person
            case .organisation: .organisation
            case .state: .place
            }
        guard let told = name.kind, told != bestKind else { return bestKind }
        switch told {
        case .person:
            if !persons.isEmpty { return .person }
            return bestKind == .place || name.tokens.count > 1 ? bestKind : .person
        case .organisation: return bodies.isEmpty ? bestKind : .organisation
        case .place: return states.isEmpty ? (name.tokens.count > 1 ? bestKind : nil) : .place
        }
    }
}
