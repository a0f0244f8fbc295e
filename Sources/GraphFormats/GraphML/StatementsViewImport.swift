import Annotations
import Claims

/// Reads the `statements` view, which holds everything but mentions.
struct StatementsViewImport {
    private let rows: GraphMLRows
    /// By node, the nodes that its edges of each label lead to, and those they come from.
    private var links: [String: [String: [String]]] = [:]

    init(_ rows: GraphMLRows) {
        self.rows = rows
        for row in rows.edges() {
            guard let label = row["label"] else { continue }
            // A source's edge leads to the statement; all others begin at claim or statement.
            let (owner, other) =
                label == "source" ? (row.target, row.source) : (row.source, row.target)
            links[owner, default: [:]][label, default: []].append(other)
        }
    }

    func graph() -> ClaimGraph {
        let nodes = Array(rows.nodes())
        let documents = nodes.compactMap(document)
        let ids = documents.map(\.id)
        let statements = nodes.compactMap(statement)
        var documentsOf: [ClaimID: Set<DocumentID>] = [:]
        for statement in statements {
            documentsOf[statement.claim, default: []].insert(statement.document)
        }
        return ClaimGraph(
            documents: documents, entities: nodes.compactMap { $0.entity(in: ids) },
            claims: nodes.compactMap { claim($0, documentsOf) }, statements: statements)
    }

    private func document(_ row: GraphMLRows.Row) -> DocumentRecord? {
        guard row["kind"] == "document", let sha256 = row["sha256"] else { return nil }
        return DocumentRecord(
            name: row["name"] ?? row.id, sha256: sha256, title: row["label"],
            publisher: row["publisher"], date: row["date"].flatMap { CalendarDate(iso: $0) },
            url: row["uri"])
    }

    private func claim(
        _ row: GraphMLRows.Row, _ documentsOf: [ClaimID: Set<DocumentID>]
    ) -> ClaimRecord? {
        guard row["kind"] == "claim", let event = row["event"],
            let polarity = row["polarity"].flatMap(Polarity.init)
        else { return nil }
        let id = ClaimID(row["uid"] ?? row.id)
        let key = ClaimKey(
            subject: links[row.id]?["subject"]?.first.map { EntityID($0) }, event: event,
            objects: (links[row.id]?["object"] ?? []).map { EntityID($0) }, polarity: polarity)
        let wording = ClaimRecord.Wording(
            predicate: row["predicate"] ?? event, gloss: row["label"] ?? event)
        let documents = documentsOf[id] ?? [DocumentID("d")]
        return ClaimRecord(
            key: key, id: id,
            wordings: Dictionary(uniqueKeysWithValues: documents.map { ($0, wording) }))
    }

    private func statement(_ row: GraphMLRows.Row) -> StatementRecord? {
        guard row["kind"] == "statement", let stance = row["stance"].flatMap(Stance.init),
            let claim = links[row.id]?[stance.rawValue]?.first,
            let document = links[row.id]?["document"]?.first
        else { return nil }
        let quote = row["quote"] ?? ""
        let start = row["char_start"].flatMap(Int.init) ?? 0
        let end = max(start, row["char_end"].flatMap(Int.init) ?? start)
        return StatementRecord(
            id: StatementID(row["uid"] ?? row.id), document: DocumentID(document),
            source: links[row.id]?["source"]?.first.map { EntityID($0) },
            via: links[row.id]?["via"]?.first.map { EntityID($0) }, stance: stance,
            claim: ClaimID(claim),
            sourceWords: row["speaker_words"].map { Quotation(range: start..<start, text: $0) },
            cue: Quotation(range: start..<start, text: row["cue"] ?? ""),
            content: [Quotation(range: start..<end, text: quote)],
            context: Quotation(range: start..<end, text: quote), details: details(row),
            rule: row["rule"] ?? "", confidence: row["confidence"].flatMap(Double.init) ?? 1)
    }

    private func details(_ row: GraphMLRows.Row) -> ClaimDetails {
        ClaimDetails(
            quantities: [], time: row["time"], place: row["place"],
            modality: row["modality"].flatMap(ClaimDetails.Modality.init) ?? .actual)
    }
}
