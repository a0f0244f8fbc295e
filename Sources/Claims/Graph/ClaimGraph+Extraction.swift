public import Annotations

extension ClaimGraph {
    /// The graph of one document: offsets become code points and the words are copied, so that the
    /// document's bytes can go.
    public init(_ extraction: Extraction) {
        let document = extraction.document
        let reader = QuotationReader(document)
        let id = DocumentID(sha256: document.sha256)
        self.init(
            documents: [DocumentRecord(document)],
            entities: extraction.entityRecords(id, reader),
            claims: extraction.claims.map { claim in
                let wording = ClaimRecord.Wording(predicate: claim.predicate, gloss: claim.gloss)
                return ClaimRecord(key: claim.key, id: claim.id, wordings: [id: wording])
            },
            statements: extraction.statements.map { reader.record($0, id) })
    }
}

/// Copies words out of a document, with their offsets in code points.
private struct QuotationReader {
    private let document: Document
    private let index: ScalarIndex

    init(_ document: Document) {
        self.document = document
        index = ScalarIndex(document.bytes)
    }

    func range(_ span: TextSpan) -> Range<Int> { index.scalarRange(span) }

    func quotation(_ span: TextSpan) -> Quotation {
        Quotation(range: range(span), text: document.text(span))
    }

    func record(_ statement: Statement, _ id: DocumentID) -> StatementRecord {
        StatementRecord(
            id: statement.id, document: id, source: statement.source, via: statement.via,
            stance: statement.stance, claim: statement.claim,
            sourceWords: statement.sourceSpan.map(quotation), cue: quotation(statement.cue),
            content: statement.content.map(quotation), context: quotation(statement.context),
            details: statement.details, rule: statement.rule, confidence: statement.confidence)
    }
}

extension Extraction {
    fileprivate func entityRecords(
        _ id: DocumentID, _ reader: QuotationReader
    ) -> [EntityRecord] {
        let mentioned = Dictionary(grouping: mentions, by: \.entity)
        let known = Set(entities.map(\.id))
        return entities.map { entity in
            let mentions = mentioned[entity.id, default: []].sorted { $0.span < $1.span }
            let names = mentions.filter(\.isName).map {
                document.text($0.span).collapsingWhiteSpace()
            }
            // An affiliation that no record describes would point to nothing in the graph.
            let appearance = EntityRecord.Appearance(
                label: entity.label,
                affiliation: entity.affiliation.flatMap { known.contains($0) ? $0 : nil },
                names: Set(names).sorted(), mentions: mentions.map { reader.range($0.span) })
            return EntityRecord(id: entity.id, kind: entity.kind, appearances: [id: appearance])
        }
    }
}
