public import Annotations

/// What a name may mean and why: the answer of `claimgraph knowledge lookup`.
public struct KnowledgeLookup: Hashable, Sendable {
    /// One meaning of the name.
    public struct Meaning: Hashable, Sendable {
        /// The entity.
        public var entity: KnowledgeEntity
        /// How the name names it.
        public var role: NameRole
        /// The name's prior for this entity.
        public var prior: Double
        /// The label of the state or organisation it belongs to.
        public var country: String?
        /// The offices on the day that was asked for, the surest first; without a day, the last
        /// one.
        public var offices: [Office]
        /// For each office what it is of: a state or organisation, empty where that is unknown.
        public var jurisdictions: [String]

        /// The offices for people: title (state), since and until.
        public var officeTexts: [String] {
            zip(offices, jurisdictions).map { office, jurisdiction in
                var text = office.title
                if !jurisdiction.isEmpty { text += " (\(jurisdiction))" }
                if let start = office.start { text += ", since \(start)" }
                if let end = office.end, office.endKind != .stillThere { text += ", until \(end)" }
                return text
            }
        }
    }

    /// The name as it was asked for.
    public var name: String
    /// The day that was asked for.
    public var date: CalendarDate?
    /// The meanings, the likeliest first.
    public var meanings: [Meaning]
}

extension KnowledgeBase {
    /// What `name` may mean: by its names, and as an office ("president of X", "X's foreign
    /// minister") by who held that on `date`.
    public func lookUp(_ name: String, on date: CalendarDate? = nil) -> KnowledgeLookup {
        var meanings = candidates(for: name).compactMap { meaning($0, on: date) }
        if meanings.isEmpty {
            meanings = describedCandidates(name, on: date).compactMap { meaning($0, on: date) }
        }
        return KnowledgeLookup(name: name, date: date, meanings: meanings)
    }

    private func meaning(
        _ candidate: Candidate, on date: CalendarDate?
    ) -> KnowledgeLookup.Meaning? {
        guard let entity = entity(at: candidate.entity) else { return nil }
        var terms = date.map { offices(of: candidate.entity, on: $0) } ?? []
        if date == nil, let last = offices(of: candidate.entity).last { terms = [last] }
        return KnowledgeLookup.Meaning(
            entity: entity, role: candidate.role, prior: candidate.prior,
            country: entity.country.map(label), offices: terms,
            jurisdictions: terms.map { $0.jurisdiction.map(label) ?? "" })
    }

    /// The holders of an office, or the bodies of a state, that a description names.
    private func describedCandidates(_ name: String, on date: CalendarDate?) -> [Candidate] {
        for (owner, title) in Self.splits(of: name) {
            for candidate in candidates(for: owner).prefix(3)
            where kind(of: candidate.entity) != .person {
                let holders = holders(of: title, in: candidate.entity, on: date).map {
                    Candidate(entity: $0.office.holder, role: .office, prior: $0.sureness)
                }
                if !holders.isEmpty { return holders }
                let bodies = bodies(described: title, of: candidate.entity).map {
                    Candidate(entity: $0, role: .description, prior: prior(of: $0))
                }
                if !bodies.isEmpty { return bodies }
            }
        }
        return []
    }

    /// The ways to read a description as an owner and a title: "T of O", "O's T", "O T".
    private static func splits(of name: String) -> [(owner: String, title: String)] {
        let words = name.split(separator: " ").map(String.init)
        var splits: [(String, String)] = []
        for place in words.indices where words[place] == "of" && place > 0 {
            splits.append(
                (
                    words[(place + 1)...].joined(separator: " "),
                    words[..<place].joined(separator: " ")
                ))
        }
        for place in words.indices.dropFirst().reversed() {
            var owner = words[..<place].joined(separator: " ")
            for ending in ["'s", "’s", "'", "’"] where owner.hasSuffix(ending) {
                owner.removeLast(ending.count)
                break
            }
            splits.append((owner, words[place...].joined(separator: " ")))
        }
        return splits.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }
}
