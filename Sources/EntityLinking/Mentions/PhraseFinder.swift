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

    /// The phrases of `words`, in the text's order; `matches` are the names of the knowledge base and
    /// `recognised` the recogniser's, one list a sentence.
    package func phrases(
        in words: Words, matches: [[GazetteerMatch]], recognised: [[NameSpan]]
    ) -> [Phrase] {
        let views = words.sentences.indices.map {
            SentenceView(index: $0, sentence: words.sentences[$0], words: words.words[$0])
        }
        let found = views.map { view in
            finder.names(
                in: view, matches: matches[view.index],
                recognised: recognised.indices.contains(view.index) ? recognised[view.index] : [])
        }
        let names = DocumentNames.completed(found, in: views, lexicon: finder.lexicon)
        var all: [Phrase] = []
        for view in views {
            append(sentence(view, names[view.index], matches: matches[view.index]), to: &all)
        }
        return all
    }

    private func sentence(
        _ view: SentenceView, _ names: [NameSpan], matches: [GazetteerMatch]
    ) -> [Phrase] {
        var found = SentencePhrases(view)
        for name in names {
            if let phrase = phrase(of: name, in: view) { found.add(phrase) }
        }
        addInnerStates(matches, names, to: &found)
        addOwners(to: &found)
        PronounRule.apply(to: &found)
        TitleRule.apply(to: &found)
        CollectiveRule.apply(to: &found)
        DemonymRule.apply(to: &found)
        DescriptionRule.apply(to: &found)
        AppositionRule.apply(to: &found)
        return found.phrases
    }

    /// The states named inside longer names ("the United States Congress"): nested.
    private func addInnerStates(
        _ matches: [GazetteerMatch], _ names: [NameSpan], to found: inout SentencePhrases
    ) {
        for match in matches {
            guard let best = match.candidates.first, knowledge.kind(of: best.entity) == .state,
                [.label, .alias, .acronym].contains(best.role),
                found.view.words[match.words.lowerBound].isCapitalised,
                names.contains(where: {
                    $0.tokens.count > match.words.count && $0.kind != .person
                        && $0.tokens.lowerBound <= match.words.lowerBound
                        && match.words.upperBound <= $0.tokens.upperBound
                }),
                !matches.contains(where: {
                    $0.words.count > match.words.count && $0.words.contains(match.words.lowerBound)
                        && $0.words.count < 3 && $0.candidates[0].entity != best.entity
                        && knowledge.kind(of: $0.candidates[0].entity) == .state
                })
            else { continue }
            var inner = Phrase(
                range: found.range(match.words), head: found.view.headToken(of: match.words),
                form: .name, reading: .state, name: match.words, rule: "inner state")
            inner.candidates = match.candidates
            inner.isNested = true
            found.add(inner)
        }
    }

    /// "the Polish Foreign Ministry", "Poland's Foreign Ministry": the state right before a body's
    /// name owns it.
    private func addOwners(to found: inout SentencePhrases) {
        for index in found.phrases.indices {
            let phrase = found.phrases[index]
            guard phrase.reading == .organisation, let name = phrase.name else { continue }
            var before = name.lowerBound - 1
            if found.view.isPossessive(before) { before -= 1 }
            guard let owner = found.phrase(at: before), owner != index,
                found.phrases[owner].reading == .state
            else { continue }
            found.update(index) { $0.owner = owner }
        }
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
        if let state = stateOfSeat(bodies, name, in: view) {
            guard !isPlaceOfSeat(name, in: view) else { return nil }
            return phrase(.metonym, .state, "seat", [state])
        }
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

    /// The state for which a government's house or palace stands ("the White House").
    private func stateOfSeat(
        _ bodies: [Candidate], _ name: NameSpan, in view: SentenceView
    ) -> Candidate? {
        guard let best = bodies.first, knowledge.type(of: best.entity) == "executive",
            view.classes(name.tokens.upperBound - 1).contains(.seatHead),
            let country = knowledge.country(of: best.entity)
        else { return nil }
        return Candidate(entity: country, role: .seat, prior: best.prior)
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
        let first = name.tokens.lowerBound
        guard let best = name.candidates.first else {
            if name.kind == .person, view.pos(first - 1) == .noun,
                view.classes(first - 1).hasAny([.company, .media, .party]),
                !view.classes(first - 1).contains(.role)
            {
                return .organisation
            }
            return name.kind == .place ? nil : name.kind
        }
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
            let isBody = bestKind == .organisation && best.prior > 0.3 && best.role != .surname
            return bestKind == .place || isBody || name.tokens.count > 1 ? bestKind : .person
        case .organisation: return bodies.isEmpty ? bestKind : .organisation
        case .place:
            if !states.isEmpty { return .place }
            let isBody = bestKind == .organisation && best.prior > 0.2 && best.role != .surname
            return name.tokens.count > 1 || isBody ? bestKind : nil
        }
    }
}
