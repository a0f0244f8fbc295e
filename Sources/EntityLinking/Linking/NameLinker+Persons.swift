import Annotations

extension NameLinker {
    /// Resolves the names of persons: full names first, then single ones.
    mutating func linkPersons() {
        let persons = phrases.indices.filter { phrases[$0].reading == .person }
        let order = persons.sorted {
            (phrases[$0].name?.count ?? 0, -$0) > (phrases[$1].name?.count ?? 0, -$1)
        }
        var clusters: [Int] = []
        for index in order {
            let key = NameKey.key(of: nameText(index))
            let parts = key.split(separator: UInt8(ascii: " ")).map(Array.init)
            let referent =
                nameText(index).contains(" ")
                ? fullName(index, key, parts, clusters) : singleName(index, key, clusters)
            guard let referent else { continue }
            note(index, referent)
            if !table[referent].names.contains(key) { table[referent].names.append(key) }
            if !clusters.contains(referent) { clusters.append(referent) }
        }
    }

    private mutating func fullName(
        _ index: Int, _ key: [UInt8], _ parts: [[UInt8]], _ clusters: [Int]
    ) -> Int? {
        if let same = clusters.first(where: { table[$0].names.contains(key) }) { return same }
        if let linked = linkedPerson(index, threshold: 0.2) { return linked }
        if let similar = clusters.first(where: { isSamePerson(parts, $0) }) { return similar }
        return table.add(
            kind: .person, name: nameText(index), gender: gender(index, parts), confidence: 0.7)
    }

    /// A surname finds the person named in full; alone it is linked only where the knowledge base
    /// has one person of that name whom news call so.
    private mutating func singleName(_ index: Int, _ key: [UInt8], _ clusters: [Int]) -> Int? {
        if let known = namesake(key, gender: phrases[index].gender, before: index, clusters) {
            return known
        }
        if let linked = linkedPerson(index, threshold: 0.35) { return linked }
        guard phrases[index].isTold, !followsArticle(index) else { return nil }
        return table.add(
            kind: .person, name: nameText(index), gender: gender(index, [key]), confidence: 0.4)
    }

    /// "the West": no person.
    private func followsArticle(_ index: Int) -> Bool {
        let range = phrases[index].range
        guard range.tokens.lowerBound > 0 else { return false }
        return words.words[range.sentence][range.tokens.lowerBound - 1].lower == "the"
    }

    private func namesake(
        _ key: [UInt8], gender: Gender?, before index: Int, _ clusters: [Int]
    ) -> Int? {
        var best: (referent: Int, rank: Int)?
        for referent in clusters {
            // A first name's gender is a guess that an honorific overrules; the knowledge base's is not.
            if let gender, let other = table[referent].gender, gender != other,
                table[referent].entity != nil
            {
                continue
            }
            let rank = table[referent].names.map { Self.rank(of: key, in: $0) }.max() ?? 0
            if rank > best?.rank ?? 0 { best = (referent, rank) }
        }
        return best?.referent
    }

    /// How well a single name fits a full one: its last word 3, all of it 4, its first word 2, one
    /// in between 1, none 0.
    private static func rank(of key: [UInt8], in name: [UInt8]) -> Int {
        if key == name { return 4 }
        let space = [UInt8(ascii: " ")]
        if name.suffix(key.count + 1) == ArraySlice(space + key) { return 3 }
        if name.starts(with: key + space) { return 2 }
        return name.split(separator: UInt8(ascii: " ")).contains { Array($0) == key } ? 1 : 0
    }

    /// Whether a full name is another form of a cluster's: the same last name, and first names that
    /// are equal or of which one is the other's initial.
    private func isSamePerson(_ parts: [[UInt8]], _ cluster: Int) -> Bool {
        table[cluster].names.contains { name in
            let other = name.split(separator: UInt8(ascii: " ")).map(Array.init)
            guard other.count > 1, parts.last == other.last, let mine = parts.first,
                let theirs = other.first
            else { return false }
            if mine == theirs { return true }
            let shorter = mine.count < theirs.count ? mine : theirs
            let longer = mine.count < theirs.count ? theirs : mine
            return shorter.count == 1 && longer.starts(with: shorter)
        }
    }

    private func gender(_ index: Int, _ parts: [[UInt8]]) -> Gender? {
        if let told = phrases[index].gender { return told }
        guard parts.count > 1, let first = parts.first else { return nil }
        return lexicon.gender(ofFirstName: String(decoding: first, as: UTF8.self))
    }

    // MARK: The knowledge base

    private mutating func linkedPerson(_ index: Int, threshold: Double) -> Int? {
        let scored = phrases[index].candidates.map {
            ScoredCandidate($0, score: personScore($0, of: index))
        }.sorted { $0.score > $1.score }
        scores[index] = scored
        guard let best = scored.first, best.score >= threshold else { return nil }
        return table.referent(of: best.candidate.entity, confidence: min(1, 0.6 + best.score / 2))
    }

    /// The prior, raised by what fits (the state in the title or in the text, an office like the
    /// title's), lowered by what does not (another gender or state, a life long over).
    private func personScore(_ candidate: Candidate, of index: Int) -> Double {
        let phrase = phrases[index]
        var score = candidate.prior
        if let told = phrase.gender, let known = gender(of: candidate.entity), told != known {
            return -1
        }
        if let country = knowledge.country(of: candidate.entity) {
            let state = table.existing(country)
            if state != nil { score += 0.1 }
            score += 0.1 * story.share(of: country)
            score += ownerFit(phrase, state)
        }
        score += officeFit(candidate.entity, phrase)
        if hasPolitics, knowledge.type(of: candidate.entity) == "legislator",
            knowledge.country(of: candidate.entity).flatMap({ table.existing($0) }) != nil
        {
            score += 0.1
        }
        if let date, let died = knowledge.entity(at: candidate.entity)?.died,
            date.dayNumber - died.dayNumber > 3650
        {
            score -= 0.2
        }
        return score
    }

    /// Whether the title's state, or that of the title's body, is the person's.
    private func ownerFit(_ phrase: Phrase, _ state: Int?) -> Double {
        guard let owner = phrase.owner, let found = resolved[owner] else { return 0 }
        let told = table[found].kind == .state ? found : table[found].affiliation
        guard let told, table[told].kind == .state else { return 0 }
        return told == state ? 0.3 : -0.3
    }

    private func gender(of entity: EntityIndex) -> Gender? {
        switch knowledge.gender(of: entity) {
        case .male: .male
        case .female: .female
        case .unknown, .other: nil
        }
    }

    /// Whether an office of the person is called like the title: 0.3 at the date, 0.15 ever; a
    /// title that no office knows takes 0.1.
    private func officeFit(_ entity: EntityIndex, _ phrase: Phrase) -> Double {
        guard let role = phrase.roles.last else { return 0 }
        let key = Word.lowercased(role)
        let offices = knowledge.offices(of: entity)
        guard !offices.isEmpty else { return 0 }
        let classes = lexicon.classes(of: key)
        if classes.contains(.lawmaker) {
            let isLawmaker = offices.contains { office in
                Word.lowercased(office.title).split(separator: " ").contains {
                    lexicon.classes(of: String($0)).contains(.lawmaker)
                }
            }
            if isLawmaker { return 0.3 }
        }
        let fitting = offices.filter { Word.lowercased($0.title).contains(key) }
        if fitting.isEmpty { return classes.hasAny([.modifier, .honorific]) ? 0 : -0.1 }
        guard let date else { return 0.2 }
        return fitting.contains { $0.coverage(of: date) > 0 } ? 0.3 : 0.15
    }
}
