package import Annotations

/// Somebody or something that a document refers to: a cluster of its phrases.
package struct Referent: Hashable, Sendable {
    /// What it is.
    package var kind: EntityKind
    /// The entity of the knowledge base it is linked to; nil for one of its own.
    package var entity: EntityIndex?
    /// Its id in the graph.
    package var id: EntityID
    /// Its name for people.
    package var label: String
    /// What it is more exactly, as the knowledge base says it; empty where nothing is known.
    package var type: String
    /// A person's gender where known.
    package var gender: Gender?
    /// The keys of the names that the document uses for it, the fullest first.
    package var names: [[UInt8]]
    /// The roles and descriptions that the document gives it ("prime minister", "company").
    package var roles: [String] = []
    /// The referent (by index) that it belongs to or serves, as the document says.
    package var affiliation: Int?
    /// How sure it is that the cluster is this entity, 0 to 1.
    package var confidence: Double
}

/// The referents of a document.
package struct ReferentTable: Sendable {
    /// All of them; an index into this array is what phrases are resolved to.
    package private(set) var referents: [Referent] = []
    private var byEntity: [EntityIndex: Int] = [:]
    private let knowledge: KnowledgeBase
    private let date: CalendarDate?

    /// No referents yet; offices are those on `date`.
    package init(knowledge: KnowledgeBase, date: CalendarDate? = nil) {
        self.knowledge = knowledge
        self.date = date
    }

    /// The referent at an index.
    package subscript(index: Int) -> Referent {
        get { referents[index] }
        set { referents[index] = newValue }
    }

    /// The referent for an entity of the knowledge base, made where it is the first time.
    package mutating func referent(of entity: EntityIndex, confidence: Double) -> Int {
        if let known = byEntity[entity] { return known }
        let gender: Gender? =
            switch knowledge.gender(of: entity) {
            case .male: .male
            case .female: .female
            case .unknown, .other: nil
            }
        let label = knowledge.label(of: entity)
        referents.append(
            Referent(
                kind: knowledge.kind(of: entity), entity: entity, id: knowledge.id(of: entity),
                label: label, type: knowledge.type(of: entity), gender: gender,
                names: [NameKey.key(of: label)], confidence: confidence))
        byEntity[entity] = referents.count - 1
        return referents.count - 1
    }

    /// The referent for an entity of the knowledge base, if the document has it.
    package func existing(_ entity: EntityIndex) -> Int? { byEntity[entity] }

    /// A referent that the knowledge base does not have, named `name` in the text.
    package mutating func add(
        kind: EntityKind, name: String, gender: Gender? = nil, confidence: Double
    ) -> Int {
        let key = NameKey.key(of: name)
        referents.append(
            Referent(
                kind: kind, entity: nil, id: Self.localID(kind, key: key), label: name, type: "",
                gender: gender, names: [key], confidence: confidence))
        return referents.count - 1
    }

    /// `person:kurt-campbell`: the kind and the name's key with hyphens.
    package static func localID(_ kind: EntityKind, key: [UInt8]) -> EntityID {
        let slug = String(decoding: key, as: UTF8.self).split(separator: " ").joined(separator: "-")
        return EntityID("\(kind.rawValue):\(slug.isEmpty ? "unnamed" : slug)")
    }

    /// The state that a referent belongs to: itself, its affiliation's, or what the knowledge base
    /// says.
    package mutating func state(of index: Int) -> Int? {
        var current = index
        for _ in 0..<4 {
            let referent = referents[current]
            if referent.kind == .state { return current }
            if let next = referent.affiliation {
                current = next
            } else if let entity = referent.entity, let country = knowledge.country(of: entity) {
                current = self.referent(of: country, confidence: referent.confidence)
            } else {
                return nil
            }
        }
        return nil
    }

    /// What the knowledge base says an entity belongs to: a person's office at the date decides, one
    /// in the person's own state before others, then the state.
    mutating func country(of entity: EntityIndex) -> Int? {
        let offices = date.map { knowledge.offices(of: entity, on: $0) } ?? []
        let own = knowledge.country(of: entity)
        let jurisdictions = offices.compactMap(\.jurisdiction)
        let served = jurisdictions.first { $0 == own } ?? jurisdictions.first ?? own
        return served.map { referent(of: $0, confidence: 0.9) }
    }

    /// What a referent speaks for when it says "we": a person's state or body, else itself.
    package mutating func side(of index: Int) -> Int? {
        let referent = referents[index]
        guard referent.kind == .person else { return index }
        if let affiliation = referent.affiliation {
            return referents[affiliation].kind == .person ? side(of: affiliation) : affiliation
        }
        return referent.entity.flatMap { country(of: $0) }
    }
}
