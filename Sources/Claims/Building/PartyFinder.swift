import Annotations

/// Finds which entities a phrase of a claim stands for.
struct PartyFinder {
    let reading: DocumentReading
    let voice: Voice

    /// The entity that a word stands for by itself: a mention, "we", "Russians", "the government".
    func entity(_ position: TokenPosition) -> EntityID? {
        let token = reading.token(position)
        if token.pos == .pronoun, let speaker = voice.speaker {
            if Self.ourselves.contains(token.form.lowercased()) { return voice.side ?? speaker }
            if Self.myself.contains(token.form.lowercased()) { return speaker }
        }
        if isSpeakerItself(position) { return voice.speaker }
        if let mention = reading.mention(headedBy: position) ?? reading.mention(around: position) {
            return isOutsider(token, mention.entity) ? nil : mention.entity
        }
        if token.pos == .pronoun { return speakerHimself(token) }
        if let state = reading.nationality(position) {
            return isPerson(position) ? nil : state.id
        }
        if token.pos == .noun, let named = reading.child(position, .appos),
            let mention = reading.mention(headedBy: named)
        {
            return mention.entity
        }
        return token.pos == .noun ? institution(position) : nil
    }

    /// Whether "they" or "it" in a quotation was taken for the one who speaks.
    private func isOutsider(_ token: Token, _ entity: EntityID) -> Bool {
        token.pos == .pronoun && !voice.isReported
            && (entity == voice.speaker || entity == voice.side)
    }

    /// "The agency said *it* was sending …": the subject of what a body is reported to say is
    /// that body, whatever coreference found before.
    private func isSpeakerItself(_ position: TokenPosition) -> Bool {
        guard voice.isReported, let speaker = voice.speaker, reading.lemma(position) == "it",
            reading.token(position).pos == .pronoun,
            [.nsubj, .nsubjPassive].contains(reading.relation(position)),
            reading.entities[speaker]?.kind != .person || !speaker.isWikidata,
            let clause = reading.head(position)
        else { return false }
        return reading.relation(clause) == .ccomp && reading.child(clause, .cop) == nil
    }

    private static let ourselves: Set<String> = ["we", "us", "our", "ours", "ourselves"]
    private static let myself: Set<String> = ["i", "me", "my", "mine", "myself"]

    /// "an American" is a person, "Americans" and "American" the nation.
    private func isPerson(_ position: TokenPosition) -> Bool {
        let token = reading.token(position)
        if token.pos == .noun { return token.morphology.has(.singular) }
        // "the Serb" is tagged as a name.
        return token.pos == .properNoun && token.xpos == "NNP"
            && reading.child(position, .det) != nil
            && [.nsubj, .nsubjPassive, .obj].contains(reading.relation(position))
    }

    /// "it", "he", "their" in what somebody is reported to say, where coreference knows nothing
    /// better: the one who says so, if that is his or its kind.
    private func speakerHimself(_ token: Token) -> EntityID? {
        guard let speaker = voice.speaker, voice.isReported else { return nil }
        let kind = reading.entities[speaker]?.kind ?? .organisation
        switch token.lemma.lowercased() {
        case "it", "its": return kind == .person ? nil : speaker
        case "he", "she", "his", "her", "him": return kind == .person ? speaker : nil
        case "they", "their": return kind == .organisation ? speaker : nil
        default: return nil
        }
    }

    /// The entity that does what the phrase headed by `position` does: itself, or the owner of the
    /// troops, ships, plans and economies that it names. Persons are no one's arm.
    func party(_ position: TokenPosition) -> EntityID? { parties(position).first }

    /// The same, with all owners of what has several ("the Moscow-Pyongyang relationship").
    func parties(_ position: TokenPosition) -> [EntityID] {
        let head = reading.unwrapped(position)
        if let entity = entity(head) { return [entity] }
        guard reading.token(head).pos != .pronoun,
            !reading.lexicon.contains("people", reading.lemma(head))
        else { return [] }
        return owners(head)
    }

    /// Who the noun `position` belongs to: its possessor, its nationality, the name before it.
    func owner(_ position: TokenPosition) -> EntityID? { owners(position).first }

