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
        guard !phrase.isIndefinite else { return nil }
        let owner = phrase.owner.flatMap { resolve($0) }
        if phrase.owner != nil, owner == nil { return nil }
        if let found = describedBody(index) { return found }
        if let referent = personWithRole(index, owner: owner) {
            return Resolution(referent: referent, rule: "role", confidence: 0.85)
        }
        if let holder = officeHolder(index, owner: owner) {
            return Resolution(referent: holder, rule: "office", confidence: 0.75)
        }
        if owner == nil, !phrase.isOpen, let referent = onlyPersonNear(index) {
            return Resolution(referent: referent, rule: "description", confidence: 0.5)
        }
        return nil
    }

    /// "the broadcaster", "the publisher": a body that the text called so.
    private mutating func describedBody(_ index: Int) -> Resolution? {
        guard let noun = phrases[index].roles.last,
            lexicon.classes(of: noun).hasAny(.anyBody),
            table.referents.contains(where: { $0.kind == .organisation && $0.roles.contains(noun) })
        else { return nil }
        return body(index)
    }

    /// The person named nearest before (or else anywhere) who has the role, and belongs to the
    /// owner where there is one.
    private mutating func personWithRole(_ index: Int, owner: Int?) -> Int? {
        let wanted = phrases[index].roles
        if phrases[index].isOpen, wanted.last.map(isLeadWord) ?? true { return nil }
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

    /// Whether the document or the knowledge base gives the person this role. "chief", "leader" and
    /// "head" fit whoever leads; "the minister" fits any minister, "the prime minister" only one.
    private mutating func hasRole(_ wanted: [String], _ referent: Int, owner: Int?) -> Bool {
        guard let last = wanted.last else { return false }
        if let owner, holds(wanted, referent, owner) { return true }
        let full = lexicon.office(wanted.first ?? last)
        let told = table[referent].roles
        if isOfAnotherTime(wanted.first), !told.contains(where: { isOfAnotherTime($0) }) {
            return false
        }
        if told.contains(where: { lexicon.office($0) == full }), !isOnlyTail(full, of: told) {
            return true
        }
        let isGeneral = isLeadWord(last) && full == last
        if isGeneral, told.contains(where: { lexicon.classes(of: $0).contains(.leading) }) {
            return true
        }
        guard full == last, let entity = table[referent].entity else { return false }
        if let state = table.state(of: referent), let place = table[state].entity,
            !knowledge.holders(of: full, in: place, on: date).isEmpty
        {
            return holds([full], referent, state)
        }
        let offices =
            date.map { knowledge.offices(of: entity, on: $0) } ?? knowledge.offices(of: entity)
        return offices.contains { office in
            let title = Word.lowercased(office.title)
            return title.contains(last)
                || (isGeneral && lexicon.classes(of: title).contains(.leading))
        }
    }

    /// "former president", "the next chief"
    private func isOfAnotherTime(_ role: String?) -> Bool {
        role?.split(separator: " ").contains {
            lexicon.classes(of: String($0)).contains(.otherTime)
        } ?? false
    }

    private func isLeadWord(_ word: String) -> Bool {
        lexicon.classes(of: word).contains(.leadWord)
    }

    /// Whether a role of one word was only told as the end of a longer one of another rank: nobody
    /// calls a vice president the president.
    private func isOnlyTail(_ role: String, of told: [String]) -> Bool {
        let longer = told.filter { $0.hasSuffix(" " + role) }
        return !longer.isEmpty
            && longer.allSatisfy { title in
                title.split(separator: " ").dropLast().contains {
                    lexicon.classes(of: String($0)).contains(.rank)
                }
            }
    }

    private mutating func belongs(_ referent: Int, to owner: Int) -> Bool {
        if table[referent].affiliation == owner { return true }
        let side = table.side(of: referent)
        if side == owner { return true }
        guard table[owner].kind == .state else { return false }
        return table.state(of: referent) == owner
    }

    /// Who holds the office of the owner, or, where none is told, of the state whose story it is.
    private mutating func officeHolder(_ index: Int, owner: Int?) -> Int? {
        let phrase = phrases[index]
        let isOfArmy = phrase.owner.map { words[phrases[$0].position].classes.contains(.military) }
        guard let date, isOfArmy != true, !isOfAnotherTime(phrase.roles.first),
            owner != nil || !phrase.isOpen,
            let entity = owner.map({ table[$0].entity }) ?? story.main
        else { return nil }
        for role in phrase.roles {
            // Without an owner only those who lead the state are meant, by their full title.
            if owner == nil,
                role != phrase.roles.first || isLeadWord(role)
                    || !lexicon.classes(of: lexicon.office(role)).contains(.leading)
            {
                break
            }
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
        guard found.count == 1, let only = found.first, !isCoArgument(index, of: only),
            !isOtherOffice(phrases[index].roles, than: only)
        else { return nil }
        return only
    }

    /// Whether the role is an office that the person, of whom the text tells another, does not have.
    private func isOtherOffice(_ wanted: [String], than referent: Int) -> Bool {
        guard let full = wanted.first.map(lexicon.office), !table[referent].roles.isEmpty else {
            return false
        }
        if wanted.count > 1, full != wanted.last { return true }
        guard let main = story.main else { return false }
        return !knowledge.holders(of: full, in: main, on: date).isEmpty
    }

    /// Whether the referent is named in the same clause as the phrase.
    func isCoArgument(_ index: Int, of referent: Int) -> Bool {
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
}
