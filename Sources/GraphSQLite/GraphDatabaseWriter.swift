import Annotations
public import Claims
import GRDB

/// Writes a graph as an SQLite database: `docs/Formats.md` describes its tables and views.
///
/// The database is built in one transaction without a journal, since it replaces nothing: the
/// caller gives a path beside the final one and renames the finished file.
public struct GraphDatabaseWriter {
    /// What went wrong, in SQLite's words.
    public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The message.
        public let description: String
    }

    private let graph: ClaimGraph

    /// A writer of `graph`.
    public init(_ graph: ClaimGraph) { self.graph = graph }

    /// Writes a new database to `path`, where nothing may be yet.
    public func write(to path: String) throws(WriteError) {
        do {
            var configuration = Configuration()
            configuration.journalMode = .default
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write(fill)
            try queue.close()
        } catch {
            throw WriteError(description: "\(error)")
        }
    }

    private func fill(_ database: Database) throws {
        try database.execute(sql: GraphSchema.tables)
        try insertDocuments(database)
        try insertEntities(database)
        try insertClaims(database)
        try insertStatements(database)
        try insertEdges(database)
        try database.execute(sql: GraphSchema.indexes)
        try database.execute(sql: GraphSchema.views)
        try database.execute(sql: "PRAGMA user_version = \(GraphSchema.version)")
    }

    private func insertDocuments(_ database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for document in graph.documents {
            try insert.execute(arguments: [
                document.id.text, document.name, document.sha256, document.title,
                document.publisher, document.date?.description, document.dateSource?.rawValue,
                document.url,
            ])
        }
    }

    private func insertEntities(_ database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)")
        let insertName = try database.makeStatement(sql: "INSERT INTO entity_name VALUES (?, ?)")
        for entity in graph.entities {
            let uri =
                entity.id.isWikidata ? "http://www.wikidata.org/entity/\(entity.id.text)" : nil
            try insert.execute(arguments: [
                entity.id.text, entity.kind.rawValue, entity.label, entity.affiliation?.text, uri,
                entity.mentionCount, entity.documentCount,
            ])
            for name in [entity.label] + entity.otherNames {
                try insertName.execute(arguments: [entity.id.text, name])
            }
        }
    }

    private func insertClaims(_ database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?)")
        let insertObject = try database.makeStatement(
            sql: "INSERT INTO claim_object VALUES (?, ?)")
        for (claim, status) in zip(graph.claims, graph.statuses()) {
            let wording = claim.wording
            try insert.execute(arguments: [
                claim.id.text, claim.key.subject?.text, claim.key.event,
                claim.key.polarity.rawValue, wording.predicate, wording.gloss, status.rawValue,
            ])
            for object in claim.key.objects {
                try insertObject.execute(arguments: [claim.id.text, object.text])
            }
        }
    }

    private func insertStatements(_ database: Database) throws {
        let marks = Array(repeating: "?", count: 19).joined(separator: ", ")
        let insert = try database.makeStatement(sql: "INSERT INTO statement VALUES (\(marks))")
        for (number, statement) in graph.statements.enumerated() {
            let start = statement.content.first?.range.lowerBound ?? statement.cue.range.lowerBound
            let end = statement.content.last?.range.upperBound ?? statement.cue.range.upperBound
            let details = statement.details
            try insert.execute(arguments: [
                number + 1, statement.id.text, statement.document.text, statement.source?.text,
                statement.via?.text, statement.stance.rawValue, statement.claim.text,
                statement.quote, statement.cue.text, statement.sourceWords?.text,
                statement.context.text, start, end, statement.confidence,
                details.modality.rawValue, details.time, details.place, details.quantitiesJSON,
                statement.rule,
            ])
        }
    }

    private func insertEdges(_ database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for edge in graph.stanceEdges() {
            let statements = edge.statements.map { graph.statements[$0] }
            let dates = statements.compactMap { graph.document($0.document)?.date }.sorted()
            try insert.execute(arguments: [
                edge.id, graph.entities[edge.source].id.text, graph.entities[edge.target].id.text,
                edge.stance.rawValue, graph.claims[edge.claim].id.text, Double(statements.count),
                statements.map(\.confidence).max() ?? 0, dates.first?.description,
                dates.last?.description,
            ])
        }
    }
}
