import Annotations
public import Claims
import GRDB

/// Reads a graph back from the database that ``GraphDatabaseWriter`` wrote, without loss.
public enum GraphDatabaseReader {
    /// The graph in the database at `path`.
    ///
    /// - Throws: ``GraphDatabaseError``, or what SQLite says.
    public static func graph(_ path: String) throws -> ClaimGraph {
        try GraphDatabase.reading(path) { database in
            ClaimGraph(
                documents: try documents(database), entities: try entities(database),
                claims: try claims(database), statements: try statements(database))
        }
    }

    static let documentColumns =
        "document.id, document.name, sha256, title, publisher, date, date_source, url"

    /// A document from a row of `documentColumns`.
    static func document(_ row: inout BulkStatement) -> DocumentRecord {
        DocumentRecord(
            id: DocumentID(row.text() ?? ""), name: row.text() ?? "", sha256: row.text() ?? "",
            title: row.text(), publisher: row.text(),
            date: row.text().flatMap { CalendarDate(iso: $0) },
            dateSource: row.text().flatMap(DateSource.init), url: row.text())
    }

    private static func documents(_ database: Database) throws -> [DocumentRecord] {
        var rows = try BulkStatement(database, "SELECT \(documentColumns) FROM document")
        var documents: [DocumentRecord] = []
        while try rows.next() { documents.append(document(&rows)) }
        return documents
    }

    // MARK: Entities

    private static func entities(_ database: Database) throws -> [EntityRecord] {
        let appearances = try appearances(database)
        var names = try Grouped(database, "SELECT entity, name FROM entity_name WHERE position > 0")
        { $0.text() ?? "" }
        var rows = try BulkStatement(
            database,
            "SELECT id, kind, label, affiliation, mentions, documents FROM entity ORDER BY id")
        var entities: [EntityRecord] = []
        while try rows.next() {
            guard let id = rows.text(), let kind = rows.text().flatMap(EntityKind.init) else {
                continue
            }
            let summary = EntityRecord.Summary(
                label: rows.text() ?? "", affiliation: rows.text().map { EntityID($0) },
                otherNames: names.take(id), mentionCount: rows.integer(),
                documentCount: rows.integer())
            let own = appearances[id] ?? [:]
            entities.append(
                EntityRecord(
                    id: EntityID(id), kind: kind, appearances: own,
                    summary: own.isEmpty ? summary : nil))
        }
        return entities
    }

    private static func appearances(
        _ database: Database
    ) throws -> [String: [DocumentID: EntityRecord.Appearance]] {
        let key = "entity || char(31) || document"
        var names = try Grouped(database, "SELECT \(key), name FROM appearance_name") {
            $0.text() ?? ""
        }
        var mentions = try Grouped(
            database, "SELECT \(key), char_start, char_end FROM mention"
        ) { $0.range() }
        var rows = try BulkStatement(
            database, "SELECT entity, document, label, affiliation FROM appearance")
        var appearances: [String: [DocumentID: EntityRecord.Appearance]] = [:]
        while try rows.next() {
            let (entity, document) = (rows.text() ?? "", rows.text() ?? "")
            let key = "\(entity)\u{1F}\(document)"
            appearances[entity, default: [:]][DocumentID(document)] = EntityRecord.Appearance(
                label: rows.text() ?? "", affiliation: rows.text().map { EntityID($0) },
                names: names.take(key), mentions: mentions.take(key))
        }
        return appearances
    }

    // MARK: Claims

    static let claimColumns =
        "claim.id, subject, event, polarity, predicate, gloss, status, told_status"

    /// A claim from a row of `claimColumns`.
    ///
    /// - Parameter isPart: whether its statements are read only in part, so that where it stands
    ///   has to be told.
    static func claim(
        _ row: inout BulkStatement, objects: (String) throws -> [EntityID],
        wordings: [DocumentID: ClaimRecord.Wording] = [:], isPart: Bool
    ) rethrows -> ClaimRecord {
        let id = row.text() ?? ""
        let (subject, event) = (row.text(), row.text() ?? "")
        let polarity = row.text().flatMap(Polarity.init) ?? .positive
        let wording = ClaimRecord.Wording(predicate: row.text() ?? "", gloss: row.text() ?? "")
        let status = row.text().flatMap(ClaimStatus.init)
        let told = row.text().flatMap(ClaimStatus.init)
        let isWhole = !isPart && !wordings.isEmpty && told == nil
        return ClaimRecord(
            key: ClaimKey(
                subject: subject.map { EntityID($0) }, event: event, objects: try objects(id),
                polarity: polarity),
            id: ClaimID(id), wordings: wordings,
            summary: isWhole
                ? nil : ClaimRecord.Summary(wording: wording, status: isPart ? status : told))
    }

    private static func claims(_ database: Database) throws -> [ClaimRecord] {
        var objects = try Grouped(database, "SELECT claim, object FROM claim_object") {
            EntityID($0.text() ?? "")
        }
        var wordings = try Grouped(
            database, "SELECT claim, document, predicate, gloss FROM claim_wording"
        ) { row in
            (
                DocumentID(row.text() ?? ""),
                ClaimRecord.Wording(predicate: row.text() ?? "", gloss: row.text() ?? "")
            )
        }
        var rows = try BulkStatement(
            database, "SELECT id, \(claimColumns) FROM claim ORDER BY id")
        var claims: [ClaimRecord] = []
        while try rows.next() {
            let own = wordings.take(rows.text() ?? "")
            claims.append(
                claim(
                    &rows, objects: { objects.take($0) },
                    wordings: Dictionary(own, uniquingKeysWith: { first, _ in first }),
                    isPart: false))
        }
        return claims
    }

    // MARK: Statements

    private static func statements(_ database: Database) throws -> [StatementRecord] {
        var parts = try Grouped(
            database, "SELECT statement, char_start, char_end, text FROM quote_part"
        ) { Quotation(range: $0.range(), text: $0.text() ?? "") }
        var quantities = try Grouped(
            database, "SELECT statement, value, unit, bound FROM quantity"
        ) { row in
            ClaimDetails.Quantity(
                value: row.real(), unit: row.text() ?? "",
                bound: row.text().flatMap(ClaimDetails.Quantity.Bound.init) ?? .exactly)
        }
        var rows = try BulkStatement(
            database, "SELECT number, \(StatementRow.columns) FROM statement ORDER BY number")
        var statements: [StatementRecord] = []
        while try rows.next() {
            let number = String(rows.integer())
            guard var record = StatementRow.record(&rows) else { continue }
            let several = parts.take(number)
            if !several.isEmpty { record.content = several }
            record.details.quantities = quantities.take(number)
            statements.append(record)
        }
        return statements
    }
}

/// The rows of a table by their first column, as they are asked for one after the other.
private struct Grouped<Value> {
    private var groups: [String: [Value]] = [:]

    init(
        _ database: Database, _ sql: String, _ value: (inout BulkStatement) -> Value
    ) throws {
        var rows = try BulkStatement(database, sql)
        while try rows.next() {
            groups[rows.text() ?? "", default: []].append(value(&rows))
        }
    }

    mutating func take(_ key: String) -> [Value] { groups.removeValue(forKey: key) ?? [] }
}
