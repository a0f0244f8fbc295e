import Annotations

extension NameLinker {
    /// Resolves the names of bodies: full names first, then acronyms and short forms.
    mutating func linkBodies() {
        let order = phrases.indices.filter { phrases[$0].reading == .organisation }.sorted {
            (phrases[$0].name?.count ?? 0, -$0) > (phrases[$1].name?.count ?? 0, -$1)
        }
        for index in order {
            if let referent = linkedBody(index) { note(index, referent) }
        }
        var own: [[UInt8]: Int] = [:]
        var introduced: [[UInt8]: Int] = [:]
        for index in order {
            let key = NameKey.key(of: nameText(index))
            if let referent = introduced[key] { note(index, referent) }
            let referent =
                resolved[index] ?? own[key] ?? bodyOfOwner(index) ?? shortForm(index, key, own)
            if referent == nil, !phrases[index].isTold { continue }
            let found =
                referent
                ?? table.add(kind: .organisation, name: ownName(index), confidence: 0.6)
            note(index, found)
            if table[found].affiliation == nil, let state = demonymInside(index), state != found {
                table[found].affiliation = state
            }
            if table[found].entity == nil { own[key] = found }
            if let acronym = acronymInBrackets(after: index) { introduced[acronym] = found }
        }
    }

    private mutating func linkedBody(_ index: Int) -> Int? {
        let scored = phrases[index].candidates.map {
            ScoredCandidate($0, score: bodyScore($0, of: index))
        }.sorted { $0.score > $1.score }
        scores[index] = scored
        guard let best = scored.first, best.score > 0.05 else { return nil }
        if isForeign(best.candidate) {
            let own = scored.first { knowledge.country(of: $0.candidate.entity) == story.main }
            if let own { return table.referent(of: own.candidate.entity, confidence: 0.7) }
            return bodyOfStory(index)
        }
        let isLegislature = knowledge.type(of: best.candidate.entity) == "legislature"
        guard isLegislature || !isShortOfAnother(index) else { return nil }
        return table.referent(of: best.candidate.entity, confidence: min(1, 0.6 + best.score / 2))
    }

    /// "the Security Council" beside the United Nations, "the Egyptian Foreign Ministry": the body
    /// that the owner's name, or that of a state or body of the document, makes of the words.
    private mutating func bodyOfOwner(_ index: Int) -> Int? {
        let owner = phrases[index].owner.flatMap { resolved[$0] } ?? demonymInside(index)
        let name = nameWithoutDemonym(index)
        if let owner, let state = table[owner].entity,
            let body = knowledge.bodies(described: name, of: state).first
        {
            return table.referent(of: body, confidence: 0.8)
        }
        guard phrases[index].name.map({ $0.count > 1 }) ?? false else { return nil }
        // Without an owner any state or body of the document may be it.
        let others = owner.map { [$0] } ?? Array(table.referents.indices.prefix(40))
        for other in others where table[other].kind != .person {
            let candidates = knowledge.candidates(for: table[other].label + " " + name)
            if let best = candidates.first(where: { $0.role == .label || $0.role == .alias }),
                knowledge.kind(of: best.entity) == .organisation
            {
                return table.referent(of: best.entity, confidence: 0.75)
            }
        }
        return nil
    }

    /// The name of a body that the knowledge base does not have, told apart from the bodies of other
    /// states by its owner's name: "Zambia Health Ministry".
    private mutating func ownName(_ index: Int) -> String {
        let owner = phrases[index].owner.flatMap { resolved[$0] } ?? demonymInside(index)
        guard let owner, table[owner].kind == .state, isCommon(index) else {
            return nameText(index)
        }
        return table[owner].label + " " + nameWithoutDemonym(index)
    }

    /// Whether other states have bodies of such a name: it has the noun for a public body and is no
    /// company's.
    private func isCommon(_ index: Int) -> Bool {
        guard let name = phrases[index].name else { return false }
        let classes = words.words[phrases[index].range.sentence][name].reduce(into: WordClass()) {
            $0.formUnion($1.classes)
        }
        return classes.hasAny([.body, .court]) && !classes.hasAny(.companyEnd)
    }

    /// The state whose adjective or name begins the body's name ("Egyptian Foreign Ministry").
    private mutating func demonymInside(_ index: Int) -> Int? {
        guard let first = nameText(index).split(separator: " ").first,
            nameText(index).contains(" "),
            let best = knowledge.candidates(for: first).first,
            knowledge.kind(of: best.entity) == .state, best.role != .capital
        else { return nil }
        return table.referent(of: best.entity, confidence: 0.9)
    }

    private mutating func nameWithoutDemonym(_ index: Int) -> String {
        let name = nameText(index)
        guard demonymInside(index) != nil, let space = name.firstIndex(of: " ") else {
            return name
        }
        return String(name[name.index(after: space)...])
    }

