import Annotations

extension CoreferenceResolver {
    // MARK: Persons

    /// A person described by a role: the name beside it, a person of the document to whom the role
    /// was given, the holder of the office, or the one person just spoken of.
    mutating func role(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        if let name = phrase.apposition, let referent = resolve(name) {
            return Resolution(referent: referent, rule: "apposition", confidence: 0.95)
        }
        guard !phrase.isNested else { return nil }
        let owner = phrase.owner.flatMap { resolve($0) }
        if phrase.owner != nil, owner == nil { return nil }
        if let referent = personWithRole(index, owner: owner) {
            return Resolution(referent: referent, rule: "role", confidence: 0.85)
        }
        if let owner, let holder = officeHolder(phrase.roles, of: owner) {
            return Resolution(referent: holder, rule: "office", confidence: 0.75)
        }
        if owner == nil, let referent = onlyPersonNear(index) {
            return Resolution(referent: referent, rule: "description", confidence: 0.5)
        }
        return nil
    }

    /// The person named nearest before (or else anywhere) who has the role, and belongs to the
    /// owner where there is one.
    private mutating func personWithRole(_ index: Int, owner: Int?) -> Int? {
        let wanted = phrases[index].roles
        var after: Int?
        for other in nearest(to: index) {
            guard let referent = resolved[other], table[referent].kind == .person,
                phrases[other].name != nil || phrases[other].reading == .role,
                fitsGender(phrases[index], referent),
                hasRole(wanted, referent, owner: owner)
            else { continue }
            if let owner, !belongs(referent, to: owner), !holds(wanted, referent, owner) {
                continue
            }
            if other < index { return referent }
            after = after ?? referent
        }
        return after
    }

    /// The phrases before `index` from the nearest on, then those after it.
    private func nearest(to index: Int) -> [Int] {
        Array((max(0, index - 500)..<index).reversed())
            + Array(index + 1..<max(index + 1, min(phrases.count, index + 200)))
    }

    private func fitsGender(_ phrase: Phrase, _ referent: Int) -> Bool {
        guard let told = phrase.gender, let known = table[referent].gender else { return true }
        return told == known
    }

    /// Whether the knowledge base has the person in the office of the owner.
    private func holds(_ roles: [String], _ referent: Int, _ owner: Int) -> Bool {
        guard let body = table[owner].entity, let person = table[referent].entity else {
            return false
        }
        return roles.contains { role in
            knowledge.holders(of: role, in: body, on: date).contains { $0.office.holder == person }
        }
    }

    /// Whether the document or the knowledge base gives the person one of these roles. "chief",
    /// "leader" and "head" fit whoever leads.
    private func hasRole(_ wanted: [String], _ referent: Int, owner: Int?) -> Bool {
        guard let last = wanted.last else { return false }
        if let owner, holds(wanted, referent, owner) { return true }
        let roles = table[referent].roles
        if roles.contains(last) { return true }
        let isGeneral =
            ["chief", "leader", "head", "boss", "ruler"].contains(last) && !isQualified(wanted)
        if isGeneral, roles.contains(where: isLeading) { return true }
        guard let entity = table[referent].entity else { return false }
        let offices =
            date.map { knowledge.offices(of: entity, on: $0) } ?? knowledge.offices(of: entity)
        return offices.contains { office in
            let title = Word.lowercased(office.title)
            return title.contains(last) || (isGeneral && isLeading(title))
        }
    }

    /// "bank chief", "opposition leader": whom the role's other words speak of is not whoever
    /// leads. Words like "former" say nothing of that.
    private func isQualified(_ wanted: [String]) -> Bool {
        guard wanted.count > 1, let words = wanted.first?.split(separator: " ").dropLast() else {
            return false
        }
        return words.contains { !lexicon.classes(of: String($0)).contains(.modifier) }
    }

    private func isLeading(_ role: String) -> Bool {
        [
            "president", "prime minister", "secretary general", "secretary-general", "chancellor",
            "premier", "king", "queen", "director", "director-general", "chairman", "chairwoman",
            "chief", "chief executive", "ceo", "leader", "emir", "sultan", "general secretary",
            "governor", "head", "commander",
        ].contains(role)
    }

    private mutating func belongs(_ referent: Int, to owner: Int) -> Bool {
        if table[referent].affiliation == owner { return true }
        let side = table.side(of: referent)
        if side == owner { return true }
        guard table[owner].kind == .state else { return false }
        return table.state(of: referent) == owner
    }

    private mutating func officeHolder(_ roles: [String], of owner: Int) -> Int? {
        guard let date, let entity = table[owner].entity else { return nil }
        for role in roles {
            let holders = knowledge.holders(of: role, in: entity, on: date)
            if let best = holders.first, best.sureness > 0.5 {
                return table.referent(of: best.office.holder, confidence: best.sureness)
            }
        }
        return nil
    }

