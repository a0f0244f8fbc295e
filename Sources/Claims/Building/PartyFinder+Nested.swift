import Annotations

// Entities inside of phrases that are no entities themselves.
extension PartyFinder {
    private static let maximumDepth = 4

    /// The entities of a phrase: its own, or those that its possessors, adjectives and
    /// prepositional phrases name ("tangible pressure on both Moscow and Pyongyang"). Mere places
    /// ("in Brussels") are no parties.
    func nested(
        _ position: TokenPosition, depth: Int = 0, includesPlaces: Bool = false
    ) -> [EntityID] {
        if let own = entity(position) { return [own] + joined(position, depth) }
        guard depth < Self.maximumDepth else { return [] }
        var found: [EntityID] = []
        let isPeople = reading.lexicon.contains("people", reading.lemma(position))
        for child in reading.children(position) {
            switch reading.relation(child) {
            case .nmodPossessive: found += nested(child, depth: depth + 1)
            case .amod, .compound, .nmodDescription, .nmodUnmarked:
                if !isPeople { found += before(child) }
            case .nmod, .obl:
                guard let preposition = reading.preposition(child) else {
                    if let own = entity(child) { found.append(own) }
                    continue
                }
                // "at Nokia" is a party, "in Finland" is not.
                let own = entity(child)
                let isOrganisation = own.map { reading.entities[$0]?.kind == .organisation }
                let isPlace = reading.lexicon.contains("place-prepositions", preposition)
                if includesPlaces || !isPlace || isOrganisation ?? true {
                    found += nested(child, depth: depth + 1)
                }
            case .conj, .appos: found += nested(child, depth: depth + 1)
            default: break
            }
        }
        return found
    }

    /// The names before a noun, "Moscow" and "Pyongyang" of "the Moscow-Pyongyang relationship".
    private func before(_ position: TokenPosition) -> [EntityID] {
        let own = [entity(position)].compactMap(\.self)
        let isJoined = reading.children(position).contains { reading.lemma($0) == "-" }
        let others = reading.children(position).filter { reading.relation($0) == .compound }
        return isJoined || own.isEmpty || !others.isEmpty
            ? others.compactMap { entity($0) } + own : own
    }

    private func joined(_ position: TokenPosition, _ depth: Int) -> [EntityID] {
        reading.children(position).filter { reading.relation($0) == .conj }
            .flatMap { nested($0, depth: depth + 1) }
    }

    /// The entities among the arguments of the clauses below a verb ("to help Ukraine defeat
    /// Russia").
    func nestedInClauses(below verb: TokenPosition, depth: Int = 0) -> [EntityID] {
        guard depth < Self.maximumDepth else { return [] }
        var found: [EntityID] = []
        for clause in reading.children(verb) {
            guard [.xcomp, .ccomp, .advcl].contains(reading.relation(clause)),
                !reading.hasMark(clause, "if"), !reading.hasMark(clause, "because")
            else { continue }
            for child in reading.children(clause) {
                switch reading.relation(child) {
                case .nsubj, .nsubjPassive, .obj, .iobj: found += nested(child, depth: 1)
                case .obl:
                    let preposition = reading.preposition(child) ?? "in"
                    if !reading.lexicon.contains("place-prepositions", preposition) {
                        found += nested(child, depth: 1)
                    }
                default: break
                }
            }
            found += nestedInClauses(below: clause, depth: depth + 1)
        }
        return found
    }
}
