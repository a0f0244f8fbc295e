import Annotations
public import Claims
import GRDB

/// Reads a graph back from the database that ``GraphDatabaseWriter`` wrote. Mentions are not in it.
public enum GraphDatabaseReader {
    /// The graph in the database at `path`.
    public static func graph(_ path: String) throws -> ClaimGraph {
        try GraphDatabase.reading(path) { database in
            let documents = try Row.fetchAll(database, sql: "SELECT * FROM document").map(document)
            let statements = try Row.fetchAll(database, sql: "SELECT * FROM statement")
                .compactMap(statement)
            return ClaimGraph(
                documents: documents, entities: try entities(database),
                claims: try claims(database), statements: statements)
        }
    }

    private static func document(_ row: Row) -> DocumentRecord {
        let date: String? = row["date"]
        let dateSource: String? = row["date_source"]
        return DocumentRecord(
            id: DocumentID(row["id"]), name: row["name"], sha256: row["sha256"],
            title: row["title"],
            publisher: row["publisher"], date: date.flatMap { CalendarDate(iso: $0) },
            dateSource: dateSource.flatMap(DateSource.init), url: row["url"])
    }

    private static func entities(_ database: Database) throws -> [EntityRecord] {
        var names: [String: [String]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT * FROM entity_name ORDER BY 1, 2") {
            names[row["entity"], default: []].append(row["name"])
        }
        return try Row.fetchAll(database, sql: "SELECT * FROM entity").compactMap { row in
            let kind: String = row["kind"]
            guard let kind = EntityKind(rawValue: kind) else { return nil }
            let id: String = row["id"]
            let affiliation: String? = row["affiliation"]
            let label: String = row["label"]
            let summary = EntityRecord.Summary(
                label: label, affiliation: affiliation.map { EntityID($0) },
                otherNames: (names[id] ?? []).filter { $0 != label }.sorted(),
                mentionCount: row["mentions"], documentCount: row["documents"])
            return EntityRecord(
                id: EntityID(id), kind: kind, appearances: [:], summary: summary)
        }
    }

    private static func claims(_ database: Database) throws -> [ClaimRecord] {
        var objects: [String: [EntityID]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT * FROM claim_object") {
            objects[row["claim"], default: []].append(EntityID(row["object"]))
        }
        return try Row.fetchAll(database, sql: "SELECT * FROM claim").map { row in
            let id: String = row["id"]
            let subject: String? = row["subject"]
            let polarity: String = row["polarity"]
            let key = ClaimKey(
                subject: subject.map { EntityID($0) }, event: row["event"],
                objects: objects[id] ?? [], polarity: Polarity(rawValue: polarity) ?? .positive)
            let wording = ClaimRecord.Wording(predicate: row["predicate"], gloss: row["gloss"])
            let status: String = row["status"]
            let summary = ClaimRecord.Summary(
                wording: wording, status: ClaimStatus(rawValue: status))
            return ClaimRecord(key: key, id: ClaimID(id), wordings: [:], summary: summary)
        }
    }

    private static func statement(_ row: Row) -> StatementRecord? {
        let stance: String = row["stance"]
        guard let stance = Stance(rawValue: stance) else { return nil }
        let (source, via): (String?, String?) = (row["source"], row["via"])
        let (start, end): (Int, Int) = (row["char_start"], row["char_end"])
        let modality: String = row["modality"]
        let sourceWords: String? = row["source_words"]
        let quantities: String? = row["quantities_json"]
        return StatementRecord(
            id: StatementID(row["id"]), document: DocumentID(row["document"]),
            source: source.map { EntityID($0) }, via: via.map { EntityID($0) }, stance: stance,
            claim: ClaimID(row["claim"]),
            sourceWords: sourceWords.map { Quotation(range: start..<start, text: $0) },
            cue: Quotation(range: start..<start, text: row["cue"]),
            content: [Quotation(range: start..<max(start, end), text: row["quote"])],
            context: Quotation(range: start..<max(start, end), text: row["context"]),
            details: ClaimDetails(
                quantities: quantities.map(ClaimDetails.quantities) ?? [], time: row["time"],
                place: row["place"],
                modality: ClaimDetails.Modality(rawValue: modality) ?? .actual),
            rule: row["rule"], confidence: row["confidence"])
    }
}
