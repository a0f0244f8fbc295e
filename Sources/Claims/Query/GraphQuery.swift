public import Annotations

/// Conditions on statements; those that are given all have to hold.
public struct GraphQuery: Hashable, Sendable {
    /// Who takes the stance.
    public var source: EntityID?
    /// Which stances; empty for all.
    public var stances: Set<Stance> = []
    /// Who is party to the claim.
    public var about: EntityID?
    /// Two who are source and party, or both parties.
    public var between: (EntityID, EntityID)? {
        get { pair.count == 2 ? (pair[0], pair[1]) : nil }
        set { pair = newValue.map { [$0.0, $0.1] } ?? [] }
    }
    /// The class of event, or the beginning of its name.
    public var event: String?
    /// Where the claim stands.
    public var statuses: Set<ClaimStatus> = []
    /// A part of the document's name.
    public var document: String?
    /// The first day of publication.
    public var since: CalendarDate?
    /// The last day of publication.
    public var until: CalendarDate?
    /// Words of the quote or the claim, in any case.
    public var text: String?
    /// The least confidence, 0 to 1.
    public var minimumConfidence = 0.0

    private var pair: [EntityID] = []

    /// No conditions.
    public init() {}
}

/// An edge that a query found, with those of its statements that fit.
public struct QueryMatch: Hashable, Sendable {
    /// The source; nil where the text names nobody.
    public var source: EntityID?
    /// Whom the claim is about, seen from the source.
    public var target: EntityID?
    /// The stance.
    public var stance: Stance
    /// The claim.
    public var claim: ClaimRecord
    /// Where the claim stands.
    public var status: ClaimStatus
    /// The statements that fit, by date, then by id; never empty.
    public var statements: [StatementRecord]

    /// A match.
    public init(
        source: EntityID?, target: EntityID?, stance: Stance, claim: ClaimRecord,
        status: ClaimStatus, statements: [StatementRecord]
    ) {
        self.source = source
        self.target = target
        self.stance = stance
        self.claim = claim
        self.status = status
        self.statements = statements
    }
}

extension ClaimGraph {
    /// What fits `query`, one match per source, stance and claim: contested claims first, then by
    /// source, claim and stance.
    public func matches(_ query: GraphQuery) -> [QueryMatch] {
        struct Group: Hashable {
            var source: EntityID?
            var stance: Stance
            var claim: ClaimID
        }
        let filter = StatementFilter(query, self)
        let groups = Dictionary(grouping: statements.filter(filter.accepts)) {
            Group(source: $0.source, stance: $0.stance, claim: $0.claim)
        }
        let found = groups.compactMap { group, statements -> QueryMatch? in
            guard let index = claims.index(of: group.claim) else { return nil }
            let parties = claims[index].parties
            return QueryMatch(
                source: group.source, target: parties.first { $0 != group.source } ?? group.source,
                stance: group.stance, claim: claims[index], status: filter.statuses[index],
                statements: statements.sorted { filter.order($0) < filter.order($1) })
        }
        return found.sorted { $0.order < $1.order }
    }
}

extension QueryMatch {
    fileprivate var order: (Int, String, String, String) {
        (status == .contested ? 0 : 1, source?.text ?? "~", claim.id.text, stance.rawValue)
    }
}

/// A query with what it looks up, made ready to be asked for every statement.
private struct StatementFilter {
    let statuses: [ClaimStatus]
    private let query: GraphQuery
    private let graph: ClaimGraph
    private let text: String?

    init(_ query: GraphQuery, _ graph: ClaimGraph) {
        self.query = query
        self.graph = graph
        statuses = graph.statuses()
        text = query.text?.lowercased()
    }

    func order(_ statement: StatementRecord) -> (String, String) {
        (graph.document(statement.document)?.date?.description ?? "~", statement.id.text)
    }

    func accepts(_ statement: StatementRecord) -> Bool {
        guard statement.confidence >= query.minimumConfidence,
            query.source == nil || statement.source == query.source,
            query.stances.isEmpty || query.stances.contains(statement.stance),
            let index = graph.claims.index(of: statement.claim)
        else { return false }
        return acceptsClaim(graph.claims[index], statuses[index], statement)
            && acceptsDocument(statement)
    }

    private func acceptsClaim(
        _ claim: ClaimRecord, _ status: ClaimStatus, _ statement: StatementRecord
    ) -> Bool {
        if !query.statuses.isEmpty, !query.statuses.contains(status) { return false }
        if let event = query.event, !claim.key.event.hasPrefix(event) { return false }
        if let about = query.about, !claim.parties.contains(about) { return false }
        if let (first, second) = query.between {
            let involved = Set(claim.parties + (statement.source.map { [$0] } ?? []))
            guard involved.isSuperset(of: [first, second]) else { return false }
        }
        guard let text else { return true }
        return statement.quote.lowercased().contains(text)
            || claim.wording.gloss.lowercased().contains(text)
    }

    private func acceptsDocument(_ statement: StatementRecord) -> Bool {
        guard query.document != nil || query.since != nil || query.until != nil else { return true }
        guard let document = graph.document(statement.document) else { return false }
        if let name = query.document, !document.name.contains(name) { return false }
        if let since = query.since {
            guard let date = document.date, date >= since else { return false }
        }
        if let until = query.until {
            guard let date = document.date, date <= until else { return false }
        }
        return true
    }
}
