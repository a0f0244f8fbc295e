import Annotations
public import Claims

extension ClaimGraph {
    /// The graph of each document by itself, in the order of the documents: what `extract` would
    /// print of them. Merged, they are the whole again, but for entities and claims that no document
    /// tells of.
    public func forEachDocument<Failure: Error>(
        _ body: (ClaimGraph) throws(Failure) -> Void
    ) throws(Failure) {
        var parts = DocumentParts(self)
        for document in documents { try body(parts.graph(of: document)) }
    }
}

/// What each document tells, found in one pass over a graph.
private struct DocumentParts {
    private let graph: ClaimGraph
    private var statements: [DocumentID: [StatementRecord]] = [:]
    private var claims: [DocumentID: [ClaimRecord]] = [:]
    private var entities: [DocumentID: [EntityRecord]] = [:]

    init(_ graph: ClaimGraph) {
        self.graph = graph
        for statement in graph.statements {
            statements[statement.document, default: []].append(statement)
        }
        for claim in graph.claims {
            for (document, wording) in claim.wordings {
                claims[document, default: []].append(
                    ClaimRecord(key: claim.key, id: claim.id, wordings: [document: wording]))
            }
        }
        for entity in graph.entities {
            for (document, appearance) in entity.appearances {
                entities[document, default: []].append(
                    EntityRecord(
                        id: entity.id, kind: entity.kind, appearances: [document: appearance]))
            }
        }
    }

    mutating func graph(of document: DocumentRecord) -> ClaimGraph {
        let id = document.id
        let statements = statements.removeValue(forKey: id) ?? []
        var claims = claims.removeValue(forKey: id) ?? []
        var entities = entities.removeValue(forKey: id) ?? []
        // Claims and entities that are known as a whole only stand where they are named.
        let told = Set(claims.map(\.id))
        for claim in Set(statements.map(\.claim)) where !told.contains(claim) {
            if let claim = graph.claim(claim) { claims.append(claim) }
        }
        let named = claims.flatMap(\.parties) + statements.flatMap(\.parties)
        let known = Set(entities.map(\.id))
        for entity in Set(named) where !known.contains(entity) {
            if let entity = graph.entity(entity) { entities.append(entity) }
        }
        return ClaimGraph(
            documents: [document], entities: entities, claims: claims, statements: statements)
    }
}

extension StatementRecord {
    /// Who takes the stance and who relays it.
    fileprivate var parties: [EntityID] { [source, via].compactMap(\.self) }
}
