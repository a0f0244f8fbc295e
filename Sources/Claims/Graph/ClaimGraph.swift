public import Annotations

/// Who takes which stance on which claim, over any number of documents.
///
/// Every list is sorted by id without duplicates, so equal graphs are equal byte for byte however
/// they came about. ``merged(with:)`` is associative, commutative and idempotent.
public struct ClaimGraph: Hashable, Sendable {
    /// The documents that were read, with or without statements.
    public private(set) var documents: [DocumentRecord]
    /// Who is spoken of.
    public private(set) var entities: [EntityRecord]
    /// The propositions.
    public private(set) var claims: [ClaimRecord]
    /// Who stands how to which of them.
    public private(set) var statements: [StatementRecord]

    /// A graph of these records, in any order, with or without repetitions.
    public init(
        documents: [DocumentRecord] = [], entities: [EntityRecord] = [],
        claims: [ClaimRecord] = [], statements: [StatementRecord] = []
    ) {
        self.documents = documents.normalised()
        self.entities = entities.normalised()
        self.claims = claims.normalised()
        self.statements = statements.normalised()
    }

    /// The graph of all that either holds. Linear in both sizes.
    public func merged(with other: ClaimGraph) -> ClaimGraph {
        var result = ClaimGraph()
        result.documents = documents.merged(with: other.documents)
        result.entities = entities.merged(with: other.entities)
        result.claims = claims.merged(with: other.claims)
        result.statements = statements.merged(with: other.statements)
        return result
    }

    /// The graph of all of `graphs`.
    public static func merging(_ graphs: [ClaimGraph]) -> ClaimGraph {
        ClaimGraph(
            documents: graphs.flatMap(\.documents), entities: graphs.flatMap(\.entities),
            claims: graphs.flatMap(\.claims), statements: graphs.flatMap(\.statements))
    }

    /// The document with this id. Logarithmic, as are the other look-ups.
    public func document(_ id: DocumentID) -> DocumentRecord? {
        documents.index(of: id).map { documents[$0] }
    }

    /// The entity with this id.
    public func entity(_ id: EntityID) -> EntityRecord? {
        entities.index(of: id).map { entities[$0] }
    }

    /// The claim with this id.
    public func claim(_ id: ClaimID) -> ClaimRecord? { claims.index(of: id).map { claims[$0] } }

    /// The statement with this id.
    public func statement(_ id: StatementID) -> StatementRecord? {
        statements.index(of: id).map { statements[$0] }
    }
}

extension Array where Element: Mergeable {
    /// Where the record with `id` stands in a list sorted by id.
    func index(of id: Element.ID) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].id == id ? low : nil
    }
}
