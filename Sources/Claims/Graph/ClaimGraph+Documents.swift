public import Annotations

extension ClaimGraph {
    /// The graph of those documents alone for which `isKept` holds: what they do not tell of is
    /// gone, and so is what was told of the whole. The ids of what stays are the same.
    public func filtered(_ isKept: (DocumentRecord) -> Bool) -> ClaimGraph {
        let kept = documents.filter(isKept)
        let ids = Set(kept.map(\.id))
        let statements = statements.filter { ids.contains($0.document) }
        let claims = claims(of: statements, in: ids)
        return ClaimGraph(
            documents: kept, entities: entities(of: claims, statements, in: ids), claims: claims,
            statements: statements)
    }

    /// The claims that the documents tell of; of those known as a whole, the statements' own.
    private func claims(
        of statements: [StatementRecord], in ids: Set<DocumentID>
    ) -> [ClaimRecord] {
        let stated = Set(statements.map(\.claim))
        return claims.compactMap { claim in
            var claim = claim
            let isWhole = claim.wordings.isEmpty
            claim.wordings = claim.wordings.filter { ids.contains($0.key) }
            claim.summary?.status = nil
            let isKept = isWhole ? stated.contains(claim.id) : !claim.wordings.isEmpty
            return isKept ? claim : nil
        }
    }

    /// The entities that the documents mention; of those known as a whole, the ones that claims
    /// and statements name.
    private func entities(
        of claims: [ClaimRecord], _ statements: [StatementRecord], in ids: Set<DocumentID>
    ) -> [EntityRecord] {
        var named = Set(claims.flatMap(\.parties))
        for statement in statements {
            named.formUnion([statement.source, statement.via].compactMap(\.self))
        }
        return entities.compactMap { entity in
            var entity = entity
            let isWhole = entity.appearances.isEmpty
            entity.appearances = entity.appearances.filter { ids.contains($0.key) }
            let isKept = isWhole ? named.contains(entity.id) : !entity.appearances.isEmpty
            return isKept ? entity : nil
        }
    }

    /// What was on record on `date`: the documents published by then. One whose date is not known
    /// is left out; ``undated`` lists those.
    public func asOf(_ date: CalendarDate) -> ClaimGraph {
        filtered { $0.date.map { $0 <= date } ?? false }
    }

    /// The documents whose date is not known.
    public var undated: [DocumentRecord] { documents.filter { $0.date == nil } }
}