    /// The only person named in this sentence before the description or in the one before it.
    private func onlyPersonNear(_ index: Int) -> Int? {
        let sentence = phrases[index].range.sentence
        var found: Set<Int> = []
        for other in (0..<index).reversed() {
            guard phrases[other].range.sentence >= sentence - 1 else { break }
            guard let referent = resolved[other], table[referent].kind == .person,
                fitsGender(phrases[index], referent)
            else { continue }
            found.insert(referent)
        }
        guard found.count == 1, let only = found.first, !isCoArgument(index, of: only) else {
            return nil
        }
        return only
    }

    /// Whether the referent is named in the same clause as the phrase.
    private func isCoArgument(_ index: Int, of referent: Int) -> Bool {
        phrases.indices.contains {
            $0 != index && resolved[$0] == referent
                && phrases[$0].range.sentence == phrases[index].range.sentence
                && sharesVerb(phrases[$0], phrases[index])
        }
    }

    /// Whether two phrases of a sentence depend on the same word.
    func sharesVerb(_ lhs: Phrase, _ rhs: Phrase) -> Bool {
        guard lhs.range.sentence == rhs.range.sentence else { return false }
        let tree = words.sentences[lhs.range.sentence].tree
        guard tree.heads.indices.contains(lhs.head), tree.heads.indices.contains(rhs.head) else {
            return false
        }
        return tree.heads[lhs.head] == tree.heads[rhs.head] && tree.heads[lhs.head] >= 0
    }

    // MARK: Bodies and states

    /// A body described by a noun: the name beside it, or the nearest body that the noun fits.
    mutating func body(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        if let name = phrase.apposition, let referent = resolve(name) {
            return Resolution(referent: referent, rule: "apposition", confidence: 0.9)
        }
        guard !phrase.isNested, let noun = phrase.roles.last else { return nil }
        let owner = phrase.owner.flatMap { resolve($0) }
        if phrase.owner != nil, owner == nil { return nil }
        var best: (referent: Int, score: Double)?
        for other in (0..<index).reversed() {
            guard phrase.range.sentence - phrases[other].range.sentence <= 8 else { break }
            guard let referent = resolved[other], table[referent].kind == .organisation,
                isCalled(noun, referent), referent != owner
            else { continue }
            if let owner, table[referent].affiliation != owner, table.state(of: referent) != owner {
                continue
            }
            let score = salience(other, for: index)
            if score > best?.score ?? -.infinity { best = (referent, score) }
        }
        if let best {
            return Resolution(referent: best.referent, rule: "body", confidence: 0.7)
        }
        return owner.flatMap { ownBody(index, owner: $0) }
    }

    /// "South Korea's spy agency": a body of its own, named by its description.
    private mutating func ownBody(_ index: Int, owner: Int) -> Resolution? {
        guard table[owner].kind == .state, let description = phrases[index].roles.first else {
            return nil
        }
        if let state = table[owner].entity,
            let known = knowledge.bodies(described: description, of: state).first
        {
            let referent = table.referent(of: known, confidence: 0.7)
            return Resolution(referent: referent, rule: "described body", confidence: 0.7)
        }
        guard phrases[index].roles.count > 1 else { return nil }
        let words = table[owner].label + " " + phrases[index].roles[0]
        let key = NameKey.key(of: words)
        let known = table.referents.firstIndex { $0.names.contains(key) }
        let referent = known ?? table.add(kind: .organisation, name: words, confidence: 0.6)
        table[referent].affiliation = owner
        return Resolution(referent: referent, rule: "described body", confidence: 0.6)
    }

    /// Whether a noun can describe a body: its name or what the text calls it has the noun, or its
    /// type is of the noun's class.
    private func isCalled(_ noun: String, _ referent: Int) -> Bool {
        let body = table[referent]
        if body.roles.contains(noun) { return true }
        let key = NameKey.key(of: noun)
        if body.names.contains(where: { $0.split(separator: 32).contains { Array($0) == key } }) {
            return true
        }
        return lexicon.describes(noun, bodyOfType: body.entity == nil ? "own" : body.type)
    }

    /// "the country", "his country", "the government": the owner's state, or the state spoken of
    /// last.
    mutating func country(_ index: Int) -> Resolution? {
        let phrase = phrases[index]
        if let name = phrase.apposition, let referent = resolve(name) {
            return Resolution(referent: referent, rule: "apposition", confidence: 0.9)
        }
        guard !phrase.isNested else { return nil }
        if let owner = phrase.owner {
            guard let possessor = resolve(owner), let state = table.state(of: possessor) else {
                return nil
            }
            return Resolution(referent: state, rule: "state of owner", confidence: 0.85)
        }
        return lastState(index)
    }

    /// The state that stands out most among those of the last sentences.
    private func lastState(_ index: Int) -> Resolution? {
        var best: (referent: Int, score: Double)?
        for other in (0..<index).reversed() {
            guard phrases[index].range.sentence - phrases[other].range.sentence <= 6 else { break }
            guard let referent = resolved[other], table[referent].kind == .state,
                phrases[other].reading != .pronoun
            else { continue }
            let score = salience(other, for: index)
            if score > best?.score ?? -.infinity { best = (referent, score) }
        }
        return best.map {
            Resolution(referent: $0.referent, rule: "last state", confidence: 0.6)
        }
    }
}
