import Annotations
import Claims
import GraphML
import XMLStreaming

/// Reads the `stances` and `relations` views: one statement per id of an edge.
struct EdgesViewImport {
    private let graph: GraphMLGraph
    private let columns: EdgeColumns
    private var entities: GraphMLEntities
    private var documents: [DocumentKey: DocumentRecord] = [:]
    private var claims: [ClaimID: ClaimRecord] = [:]
    private var statements: [StatementRecord] = []

    /// What the views tell of a document.
    private struct DocumentKey: Hashable {
        var name: String
        var date: CalendarDate?
    }

    init(_ graph: GraphMLGraph) {
        self.graph = graph
        columns = EdgeColumns(graph)
        entities = GraphMLEntities(graph)
    }

    /// The graph of the edges with these numbers and of the entities that they name; of the whole
    /// file where there are none.
    mutating func graph(_ edges: [Int]?) throws(XMLStreamError) -> ClaimGraph {
        if let edges {
            for edge in edges { try read(edge) }
        } else {
            for edge in 0..<graph.edgeCount { try read(edge) }
        }
        return ClaimGraph(
            documents: Array(documents.values),
            entities: try entities.entities(edges == nil ? nil : named),
            claims: Array(claims.values),
            statements: statements)
    }

    private mutating func read(_ edge: Int) throws(XMLStreamError) {
        do throws(GraphMLCells.ValueError) {
            try add(edge)
        } catch {
            throw graph.error(error, edge: edge)
        }
    }

    /// What has no claim is an edge that somebody drew: nothing is known of it.
    private mutating func add(_ edge: Int) throws(GraphMLCells.ValueError) {
        let cells = GraphMLCells(graph.data(ofEdge: edge), graph.arena)
        guard let id = cells[columns.claim], let stance = try stance(of: edge, cells) else {
            return
        }
        let claim = ClaimID(id)
        if claims[claim] == nil {
            guard let record = try record(claim, cells) else { return }
            claims[claim] = record
        }
        let source =
            columns.sources == nil ? entities.id(graph.ends(ofEdge: edge).source) : nil
        let quotes = try cells.list(columns.quotes)
        for (index, origin) in try origins(cells, source).enumerated() {
            let quote = index < quotes.count ? quotes[index] : cells[columns.quote] ?? ""
            statements.append(statement(origin, stance, claim, quote))
        }
    }

    /// In `interaction`, which programs leave alone; else in one of the labels.
    private func stance(
        of edge: Int, _ cells: GraphMLCells
    ) throws(GraphMLCells.ValueError) -> Stance? {
        if let stance = try cells.word(columns.interaction, Stance.self) { return stance }
        return try cells.word(columns.label)
            ?? Stance(rawValue: graph.arena.string(graph.label(ofEdge: edge)).lowercased())
    }

    private func record(
        _ id: ClaimID, _ cells: GraphMLCells
    ) throws(GraphMLCells.ValueError) -> ClaimRecord? {
        guard let event = cells[columns.event],
            let polarity = try cells.word(columns.polarity, Polarity.self)
        else { return nil }
        let key = ClaimKey(
            subject: cells[columns.subject].map { EntityID($0) }, event: event,
            objects: try cells.list(columns.objects).map { EntityID($0) }, polarity: polarity)
        let summary = ClaimRecord.Summary(
            wording: ClaimRecord.Wording(
                predicate: cells[columns.predicate] ?? "", gloss: cells[columns.gloss] ?? ""),
            status: try cells.word(columns.status))
        return ClaimRecord(key: key, id: id, wordings: [:], summary: summary)
    }

    private mutating func origins(
        _ cells: GraphMLCells, _ source: EntityID?
    ) throws(GraphMLCells.ValueError) -> [EdgeOrigin] {
        var origins = try EdgeOrigin.of(cells, columns)
        for index in origins.indices {
            if let source { origins[index].source = source }
            guard let name = origins[index].documentName else { continue }
            let key = DocumentKey(name: name, date: origins[index].date)
            let document =
                documents[key] ?? DocumentRecord(name: name, sha256: "", date: key.date)
            documents[key] = document
            origins[index].document = document.id
        }
        return origins
    }

    private func statement(
        _ origin: EdgeOrigin, _ stance: Stance, _ claim: ClaimID, _ quote: String
    ) -> StatementRecord {
        StatementRecord(
            id: origin.id, document: origin.document, source: origin.source, via: origin.via,
            stance: stance, claim: claim, sourceWords: nil,
            cue: Quotation(range: 0..<0, text: ""),
            content: [Quotation(range: 0..<quote.unicodeScalars.count, text: quote)],
            context: Quotation(range: 0..<0, text: ""), details: ClaimDetails(), rule: "",
            confidence: origin.confidence)
    }

    /// Whom the claims and statements that were read name.
    private var named: Set<EntityID> {
        var named = Set(claims.values.flatMap(\.parties))
        for statement in statements {
            named.formUnion([statement.source, statement.via].compactMap(\.self))
        }
        return named
    }
}

/// The keys of the edges of the `stances` and `relations` views.
struct EdgeColumns {
    let label, interaction, claim, gloss, event, predicate, polarity, status: Int?
    let subject, objects, sources, quote, quotes, statements, evidence, documents: Int?
    let via, firstDate, lastDate, confidence: Int?

    init(_ graph: GraphMLGraph) {
        let columns = GraphMLColumns(graph, .edge)
        label = columns["label", "caption", "labelE", "Edge Label"]
        interaction = columns["interaction"]
        claim = columns["claim"]
        gloss = columns["gloss"]
        event = columns["event"]
        predicate = columns["predicate"]
        polarity = columns["polarity"]
        status = columns["status"]
        subject = columns["subject"]
        objects = columns["objects_json"]
        sources = columns["sources_json"]
        quote = columns["quote"]
        quotes = columns["quotes_json"]
        statements = columns["statements_json"]
        evidence = columns["evidence_json"]
        documents = columns["documents_json"]
        via = columns["via_json"]
        firstDate = columns["first_date"]
        lastDate = columns["last_date"]
        confidence = columns["confidence"]
    }
}
