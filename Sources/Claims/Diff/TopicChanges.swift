import Annotations

/// A topic as it was and as it is; nil where it was, or is, not there.
struct TopicPair {
    var old: DiffState.Topic?
    var new: DiffState.Topic?

    /// All topics of two graphs, in no order.
    static func all(_ before: DiffState, _ after: DiffState) -> [TopicPair] {
        var after = after
        after.matchIDs(of: before)
        var pairs = after.topics.map { TopicPair(old: before.topics[$0.key], new: $0.value) }
        for (topic, content) in before.topics where after.topics[topic] == nil {
            pairs.append(TopicPair(old: content, new: nil))
        }
        return pairs
    }
}

/// The changes of one topic.
struct TopicChanges {
    typealias Change = GraphDiff.Change

    private(set) var changes: [Change] = []

    private let before: DiffState
    private let after: DiffState
    private let old: DiffState.Topic
    private let new: DiffState.Topic
    /// Statements by source and position, of which only those are left that no change explains.
    private var added: [DiffState.Statement]
    private var removed: [DiffState.Statement]

    init(_ pair: TopicPair, _ before: DiffState, _ after: DiffState) {
        self.before = before
        self.after = after
        old = pair.old ?? DiffState.Topic()
        new = pair.new ?? DiffState.Topic()
        let (oldIDs, newIDs) = (Set(old.statements), Set(new.statements))
        added = new.statements.filter { !oldIDs.contains($0) }
        removed = old.statements.filter { !newIDs.contains($0) }
        if pair.old == nil || pair.new == nil {
            addWholeClaims()
        } else {
            dropMoved()
            addPositions()
            addClaims()
            addQuantities()
            addStatements()
        }
    }

    /// The topic as people call it: by its positive claim where there is one.
    private var gloss: (id: String, text: String) {
        let claim =
            new.claims[.positive] ?? old.claims[.positive] ?? new.claims[.negative]
            ?? old.claims[.negative]
        return (claim?.id.text ?? "", claim?.gloss ?? "")
    }

    // MARK: Claims that came or went with all that is said of them

    private mutating func addWholeClaims() {
        for polarity in Polarity.allCases {
            if let claim = new.claims[polarity] { add(claim, polarity, isAdded: true) }
            if let claim = old.claims[polarity] { add(claim, polarity, isAdded: false) }
        }
        addDetails()
    }

    private mutating func add(_ claim: DiffState.Claim, _ polarity: Polarity, isAdded: Bool) {
        let statements = (isAdded ? added : removed).filter { $0.position.polarity == polarity }
        var change = Change(
            kind: isAdded ? .addedClaim : .removedClaim, id: claim.id.text, label: claim.gloss,
            old: isAdded ? nil : claim.status.rawValue, new: isAdded ? claim.status.rawValue : nil)
        change.standing = (isAdded ? after : before).standing(statements)
        let ids = statements.map(\.id.text).sorted()
        if isAdded { change.addedStatements = ids } else { change.removedStatements = ids }
        change.rank = isAdded ? claim.status.rank(isKnown: false) : 50
        changes.append(change)
    }

    /// The statements of changes that are told already.
    private mutating func addDetails() {
        for statement in added { add(.addedStatement, statement, after, isDetail: true) }
        for statement in removed { add(.removedStatement, statement, before, isDetail: true) }
    }

    private mutating func add(
        _ kind: Change.Kind, _ statement: DiffState.Statement, _ state: DiffState, isDetail: Bool
    ) {
        let label = "\(state.name(statement.source)) \(statement.position.text): \(gloss.text)"
        var change = Change(
            kind: kind, id: statement.id.text, label: label,
            old: kind == .removedStatement ? label : nil,
            new: kind == .addedStatement ? label : nil, source: statement.source)
        change.isDetail = isDetail
        changes.append(change)
    }

    // MARK: Topics that are in both

    /// The same source taking the same stance elsewhere is one statement that moved.
    private mutating func dropMoved() {
        var gone: [SourcePosition: [DiffState.Statement]] = [:]
        for statement in removed { gone[SourcePosition(statement), default: []].append(statement) }
        var moved: Set<DiffState.Statement> = []
        for statement in added.sorted(by: { $0.id < $1.id }) {
            guard var rest = gone[SourcePosition(statement)], !rest.isEmpty else { continue }
            rest.sort { $0.id < $1.id }
            let earlier = rest.removeFirst()
            gone[SourcePosition(statement)] = rest
            moved.formUnion([earlier, statement])
            var change = Change(
                kind: .movedStatement, id: statement.id.text,
                label: "\(after.name(statement.source)) \(statement.position.text): \(gloss.text)",
                old: earlier.id.text, new: statement.id.text, source: statement.source)
            change.isDetail = true
            changes.append(change)
        }
        added.removeAll(where: moved.contains)
        removed.removeAll(where: moved.contains)
    }

    private struct SourcePosition: Hashable {
        var source: EntityID?
        var position: DiffPosition

        init(_ statement: DiffState.Statement) {
            source = statement.source
            position = statement.position
        }
    }

    private mutating func addPositions() {
        let earlier = Self.positions(old.statements)
        let now = Self.positions(new.statements)
        for source in Set(earlier.keys).union(now.keys) where earlier[source] != now[source] {
            addPosition(source, earlier[source] ?? [], now[source] ?? [])
        }
    }

