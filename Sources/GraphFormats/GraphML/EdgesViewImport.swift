import Annotations
import Claims

/// Reads the `stances` and `relations` views: one statement per quote of an edge.
struct EdgesViewImport {
    private let rows: GraphMLRows

    init(_ rows: GraphMLRows) { self.rows = rows }

    func graph() -> ClaimGraph {
        var documents: [String: DocumentRecord] = [:]
        var claims: [ClaimRecord] = []
        var statements: [StatementRecord] = []
        for row in rows.edges() {
            let names = row.list("documents_json")
            for name in names where documents[name] == nil {
                documents[name] = DocumentRecord(
                    name: name, sha256: Self.placeholder(name),
                    date: names.count == 1
                        ? row["first_date"].flatMap { CalendarDate(iso: $0) } : nil)
            }
            let document = documents[names.first ?? ""]?.id ?? DocumentID("d")
            guard let claim = Self.claim(row, document) else { continue }
            claims.append(claim)
            statements += Self.statements(row, claim.id, document)
        }
        let all = documents.values.map(\.id).sorted()
        return ClaimGraph(
            documents: Array(documents.values),
            entities: rows.nodes().compactMap {
                $0.entity(in: all.isEmpty ? [DocumentID("d")] : all)
            },
            claims: claims, statements: statements)
    }

    /// The view does not hold the hash of a document: its name, padded, stands for it.
    private static func placeholder(_ name: String) -> String {
        ContentHash.hexadecimal(of: Array("name \(name)".utf8))
    }

    private static func claim(_ row: GraphMLRows.Row, _ document: DocumentID) -> ClaimRecord? {
        guard let id = row["claim"], let event = row["event"],
            let polarity = row["polarity"].flatMap(Polarity.init)
        else { return nil }
        let key = ClaimKey(
            subject: row["subject"].map { EntityID($0) }, event: event,
            objects: row.list("objects_json").map { EntityID($0) }, polarity: polarity)
        let wording = ClaimRecord.Wording(
            predicate: row["predicate"] ?? event, gloss: row["gloss"] ?? event)
        return ClaimRecord(key: key, id: ClaimID(id), wordings: [document: wording])
    }

    private static func statements(
        _ row: GraphMLRows.Row, _ claim: ClaimID, _ document: DocumentID
    ) -> [StatementRecord] {
        let sources = row.list("sources_json")
        let isRelation = !sources.isEmpty || row["interaction"] == nil
        guard let stance = (row["interaction"] ?? row["label"]).flatMap({ Stance(rawValue: $0) })
        else { return [] }
        let ids = row.list("statements_json")
        let quotes = row.list("quotes_json")
        let via = row.list("via_json")
        return ids.enumerated().map { index, id in
            let quote = index < quotes.count ? quotes[index] : row["quote"] ?? ""
            let source = isRelation ? (sources.count == 1 ? sources.first : nil) : row.source
            return StatementRecord(
                id: StatementID(id), document: document, source: source.map { EntityID($0) },
                via: via.count == 1 ? via.first.map { EntityID($0) } : nil, stance: stance,
                claim: claim, sourceWords: nil, cue: Quotation(range: 0..<0, text: ""),
                content: [Quotation(range: 0..<quote.unicodeScalars.count, text: quote)],
                context: Quotation(range: 0..<0, text: ""), details: ClaimDetails(), rule: "",
                confidence: row["confidence"].flatMap(Double.init) ?? 1)
        }
    }
}
