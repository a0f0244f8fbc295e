import Annotations
public import Claims
import GRDB

/// Writes a graph as an SQLite database: `docs/Formats.md` describes its tables and views.
///
/// The database is built in one transaction without a journal, since it replaces nothing: the
/// caller gives a path beside the final one and renames the finished file. Rows come in the order
/// of their keys, so that tables only grow at their ends, and indexes are made at the end.
public struct GraphDatabaseWriter {
    private let graph: ClaimGraph

    /// A writer of `graph`.
    public init(_ graph: ClaimGraph) { self.graph = graph }

    /// Writes a new database to `path`, where nothing may be yet.
    ///
    /// - Returns: how many rows all its tables have together, without those of the indexes.
    @discardableResult
    public func write(to path: String) throws(GraphDatabaseError) -> Int {
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: Self.settings) }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let rows = try queue.writeWithoutTransaction(fill)
            try queue.close()
            return rows
        } catch let error as GraphDatabaseError {
            throw error
        } catch {
            throw GraphDatabaseError(description: "\(error)")
        }
    }

    /// Nobody else sees the file, and a file that is not finished is thrown away.
    private static let settings = """
        PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -131072; PRAGMA temp_store = FILE
        """

    private func fill(_ database: Database) throws -> Int {
        try database.execute(sql: "BEGIN EXCLUSIVE; \(GraphSchema.tables)")
        var rows = try insertDocuments(database)
        rows += try EntityInsertion(database).insert(graph.entities)
        rows += try insertClaims(database)
        rows += try StatementInsertion(database).insert(graph.statements)
        rows += try insertEdges(database)
        try database.execute(sql: GraphSchema.indexes)
        try Self.indexQuotes(database)
        try database.execute(sql: GraphSchema.views)
        try database.execute(
            sql: """
                PRAGMA application_id = \(GraphSchema.applicationID);
                PRAGMA user_version = \(GraphSchema.version); COMMIT
                """)
        return rows
    }

    /// The index is gathered in memory, 64 MiB at a time, and merged once.
    private static func indexQuotes(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO quotes (quotes, rank) VALUES ('hashsize', 67108864);
                INSERT INTO quotes (quotes) VALUES ('rebuild');
                INSERT INTO quotes (quotes, rank) VALUES ('hashsize', 1048576);
                """)
    }

    private func insertDocuments(_ database: Database) throws -> Int {
        var insert = try BulkStatement(database, into: "document", columns: 8)
        for document in graph.documents {
            insert.bind(document.id.text)
            insert.bind(document.name)
            insert.bind(document.sha256)
            insert.bind(document.title)
            insert.bind(document.publisher)
            insert.bind(document.date?.description)
            insert.bind(document.dateSource?.rawValue)
            insert.bind(document.url)
            try insert.insert()
        }
        return insert.count
    }

    private func insertClaims(_ database: Database) throws -> Int {
        var insert = try BulkStatement(database, into: "claim", columns: 8)
        var insertObject = try BulkStatement(database, into: "claim_object", columns: 2)
        var insertWording = try BulkStatement(database, into: "claim_wording", columns: 4)
        for (claim, status) in zip(graph.claims, graph.statuses()) {
            let wording = claim.wording
            for text in [
                claim.id.text, claim.key.subject?.text, claim.key.event,
                claim.key.polarity.rawValue, wording.predicate, wording.gloss, status.rawValue,
                claim.summary?.status?.rawValue,
            ] {
                insert.bind(text)
            }
            try insert.insert()
            for object in claim.key.objects {
                insertObject.bind(claim.id.text)
                insertObject.bind(object.text)
                try insertObject.insert()
            }
            for (document, wording) in claim.wordings.sorted(by: { $0.key < $1.key }) {
                insertWording.bind(claim.id.text)
                insertWording.bind(document.text)
                insertWording.bind(wording.predicate)
                insertWording.bind(wording.gloss)
                try insertWording.insert()
            }
        }
        return insert.count + insertObject.count + insertWording.count
    }

    private func insertEdges(_ database: Database) throws -> Int {
        var insert = try BulkStatement(database, into: "edge", columns: 9)
        for edge in graph.stanceEdges() {
            let statements = edge.statements.map { graph.statements[$0] }
            let dates = statements.compactMap { graph.document($0.document)?.date }
            insert.bind(edge.id)
            insert.bind(graph.entities[edge.source].id.text)
            insert.bind(graph.entities[edge.target].id.text)
            insert.bind(edge.stance.rawValue)
            insert.bind(graph.claims[edge.claim].id.text)
            insert.bind(Double(statements.count))
            insert.bind(statements.map(\.confidence).max() ?? 0)
            insert.bind(dates.min()?.description)
            insert.bind(dates.max()?.description)
            try insert.insert()
        }
        return insert.count
    }
}
