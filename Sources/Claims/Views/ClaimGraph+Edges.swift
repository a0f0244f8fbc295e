import Annotations

extension ClaimGraph {
    /// The edges of the `stances` view, sorted by id. Statements without a source make none.
    public func stanceEdges() -> [StanceEdge] {
        var edges: [StanceEdge] = []
        for (group, statements) in grouped(statements.indices.compactMap(stanceGroup)) {
            let claim = claims[group.claim]
            guard let target = target(of: claim, from: group.party) else { continue }
            let source = entities[group.party].id.text
            let fields = ["stances/1", source, group.stance.rawValue, claim.id.text]
            edges.append(
                StanceEdge(
                    id: "e" + ContentHash.hexadecimal(of: fields), source: group.party,
                    target: target, stance: group.stance, claim: group.claim,
                    statements: statements))
        }
        return edges.sorted { $0.id < $1.id }
    }

    /// The edges of the `relations` view, sorted by id. A claim without a subject or without
    /// objects makes none.
    public func relationEdges() -> [RelationEdge] {
        var edges: [RelationEdge] = []
        for (group, statements) in grouped(statements.indices.flatMap(relationGroups)) {
            let claim = claims[group.claim]
            guard let subject = claim.key.subject.flatMap({ entities.index(of: $0) }) else {
                continue
            }
            let object = entities[group.party].id.text
            let fields = ["relations/1", claim.id.text, group.stance.rawValue, object]
            edges.append(
                RelationEdge(
                    id: "r" + ContentHash.hexadecimal(of: fields), subject: subject,
                    object: group.party, stance: group.stance, claim: group.claim,
                    statements: statements))
        }
        return edges.sorted { $0.id < $1.id }
    }

    /// The edges of the `summary` view, sorted by id.
    public func summaryEdges() -> [SummaryEdge] {
        struct Group: Hashable {
            var source: Int
            var target: Int
            var stance: Stance
        }
        let groups = Dictionary(grouping: stanceEdges()) {
            Group(source: $0.source, target: $0.target, stance: $0.stance)
        }
        return groups.map { group, edges in
            let fields = [
                "summary/1", entities[group.source].id.text, group.stance.rawValue,
                entities[group.target].id.text,
            ]
            return SummaryEdge(
                id: "u" + ContentHash.hexadecimal(of: fields), source: group.source,
                target: group.target, stance: group.stance,
                claims: edges.map(\.claim).sorted(),
                statements: edges.flatMap(\.statements).sorted())
        }.sorted { $0.id < $1.id }
    }

    /// Whom a claim is about, seen from a source: the claim's subject; where that is the source
    /// itself, the first other party; where there is none, the source.
    private func target(of claim: ClaimRecord, from source: Int) -> Int? {
        let parties = claim.parties.compactMap { entities.index(of: $0) }
        return parties.first { $0 != source } ?? source
    }
}

/// What the statements of one edge have in common.
private struct EdgeGroup: Hashable {
    /// The source, or the object.
    var party: Int
    var claim: Int
    var stance: Stance
}

private struct GroupedStatement {
    var group: EdgeGroup
    var statement: Int
}

extension ClaimGraph {
    private func stanceGroup(_ index: Int) -> GroupedStatement? {
        let statement = statements[index]
        guard let source = statement.source.flatMap({ entities.index(of: $0) }),
            let claim = claims.index(of: statement.claim)
        else { return nil }
        return GroupedStatement(
            group: EdgeGroup(party: source, claim: claim, stance: statement.stance),
            statement: index)
    }

    private func relationGroups(_ index: Int) -> [GroupedStatement] {
        let statement = statements[index]
        guard let claim = claims.index(of: statement.claim) else { return [] }
        return claims[claim].key.objects.compactMap { object in
            guard let party = entities.index(of: object) else { return nil }
            return GroupedStatement(
                group: EdgeGroup(party: party, claim: claim, stance: statement.stance),
                statement: index)
        }
    }

    private func grouped(_ statements: [GroupedStatement]) -> [EdgeGroup: [Int]] {
        Dictionary(grouping: statements, by: \.group).mapValues { $0.map(\.statement) }
    }
}