    /// All that the noun belongs to, in the text's order ("the Moscow-Pyongyang relationship").
    /// With `includesOf` also what "of …" names ("the airspace of Finland").
    func owners(_ position: TokenPosition, includesOf: Bool = false) -> [EntityID] {
        var found: [EntityID] = []
        for child in reading.children(position) {
            switch reading.relation(child) {
            case .nmodPossessive:
                found += heads(child).compactMap { party($0) }
            case .amod, .compound, .nmod, .nmodDescription, .nmodUnmarked, .flat:
                guard reading.preposition(child) == nil, !isOnOnesOwn(position) else { continue }
                found += heads(child).flatMap { named($0) }
            default: break
            }
        }
        if found.isEmpty {
            let isArm = reading.lexicon.contains("arms", reading.lemma(position))
            found = reading.children(position).compactMap {
                ownerAfter($0, takesAll: isArm || includesOf)
            }
        }
        if found.isEmpty, !isOnOnesOwn(position), let state = reading.nationality(position),
            !isPerson(position)
        {
            found = [state.id]
        }
        return found
    }

    /// "an Italian charity", "German rivals": what has a nationality without being its state's.
    private func isOnOnesOwn(_ position: TokenPosition) -> Bool {
        reading.lexicon.contains("private-bodies", reading.lemma(position))
    }

    /// "of Finland", "from the army"; "at Nokia" and "of Nokia" also where a state would be a mere
    /// place ("profits at Nokia").
    private func ownerAfter(_ position: TokenPosition, takesAll: Bool) -> EntityID? {
        guard let preposition = reading.preposition(position),
            ["of", "from", "at"].contains(preposition), let found = entity(position)
        else { return nil }
        let isOrganisation = reading.entities[found]?.kind == .organisation
        if preposition == "at" || !takesAll { return isOrganisation ? found : nil }
        return found
    }

    /// The states or organisations that an adjective or a name before a noun stands for, those
    /// before a hyphen included.
    private func named(_ position: TokenPosition) -> [EntityID] {
        let before = reading.children(position).filter { reading.relation($0) == .compound }
            .flatMap { named($0) }
        let own =
            reading.nationality(position)?.id
            ?? reading.mention(headedBy: position)?.entity
        return (before + [own].compactMap(\.self)).withoutRepetition
    }

    /// `position` and what is joined to it by "and" or "or".
    func heads(_ position: TokenPosition) -> [TokenPosition] {
        [position] + reading.children(position).filter { reading.relation($0) == .conj }
    }

    /// "the government", "his country", "the company": what the speaker or the possessor serves.
    private func institution(_ position: TokenPosition) -> EntityID? {
        let lemma = reading.lemma(position)
        let isState = reading.lexicon.contains("state-words", lemma)
        guard isState || reading.lexicon.contains("company-words", lemma) else { return nil }
        let kinds: EntityKind = isState ? .state : .organisation
        guard isDefinite(position) else { return nil }
        var candidate = voice.side
        for child in reading.children(position) {
            switch reading.relation(child) {
            case .nmodPossessive:
                guard let possessor = entity(child) else { return nil }
                let served = reading.entities[possessor]?.affiliation ?? voice.side
                candidate = reading.entities[possessor]?.kind == .person ? served : possessor
            case .amod, .compound, .aclRelative, .nmod: return nil
            case .det where reading.lemma(child) != "the": return nil
            default: break
            }
        }
        guard let candidate, reading.entities[candidate]?.kind == kinds else { return nil }
        return candidate
    }
}

extension PartyFinder {
    /// Whether a noun is one that is known: "the company", "its government", "authorities" by
    /// themselves; neither "hospitals" nor "state" in "state terrorism".
    private func isDefinite(_ position: TokenPosition) -> Bool {
        switch reading.relation(position) {
        case .compound, .amod, .nmodDescription: return false
        default: break
        }
        let isMarked = reading.children(position).contains {
            [.det, .nmodPossessive].contains(reading.relation($0))
        }
        return isMarked || reading.lexicon.contains("rulers", reading.lemma(position))
    }
}

extension DocumentReading {
    /// The noun that is counted: "Russians" of "hundreds of thousands of Russians".
    func unwrapped(_ position: TokenPosition) -> TokenPosition {
        var current = position
        for _ in 0..<4 {
            guard lexicon.contains("measures", lemma(current)),
                let inner = children(current).first(where: {
                    [.nmod, .obl].contains(relation($0).base) && preposition($0) == "of"
                })
            else { break }
            current = inner
        }
        return current
    }
}
