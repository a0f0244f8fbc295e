public import Annotations

/// What the linker found in a document.
public struct LinkedEntities: Hashable, Sendable {
    /// The mentions, in the text's order; none lies inside another's title.
    public var mentions: [Mention] = []
    /// The entities that are mentioned, sorted by id.
    public var entities: [Entity] = []
    /// Names inside titles and descriptions ("NATO" in "NATO's chief"), in the text's order: no
    /// mentions by the rules of annotation, but what claims may want to know.
    public var nested: [Mention] = []
    /// The entities that only nested mentions and affiliations refer to, sorted by id.
    public var background: [Entity] = []
    /// How each mention and each nested one was found and resolved, in the text's order.
    public var decisions: [MentionDecision] = []

    /// Nothing found.
    public init() {}

    init(_ resolver: CoreferenceResolver, scores: [[ScoredCandidate]], knowledge: KnowledgeBase) {
        var isMentioned: Set<Int> = []
        var isKnown: Set<Int> = []
        let released = Self.released(resolver)
        for (index, phrase) in resolver.phrases.enumerated() {
            guard let referent = resolver.resolved[index] else { continue }
            let mention = Mention(
                tokens: phrase.range, head: phrase.position, form: phrase.form,
                entity: resolver.table[referent].id, confidence: resolver.confidences[index])
            isKnown.insert(referent)
            let isNested = phrase.isNested && !released.contains(index)
            if isNested {
                nested.append(mention)
            } else {
                mentions.append(mention)
                isMentioned.insert(referent)
            }
            decisions.append(
                MentionDecision(
                    mention: mention, isNested: isNested, rule: resolver.rules[index],
                    candidates: scores[index].map { scored in
                        MentionDecision.Option(
                            entity: knowledge.id(of: scored.candidate.entity),
                            label: knowledge.label(of: scored.candidate.entity),
                            role: scored.candidate.role.name, prior: scored.candidate.prior,
                            score: scored.score)
                    }))
        }
        var table = resolver.table
        let affiliations = isMentioned.compactMap { table.affiliation(of: $0) }
        isKnown.formUnion(affiliations)
        entities = Self.entities(isMentioned, &table)
        background = Self.entities(isKnown.subtracting(isMentioned), &table)
            .filter { entity in !entities.contains { $0.id == entity.id } }
    }

    /// The owners of descriptions that refer to nothing ("the party's website"): they are mentions
    /// themselves.
    private static func released(_ resolver: CoreferenceResolver) -> Set<Int> {
        var released: Set<Int> = []
        for (index, phrase) in resolver.phrases.enumerated() where resolver.resolved[index] == nil {
            guard let owner = phrase.owner, phrase.name == nil,
                resolver.phrases[owner].rule != "demonym"
            else { continue }
            released.insert(owner)
        }
        return released
    }

    private static func entities(_ wanted: Set<Int>, _ table: inout ReferentTable) -> [Entity] {
        var entities: [EntityID: Entity] = [:]
        for index in wanted.sorted() {
            let affiliation = table.affiliation(of: index).map { table[$0].id }
            let referent = table[index]
            if entities[referent.id] != nil { continue }
            entities[referent.id] = Entity(
                id: referent.id, kind: referent.kind, label: referent.label,
                affiliation: affiliation)
        }
        return entities.values.sorted { $0.id < $1.id }
    }
}

/// How a mention was found and resolved: what `extract --explain` prints.
public struct MentionDecision: Hashable, Sendable {
    /// An entity that the mention's name may mean.
    public struct Option: Hashable, Sendable {
        /// The entity.
        public var entity: EntityID
        /// Its name.
        public var label: String
        /// How the name names it ("name", "surname", "capital" …).
        public var role: String
        /// How likely the name means it without context, 0 to 1.
        public var prior: Double
        /// The prior with what the context added and took.
        public var score: Double
    }

    /// The mention.
    public var mention: Mention
    /// Whether it stands inside another one's title or description.
    public var isNested: Bool
    /// The rule that resolved it ("person name", "capital", "apposition", "pronoun" …).
    public var rule: String
    /// What the knowledge base offered, the best first; empty for what has no name there.
    public var candidates: [Option]
}

extension ReferentTable {
    /// What a referent belongs to or serves: what the document says, else the knowledge base.
    mutating func affiliation(of index: Int) -> Int? {
        let referent = self[index]
        guard referent.kind != .state else { return nil }
        if let affiliation = referent.affiliation { return affiliation }
        guard let entity = referent.entity else { return nil }
        return country(of: entity)
    }
}
