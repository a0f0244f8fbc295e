import Annotations

/// What a claim is about, whichever way: its key without the polarity.
struct DiffTopic: Hashable {
    var subject: EntityID?
    var event: String
    var objects: [EntityID]

    init(_ key: ClaimKey) {
        subject = key.subject
        event = key.event
        objects = key.objects
    }
}

/// How a source stands to a topic.
struct DiffPosition: Hashable {
    var polarity: Polarity
    var stance: Stance

    /// What it says of the positive claim: 1 that it is so, -1 that it is not, 0 neither.
    var side: Int {
        let sign = polarity == .positive ? 1 : -1
        switch stance {
        case .asserted, .confirmed: return sign
        case .denied: return -sign
        case .withheld: return 0
        }
    }

    /// For people.
    var text: String {
        polarity == .positive ? stance.rawValue : "\(stance.rawValue) the contrary"
    }

    private var order: Int {
        (Stance.allCases.firstIndex(of: stance) ?? 0) + (polarity == .positive ? 0 : 4)
    }

    /// In the order of the stances, those on the contrary claim last.
    static func precedes(_ left: DiffPosition, _ right: DiffPosition) -> Bool {
        left.order < right.order
    }

    /// Several for people.
    static func text(_ positions: Set<DiffPosition>) -> String {
        positions.sorted(by: precedes).map(\.text).joined(separator: ", ")
    }
}

/// A graph as the diff looks at it.
struct DiffState {
    struct Claim: Hashable {
        var id: ClaimID
        var gloss: String
        var status: ClaimStatus
    }

    struct Statement: Hashable {
        var id: StatementID
        var source: EntityID?
        var position: DiffPosition
    }

    /// All that is told of a topic.
    struct Topic {
        var claims: [Polarity: Claim] = [:]
        var statements: [Statement] = []
        var quantities: Set<ClaimDetails.Quantity> = []
    }

    struct Entity: Hashable {
        var label: String
        var kind: EntityKind
    }

    struct Document: Hashable {
        var name: String
        var title: String?
        var date: CalendarDate?
        var publisher: String?
        var url: String?

        var label: String { title ?? name }
    }

    private(set) var topics: [DiffTopic: Topic] = [:]
    private(set) var topicOfClaim: [ClaimID: DiffTopic] = [:]
    private(set) var entities: [EntityID: Entity] = [:]
    private(set) var documents: [DocumentID: Document] = [:]

    /// The state of `graph`, whose file tells `scope`, as far as `common` reaches. Texts are on one
    /// line, as GraphML has them.
    init(_ graph: ClaimGraph, _ scope: GraphScope, comparing common: GraphScope) {
        for entity in graph.entities {
            entities[entity.id] = Entity(
                label: entity.label.collapsingWhiteSpace(), kind: entity.kind)
        }
        let omitted = scope.subtracting(common)
        let kept = graph.statements.filter {
            !omitted.contains(.unsourced) || $0.source.map { entities[$0] != nil } ?? false
        }
        let told = Set(kept.map(\.claim))
        for (claim, status) in zip(graph.claims, graph.statuses()) {
            if omitted.contains(.unsourced) && !told.contains(claim.id) { continue }
            if omitted.contains(.partyless) && !claim.hasParties(entities) { continue }
            let topic = DiffTopic(claim.key)
            topicOfClaim[claim.id] = topic
            let polarity = claim.key.polarity
            let claim = Claim(
                id: claim.id, gloss: claim.wording.gloss.collapsingWhiteSpace(), status: status)
            // Of two claims of one key, as foreign files may have them, the first counts.
            if topics[topic]?.claims[polarity] == nil {
                topics[topic, default: Topic()].claims[polarity] = claim
            }
        }
        for statement in kept { add(statement, of: graph, common) }
        addDocuments(graph, kept, omitted, common)
    }

    private mutating func add(
        _ statement: StatementRecord, of graph: ClaimGraph, _ common: GraphScope
    ) {
        guard let topic = topicOfClaim[statement.claim],
            let claim = graph.claim(statement.claim)
        else { return }
        topics[topic]?.statements.append(
            Statement(
                id: statement.id, source: statement.source,
                position: DiffPosition(polarity: claim.key.polarity, stance: statement.stance)))
        if common.contains(.quantities) {
            topics[topic]?.quantities.formUnion(statement.details.quantities)
        }
    }

    private mutating func addDocuments(
        _ graph: ClaimGraph, _ kept: [StatementRecord], _ omitted: GraphScope,
        _ common: GraphScope
    ) {
        let told = omitted.contains(.documents) ? Set(kept.map(\.document)) : nil
        for record in graph.documents where told?.contains(record.id) ?? true {
            guard common.contains(.documents) else {
                documents[DocumentID(record.name)] = Document(name: record.name)
                continue
            }
            documents[record.id] = Document(
                name: record.name.collapsingWhiteSpace(),
                title: record.title?.collapsingWhiteSpace(), date: record.date,
                publisher: record.publisher?.collapsingWhiteSpace(),
                url: record.url?.collapsingWhiteSpace())
        }
    }

    /// A source for people.
    func name(_ source: EntityID?) -> String {
        source.map { entities[$0]?.label ?? $0.text } ?? "somebody"
    }

    /// Takes over the names of topics that `old` has for the claims with these ids.
    mutating func matchIDs(of old: DiffState) {
        for (id, topic) in topicOfClaim {
            guard let earlier = old.topicOfClaim[id], earlier != topic, old.topics[topic] == nil,
                topics[earlier] == nil, let content = topics.removeValue(forKey: topic)
            else { continue }
            topics[earlier] = content
        }
    }
}

extension DiffState.Document {
    /// Those of the attributes that differ, for people; the first word says which.
    static func difference(
        _ old: DiffState.Document, _ new: DiffState.Document
    ) -> (old: String, new: String) {
        var (before, after): ([String], [String]) = ([], [])
        func compare(_ name: String, _ left: String?, _ right: String?) {
            guard left != right else { return }
            before.append("\(name) \(left ?? "unknown")")
            after.append("\(name) \(right ?? "unknown")")
        }
        compare("date", old.date?.description, new.date?.description)
        compare("title", old.title, new.title)
        compare("publisher", old.publisher, new.publisher)
        compare("url", old.url, new.url)
        compare("name", old.name, new.name)
        return (before.joined(separator: ", "), after.joined(separator: ", "))
    }
}

extension ClaimRecord {
    /// Whether it has a subject and objects that the graph knows: the `relations` view shows it.
    fileprivate func hasParties(_ entities: [EntityID: DiffState.Entity]) -> Bool {
        guard let subject = key.subject, entities[subject] != nil else { return false }
        return key.objects.contains { entities[$0] != nil }
    }
}
