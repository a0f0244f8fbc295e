import Annotations
package import Claims
import GRDB

/// Asks a database: what may fit is found by SQL, and only that is read.
package enum GraphDatabaseQuery {
    /// A part of the graph in the database at `path` that holds all that fits the query, and the
    /// query. Entities and claims come with what the database says of them as a whole.
    ///
    /// - Parameter makeQuery: makes the query of the graph's names.
    package static func part(
        of path: String, _ makeQuery: (EntityNames) throws -> GraphQuery
    ) throws -> (graph: ClaimGraph, query: GraphQuery) {
        try GraphDatabase.reading(path) { database in
            let query = try makeQuery(EntityNames(DatabaseDirectory(database)))
            var reader = try PartReader(database)
            return (try reader.graph(query), query)
        }
    }
}

/// Reads the records that a query needs, each once.
private struct PartReader {
    private let database: Database
    private var objects: BulkStatement
    private var entity: BulkStatement
    private var documents: [DocumentID: DocumentRecord] = [:]
    private var claims: [ClaimID: ClaimRecord] = [:]
    private var statements: [StatementRecord] = []

    init(_ database: Database) throws {
        self.database = database
        objects = try BulkStatement(
            database, "SELECT object FROM claim_object WHERE claim = ?")
        entity = try BulkStatement(
            database,
            "SELECT kind, label, affiliation, mentions, documents FROM entity WHERE id = ?")
    }

    mutating func graph(_ query: GraphQuery) throws -> ClaimGraph {
        let condition = QuerySQL(
            query,
            columns: [
                StatementRow.columns, GraphDatabaseReader.documentColumns,
                GraphDatabaseReader.claimColumns,
            ].joined(separator: ", "))
        var rows = try BulkStatement(database, condition.sql)
        for argument in condition.arguments { rows.bind(argument) }
        while try rows.next() { try add(&rows) }
        return ClaimGraph(
            documents: Array(documents.values), entities: try entities(),
            claims: Array(claims.values), statements: statements)
    }

    private mutating func add(_ rows: inout BulkStatement) throws {
        guard let statement = StatementRow.record(&rows) else { return }
        let document = GraphDatabaseReader.document(&rows)
        documents[statement.document] = document
        statements.append(statement)
        guard claims[statement.claim] == nil else { return }
        claims[statement.claim] = try GraphDatabaseReader.claim(
            &rows, objects: { try parties($0) }, isPart: true)
    }

    private mutating func parties(_ claim: String) throws -> [EntityID] {
        objects.bind(claim)
        var found: [EntityID] = []
        while try objects.next() { objects.text().map { found.append(EntityID($0)) } }
        return found
    }

    private mutating func entities() throws -> [EntityRecord] {
        var named = Set(claims.values.flatMap(\.parties))
        for statement in statements {
            named.formUnion([statement.source, statement.via].compactMap(\.self))
        }
        return try named.compactMap { id in
            entity.bind(id.text)
            guard try entity.next(), let kind = entity.text().flatMap(EntityKind.init) else {
                return nil
            }
            let summary = EntityRecord.Summary(
                label: entity.text() ?? "", affiliation: entity.text().map { EntityID($0) },
                mentionCount: entity.integer(), documentCount: entity.integer())
            _ = try entity.next()
            return EntityRecord(id: id, kind: kind, appearances: [:], summary: summary)
        }
    }
}
