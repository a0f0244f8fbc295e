public import Annotations

extension ClaimGraph {
    /// The graph of those documents alone for which `isKept` holds: what they do not tell of is
    /// gone. The ids of what stays are the same.
    public func filtered(_ isKept: (DocumentRecord) -> Bool) -> ClaimGraph {
        let kept = documents.filter(isKept)
        let ids = Set(kept.map(\.id))
        return ClaimGraph(
            documents: kept,
            entities: entities.compactMap { entity in
                var entity = entity
                entity.appearances = entity.appearances.filter { ids.contains($0.key) }
                return entity.appearances.isEmpty ? nil : entity
            },
            claims: claims.compactMap { claim in
                var claim = claim
                claim.wordings = claim.wordings.filter { ids.contains($0.key) }
                return claim.wordings.isEmpty ? nil : claim
            }, statements: statements.filter { ids.contains($0.document) })
    }

    /// What was on record on `date`: the documents published by then. One whose date is not known
    /// is left out; ``undated`` lists those.
    public func asOf(_ date: CalendarDate) -> ClaimGraph {
        filtered { $0.date.map { $0 <= date } ?? false }
    }

    /// The documents whose date is not known.
    public var undated: [DocumentRecord] { documents.filter { $0.date == nil } }
}