    /// "the Commission" after "the Commission of Railway Safety": a common noun with a capital that a
    /// longer name of the document has is short for that one.
    private func isShortOfAnother(_ index: Int) -> Bool {
        let phrase = phrases[index]
        guard let name = phrase.name, name.count == 1,
            words.words[phrase.range.sentence][name.lowerBound].classes.hasAny(.anyBody)
        else { return false }
        let word = words.words[phrase.range.sentence][name.lowerBound].lower
        return phrases.contains { other in
            guard other.reading == .organisation, other.candidates.isEmpty, let longer = other.name,
                longer.count > 1
            else { return false }
            let row = words.words[other.range.sentence]
            return row[longer.upperBound - 1].lower == word
                || (row[longer.lowerBound].lower == word
                    && ["of", "for"].contains(row[longer.lowerBound + 1].lower))
        }
    }

    /// "Congress", "the Supreme Court", "the Democratic Party" in the story of another state: bodies
    /// that many states have are linked abroad only by names that tell whose they are.
    private func isForeign(_ candidate: Candidate) -> Bool {
        guard let main = story.main, isOneOfMany(candidate),
            let country = knowledge.country(of: candidate.entity), country != main
        else { return false }
        let label = NameKey.key(of: knowledge.label(of: candidate.entity))
        let isParty = knowledge.type(of: candidate.entity) == "party"
        guard isParty || candidate.role != .label || label.count < 12 else { return false }
        return story.share(of: country) < 0.2
    }

    /// The body of the story's state that these words describe.
    private mutating func bodyOfStory(_ index: Int) -> Int? {
        guard let main = story.main,
            let body = knowledge.bodies(described: nameText(index), of: main).first
        else { return nil }
        return table.referent(of: body, confidence: 0.7)
    }

    /// The prior, raised where the body's state is spoken of, the more the more the story is its own,
    /// and more where it is the owner.
    private func bodyScore(_ candidate: Candidate, of index: Int) -> Double {
        var score = candidate.prior
        guard let country = knowledge.country(of: candidate.entity) else { return score }
        score += 0.4 * story.share(of: country)
        guard let state = table.existing(country) else {
            return score - (isNational(candidate) ? 0.25 : 0)
        }
        score += 0.3
        if let owner = phrases[index].owner, resolved[owner] == state { score += 0.3 }
        return score
    }

    /// Whether a body is one that many states have under the same name, and is not called by its
    /// full one: it needs its state in the text.
    private func isNational(_ candidate: Candidate) -> Bool {
        let isParty = knowledge.type(of: candidate.entity) == "party"
        guard candidate.role != .label || isParty else { return false }
        return isOneOfMany(candidate) && table.referents.contains { $0.kind == .state }
    }

    /// Whether many states have a body of its type.
    private func isOneOfMany(_ candidate: Candidate) -> Bool {
        switch knowledge.type(of: candidate.entity) {
        case "party", "agency", "ministry", "legislature", "military", "police", "court",
            "central-bank", "executive", "regulator":
            return true
        default: return false
        }
    }

    /// The own body whose name begins with these words, or whose initials these letters are.
    private func shortForm(_ index: Int, _ key: [UInt8], _ own: [[UInt8]: Int]) -> Int? {
        let isAcronym = phrases[index].form == .acronym
        let prefix = key + [UInt8(ascii: " ")]
        let suffix = [UInt8(ascii: " ")] + key
        let fits = own.filter { full, _ in
            full.starts(with: prefix) || full.suffix(suffix.count) == ArraySlice(suffix)
                || (isAcronym && Self.initials(of: full) == key)
        }
        if fits.count == 1 { return fits.first?.value }
        guard fits.isEmpty, key.count > 2, !key.contains(UInt8(ascii: " ")) else { return nil }
        // "Wada" for the World Anti-Doping Agency.
        let spelled = table.referents.indices.filter { other in
            table[other].kind == .organisation
                && table[other].names.contains { Self.initials(of: $0) == key }
        }
        return spelled.count == 1 ? spelled.first : nil
    }

    private static func initials(of key: [UInt8]) -> [UInt8] {
        let small: Set<String> = ["of", "the", "and", "for", "in", "on"]
        return String(decoding: key, as: UTF8.self).split(separator: " ")
            .filter { !small.contains(String($0)) }
            .compactMap(\.utf8.first)
    }

    /// "(OPCW)" right after the name.
    private func acronymInBrackets(after index: Int) -> [UInt8]? {
        let phrase = phrases[index]
        let tokens = words.sentences[phrase.range.sentence].tokens
        let open = phrase.range.tokens.upperBound
        guard open + 2 < tokens.count, tokens[open].form == "(", tokens[open + 2].form == ")" else {
            return nil
        }
        let word = words.words[phrase.range.sentence][open + 1]
        return word.isCapitalised ? NameKey.key(of: tokens[open + 1].form) : nil
    }
}