    private mutating func addPosition(
        _ source: EntityID, _ earlier: Set<DiffPosition>, _ now: Set<DiffPosition>
    ) {
        let kind: Change.Kind =
            earlier.isEmpty ? .addedStance : now.isEmpty ? .removedStance : .stance
        var change = Change(
            kind: kind, id: gloss.id,
            label: "\((now.isEmpty ? before : after).name(source)): \(gloss.text)",
            old: earlier.isEmpty ? nil : DiffPosition.text(earlier),
            new: now.isEmpty ? nil : DiffPosition.text(now), source: source)
        let statements = (
            added.filter { $0.source == source }, removed.filter { $0.source == source }
        )
        change.addedStatements = statements.0.map(\.id.text).sorted()
        change.removedStatements = statements.1.map(\.id.text).sorted()
        let (oldSides, newSides) = (Set(earlier.map(\.side)), Set(now.map(\.side)))
        let isFlip = newSides.contains {
            $0 != 0 && oldSides.contains(-$0) && !oldSides.contains($0)
        }
        let isDecisive = now.union(earlier).contains { $0.stance == .confirmed || $0.side < 0 }
        change.rank = kind == .stance ? (isFlip ? 1 : 2) : isDecisive ? 40 : 41
        changes.append(change)
        for statement in statements.0 { add(.addedStatement, statement, after, isDetail: true) }
        for statement in statements.1 { add(.removedStatement, statement, before, isDetail: true) }
        added.removeAll { $0.source == source }
        removed.removeAll { $0.source == source }
    }

    private static func positions(
        _ statements: [DiffState.Statement]
    ) -> [EntityID: Set<DiffPosition>] {
        var positions: [EntityID: Set<DiffPosition>] = [:]
        for statement in statements {
            if let source = statement.source {
                positions[source, default: []].insert(statement.position)
            }
        }
        return positions
    }

    private mutating func addClaims() {
        for polarity in Polarity.allCases {
            switch (old.claims[polarity], new.claims[polarity]) {
            case (let claim?, nil): addPart(claim, polarity, isAdded: false)
            case (nil, let claim?): addPart(claim, polarity, isAdded: true)
            case (let earlier?, let claim?): add(earlier, claim)
            case (nil, nil): break
            }
        }
    }

    /// A claim of a topic whose contrary was known: news only by what changes of stance do not
    /// tell.
    private mutating func addPart(
        _ claim: DiffState.Claim, _ polarity: Polarity, isAdded: Bool
    ) {
        add(claim, polarity, isAdded: isAdded)
        let rest = (isAdded ? added : removed).contains { $0.position.polarity == polarity }
        let last = changes.count - 1
        guard rest else {
            changes[last].isDetail = true
            return
        }
        for statement in added where isAdded && statement.position.polarity == polarity {
            add(.addedStatement, statement, after, isDetail: true)
        }
        for statement in removed where !isAdded && statement.position.polarity == polarity {
            add(.removedStatement, statement, before, isDetail: true)
        }
        added.removeAll { isAdded && $0.position.polarity == polarity }
        removed.removeAll { !isAdded && $0.position.polarity == polarity }
    }

    private mutating func add(_ earlier: DiffState.Claim, _ claim: DiffState.Claim) {
        if earlier.status != claim.status {
            var change = Change(
                kind: .status, id: claim.id.text, label: claim.gloss,
                old: earlier.status.rawValue, new: claim.status.rawValue)
            change.standing = after.standing(new.statements)
            change.rank = claim.status.rank(isKnown: true)
            changes.append(change)
        }
        if earlier.id != claim.id || earlier.gloss != claim.gloss {
            let isReworded = earlier.gloss != claim.gloss
            changes.append(
                Change(
                    kind: .claim, id: claim.id.text, label: claim.gloss,
                    old: isReworded ? earlier.gloss : earlier.id.text,
                    new: isReworded ? claim.gloss : claim.id.text))
        }
    }

    private mutating func addQuantities() {
        guard old.quantities != new.quantities else { return }
        var change = Change(
            kind: .quantity, id: gloss.id, label: gloss.text, old: old.quantities.text,
            new: new.quantities.text)
        change.rank = 30
        changes.append(change)
    }

    private mutating func addStatements() {
        for statement in added { add(.addedStatement, statement, after, isDetail: false) }
        for statement in removed { add(.removedStatement, statement, before, isDetail: false) }
    }
}

extension DiffState {
    /// Who takes which stance, for people: `asserted by Ukraine, NATO; denied by Russia`.
    func standing(_ statements: [Statement]) -> String {
        var sources: [DiffPosition: Set<String>] = [:]
        for statement in statements {
            sources[statement.position, default: []].insert(name(statement.source))
        }
        return sources.sorted { DiffPosition.precedes($0.key, $1.key) }.map { position, names in
            "\(position.text) by \(names.sorted().joined(separator: ", "))"
        }.joined(separator: "; ")
    }
}

extension ClaimStatus {
    /// How important it is that a claim now stands so: newly contested, newly confirmed, denied,
    /// anything else; of each, claims that were on record before come first.
    fileprivate func rank(isKnown: Bool) -> Int {
        switch self {
        case .contested: isKnown ? 10 : 11
        case .confirmed: isKnown ? 12 : 13
        case .denied: isKnown ? 14 : 45
        case .asserted, .withheld: isKnown ? 15 : 46
        }
    }
}
