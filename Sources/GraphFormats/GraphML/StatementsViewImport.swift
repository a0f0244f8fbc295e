import Annotations
import Claims
import GraphML
import XMLStreaming

/// Reads the `statements` view, which holds everything but mentions.
struct StatementsViewImport {
    private let source: GraphMLGraph
    private let columns: NodeColumns
    private var entities: GraphMLEntities
    private let links: StatementLinks

    init(_ graph: GraphMLGraph) {
        source = graph
        columns = NodeColumns(graph)
        entities = GraphMLEntities(graph)
        links = StatementLinks(graph)
    }

    mutating func graph() -> ClaimGraph {
        var documents: [Int: DocumentRecord] = [:]
        var claims: [ClaimRecord] = []
        var statements: [StatementRecord] = []
        for node in 0..<source.nodeCount {
            let cells = GraphMLCells(source.data(ofNode: node), source.arena)
            switch cells[columns.kind]?.lowercased() {
            case "document": documents[node] = document(node, cells)
            case "claim": if let claim = claim(node, cells) { claims.append(claim) }
            default: break
            }
        }
        for node in 0..<source.nodeCount {
            let cells = GraphMLCells(source.data(ofNode: node), source.arena)
            guard cells[columns.kind]?.lowercased() == "statement" else { continue }
            if let statement = statement(node, cells, documents) { statements.append(statement) }
        }
        return ClaimGraph(
            documents: Array(documents.values), entities: entities.entities(nil), claims: claims,
            statements: statements)
    }

    private func document(_ node: Int, _ cells: GraphMLCells) -> DocumentRecord {
        let name = cells[columns.name] ?? ""
        let title = cells[columns.label]
        return DocumentRecord(
            id: DocumentID(entities.uid(node)), name: name, sha256: cells[columns.sha256] ?? "",
            title: title == name ? nil : title,
            publisher: cells[columns.publisher], date: cells.date(columns.date),
            url: cells[columns.uri])
    }

    private mutating func claim(_ node: Int, _ cells: GraphMLCells) -> ClaimRecord? {
        guard let event = cells[columns.event],
            let polarity = cells.word(columns.polarity, Polarity.self)
        else { return nil }
        let key = ClaimKey(
            subject: links.first(node, .subject).map { entities.id($0) }, event: event,
            objects: links.all(node, .object).map { entities.id($0) }, polarity: polarity)
        let summary = ClaimRecord.Summary(
            wording: ClaimRecord.Wording(
                predicate: cells[columns.predicate] ?? "", gloss: cells[columns.label] ?? ""),
            status: cells.word(columns.status))
        return ClaimRecord(
            key: key, id: ClaimID(entities.uid(node)), wordings: [:], summary: summary)
    }

    private mutating func statement(
        _ node: Int, _ cells: GraphMLCells, _ documents: [Int: DocumentRecord]
    ) -> StatementRecord? {
        guard let stance = cells.word(columns.stance, Stance.self),
            let claim = links.first(node, .claim), let document = links.first(node, .document)
        else { return nil }
        let quote = cells[columns.quote] ?? ""
        let start = max(0, cells.integer(columns.start) ?? 0)
        let end = max(start, cells.integer(columns.end) ?? start)
        return StatementRecord(
            id: StatementID(entities.uid(node)),
            document: documents[document]?.id ?? DocumentID(entities.uid(document)),
            source: links.first(node, .source).map { entities.id($0) },
            via: links.first(node, .via).map { entities.id($0) }, stance: stance,
            claim: ClaimID(entities.uid(claim)),
            sourceWords: cells[columns.speaker].map { Quotation(range: start..<start, text: $0) },
            cue: Quotation(range: start..<start, text: cells[columns.cue] ?? ""),
            content: [Quotation(range: start..<end, text: quote)],
            context: Quotation(range: start..<end, text: quote),
            details: ClaimDetails(
                quantities: cells[columns.quantities].map(ClaimDetails.quantities) ?? [],
                time: cells[columns.time], place: cells[columns.place],
                modality: cells.word(columns.modality) ?? .actual),
            rule: cells[columns.rule] ?? "", confidence: cells.number(columns.confidence) ?? 1)
    }
}

/// The keys of the nodes of the `statements` view.
private struct NodeColumns {
    let label, name, kind, uri, stance, status, event, predicate, polarity, quote, cue: Int?
    let speaker, modality, time, place, quantities, rule, start, end, confidence: Int?
    let date, publisher, sha256: Int?

    init(_ graph: GraphMLGraph) {
        let columns = GraphMLColumns(graph, .node)
        label = columns["label", "caption"]
        name = columns["name"]
        kind = columns["kind"]
        uri = columns["uri"]
        stance = columns["stance"]
        status = columns["status"]
        event = columns["event"]
        predicate = columns["predicate"]
        polarity = columns["polarity"]
        quote = columns["quote"]
        cue = columns["cue"]
        speaker = columns["speaker_words"]
        modality = columns["modality"]
        time = columns["time"]
        place = columns["place"]
        quantities = columns["quantities_json"]
        rule = columns["rule"]
        start = columns["char_start"]
        end = columns["char_end"]
        confidence = columns["confidence"]
        date = columns["date"]
        publisher = columns["publisher"]
        sha256 = columns["sha256"]
    }
}
