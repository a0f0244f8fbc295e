import Annotations
import Claims

/// Where one of an edge's statements comes from: document, source, relay and confidence.
struct EdgeOrigin {
    var id: StatementID
    var documentName: String?
    var date: CalendarDate?
    var document = DocumentID("d")
    var source: EntityID?
    var via: EntityID?
    var confidence: Double

    /// The origins of an edge's statements, in the edge's order.
    ///
    /// Where the statements differ, `evidence_json` tells how. Where there is none, they have all
    /// that the lists name in common.
    static func of(
        _ cells: GraphMLCells, _ columns: EdgeColumns
    ) throws(GraphMLCells.ValueError) -> [EdgeOrigin] {
        let ids = try cells.list(columns.statements)
        let evidence = try cells.objects(columns.evidence, EdgeEvidence.parse)
        if evidence.count == ids.count { return zip(ids, evidence).map(EdgeOrigin.init) }
        return try shared(ids, cells, columns)
    }

    private static func shared(
        _ ids: [String], _ cells: GraphMLCells, _ columns: EdgeColumns
    ) throws(GraphMLCells.ValueError) -> [EdgeOrigin] {
        let documents = try cells.list(columns.documents)
        let sources = try cells.list(columns.sources)
        let via = try cells.list(columns.via)
        let date = documents.count == 1 ? try cells.date(columns.firstDate) : nil
        let confidence = try cells.number(columns.confidence) ?? 1
        return ids.enumerated().map { index, id in
            EdgeOrigin(
                id: StatementID(id),
                documentName: documents.isEmpty
                    ? nil : documents[min(index, documents.count - 1)],
                date: date, source: sources.count == 1 ? EntityID(sources[0]) : nil,
                via: via.count == 1 ? EntityID(via[0]) : nil,
                confidence: confidence)
        }
    }

    private init(_ id: String, _ evidence: EdgeEvidence) {
        self.id = StatementID(id)
        documentName = evidence.document
        date = evidence.date.flatMap { CalendarDate(iso: $0) }
        source = evidence.source.map { EntityID($0) }
        via = evidence.via.map { EntityID($0) }
        confidence = evidence.confidence
    }

    private init(
        id: StatementID, documentName: String?, date: CalendarDate?, source: EntityID?,
        via: EntityID?, confidence: Double
    ) {
        self.id = id
        self.documentName = documentName
        self.date = date
        self.source = source
        self.via = via
        self.confidence = confidence
    }
}
