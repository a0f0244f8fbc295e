import Annotations

extension KnowledgeCompiler {
    /// Adds the entity's columns, names and offices; entities come in the order of their indices.
    package mutating func add(_ entry: KnowledgeEntry) {
        let place = UInt32(columns.labels.count)
        columns.identifiers.append(identifier(entry.id))
        columns.labels.append(strings.add(entry.label))
        columns.countries.append(index(of: entry.country))
        columns.lives += [PackedDate.bits(entry.born), PackedDate.bits(entry.died)]
        let kind = UInt8(EntityKind.allCases.firstIndex(of: entry.kind) ?? 0)
        columns.kinds.append(kind | entry.gender.rawValue << 2)
        columns.types.append(typeNumber(entry.type))
        let prior = min(max(entry.prior ?? 0.5, 0), 1)
        columns.priors.append(UInt16((prior * 65_535).rounded()))
        columns.officeStarts.append(UInt32(columns.offices.count / 5))
        for term in sortedTerms(entry) { addOffice(term) }
        names.add(.identifier, entry.id.text.utf8, payload: place)
        addNames(of: entry, at: place)
    }

    /// A Wikidata item's number, or the place of another id's text with the top bit set.
    private mutating func identifier(_ id: EntityID) -> UInt32 {
        if id.isWikidata, let number = UInt32(id.text.dropFirst()),
            number < KnowledgeStore.localIdentifier
        {
            return number
        }
        return KnowledgeStore.localIdentifier | strings.place(of: id.text)
    }

    private mutating func typeNumber(_ type: String) -> UInt8 {
        if let number = typeNumbers[type] { return number }
        guard typePlaces.count < 256 else { return 0 }
        let number = UInt8(typePlaces.count)
        typeNumbers[type] = number
        typePlaces.append(strings.place(of: type))
        return number
    }

    private func sortedTerms(_ entry: KnowledgeEntry) -> [KnowledgeEntry.Term] {
        entry.offices.enumerated().sorted { lhs, rhs in
            (PackedDate.bits(lhs.element.start), lhs.offset)
                < (PackedDate.bits(rhs.element.start), rhs.offset)
        }.map(\.element)
    }

    private mutating func addOffice(_ term: KnowledgeEntry.Term) {
        let scope = term.jurisdiction
        let role = titleRules.role(
            of: term.title, scope: scope?.text ?? "*", kind: scope.flatMap { resolve($0)?.kind })
        let number = roleNumbers[role] ?? UInt32(roleNumbers.count)
        roleNumbers[role] = number
        columns.offices += [
            strings.place(of: term.title), index(of: scope), PackedDate.bits(term.start),
            PackedDate.bits(term.end) | UInt32(term.endKind.rawValue) << 30, number,
        ]
    }

    private mutating func addNames(of entry: KnowledgeEntry, at place: UInt32) {
        var all = [KnowledgeEntry.Name(entry.label, .label)] + entry.names
        if entry.kind == .person, entry.type != "legislator" {
            all += personNames.surnames(of: entry.label, country: entry.country)
                .map { KnowledgeEntry.Name($0, .surname) }
        }
        let keys = Set(all.map { NameKey.key(of: $0.text) })
        for name in all {
            let key = NameKey.key(of: name.text)
            let article = Array("the ".utf8)
            if key.starts(with: article), keys.contains(Array(key.dropFirst(article.count))) {
                continue
            }
            let posting = Posting(
                entity: place, role: name.role,
                shape: LetterCase(name.text.utf8).shape(isOneWord: !key.contains(0x20)))
            names.add(name: key, posting)
            addFolded(name, key, entry, posting)
        }
    }

    /// Spellings vary in persons' full names and in the less usual family names.
    private mutating func addFolded(
        _ name: KnowledgeEntry.Name, _ key: [UInt8], _ entry: KnowledgeEntry, _ posting: Posting
    ) {
        guard entry.kind == .person, entry.type != "legislator",
            [.label, .alias, .surname].contains(name.role), let folded = spelling.fold(key)
        else { return }
        names.add(folded: folded, posting)
    }

    /// The places of offices that belong to somebody, by jurisdiction, role and start.
    func holders() -> [UInt32] {
        let offices = columns.offices
        func key(_ place: Int) -> (UInt32, UInt32, UInt32, Int) {
            (offices[5 * place + 1], offices[5 * place + 4], offices[5 * place + 2], place)
        }
        return (0..<(offices.count / 5))
            .filter { offices[5 * $0 + 1] != KnowledgeStore.none }
            .sorted { key($0) < key($1) }
            .map { UInt32($0) }
    }

    /// The organisations of states by state, type and place.
    func bodies() -> [UInt32] {
        let organisation = UInt8(EntityKind.allCases.firstIndex(of: .organisation) ?? 0)
        func key(_ place: Int) -> (UInt32, UInt8, Int) {
            (columns.countries[place], columns.types[place], place)
        }
        return columns.kinds.indices
            .filter {
                columns.kinds[$0] & 3 == organisation
                    && columns.countries[$0] != KnowledgeStore.none
            }
            .sorted { key($0) < key($1) }
            .map { UInt32($0) }
    }
}
