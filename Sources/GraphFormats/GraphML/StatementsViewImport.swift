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
    private var documents: [Int: DocumentRecord] = [:]
    private var claims: [ClaimRecord] = []
    private var statements: [StatementRecord] = []

    init(_ graph: GraphMLGraph) {
        source = graph
        columns = NodeColumns(graph)
        entities = GraphMLEntities(graph)
        links = StatementLinks(graph)
    }

    mutating func graph() throws(XMLStreamError) -> ClaimGraph {
        for node in 0..<source.nodeCount {
            do throws(GraphMLCells.ValueError) {
                try read(node)
            } catch {
                throw source.error(error, node: node)
            }
        }
        return ClaimGraph(
            documents: Array(documents.values), entities: try entities.entities(nil),
            claims: claims, statements: statements)
    }

    private mutating func read(_ node: Int) throws(GraphMLCells.ValueError) {
        let cells = cells(node)
        switch cells[columns.kind]?.lowercased() {
        case "document": _ = try document(node)
        case "claim": if let claim = try claim(node, cells) { claims.append(claim) }
        case "statement":
            if let statement = try statement(node, cells) { statements.append(statement) }
        default: break
        }
    }

    private func cells(_ node: Int) -> GraphMLCells {
        GraphMLCells(source.data(ofNode: node), source.arena)
    }

    /// The id of the document that a node is; statements may ask for it before its turn.
    private mutating func document(_ node: Int) throws(GraphMLCells.ValueError) -> DocumentID {
        if let document = documents[node] { return document.id }
        let record = try document(node, cells(node))
        documents[node] = record
        return record.id
    }

    private func document(
        _ node: Int, _ cells: GraphMLCells
    ) throws(GraphMLCells.ValueError) -> DocumentRecord {
        let name = cells[columns.name] ?? ""
        let title = cells[columns.label]
        return DocumentRecord(
            id: DocumentID(entities.uid(node)), name: name, sha256: cells[columns.sha256] ?? "",
            title: title == name ? nil : title,
            publisher: cells[columns.publisher], date: try cells.date(columns.date),
            url: cells[columns.uri])
    }

    private mutating func claim(
        _ node: Int, _ cells: GraphMLCells
    ) throws(GraphMLCells.ValueError) -> ClaimRecord? {
        guard let event = cells[columns.event],
            let polarity = try cells.word(columns.polarity, Polarity.self)
        else { return nil }
        let key = ClaimKey(
            subject: links.first(node, .subject).map { entities.id($0) }, event: event,
            objects: links.all(node, .object).map { entities.id($0) }, polarity: polarity)
        let summary = ClaimRecord.Summary(
            wording: ClaimRecord.Wording(
                predicate: cells[columns.predicate] ?? "", gloss: cells[columns.label] ?? ""),
            status: try cells.word(columns.status))
        return ClaimRecord(
            key: key, id: ClaimID(entities.uid(node)), wordings: [:], summary: summary)
    }

    private mutating func statement(
        _ node: Int, _ cells: GraphMLCells
    ) throws(GraphMLCells.ValueError) -> StatementRecord? {
        guard let stance = try cells.word(columns.stance, Stance.self),
            let claim = links.first(node, .claim), let document = links.first(node, .document)
        else { return nil }
        let quote = cells[columns.quote] ?? ""
        let start = max(0, try cells.integer(columns.start) ?? 0)
        let end = max(start, try cells.integer(columns.end) ?? start)
        return StatementRecord(
            id: StatementID(entities.uid(node)),
            document: try self.document(document),
            source: links.first(node, .source).map { entities.id($0) },
            via: links.first(node, .via).map { entities.id($0) }, stance: stance,
            claim: ClaimID(entities.uid(claim)),
            sourceWords: cells[columns.speaker].map { Quotation(range: start..<start, text: $0) },
            cue: Quotation(range: start..<start, text: cells[columns.cue] ?? ""),
            content: [Quotation(range: start..<end, text: quote)],
            context: Quotation(range: start..<end, text: quote),
            details: ClaimDetails(
                quantities: try cells.objects(columns.quantities, ClaimDetails.quantities),
                time: cells[columns.time], place: cells[columns.place],
                modality: try cells.word(columns.modality) ?? .actual),
            rule: cells[columns.rule] ?? "", confidence: try cells.number(columns.confidence) ?? 1)
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
