import Annotations
import Claims

/// A statement's own row: all but the parts of its quote and its quantities.
enum StatementRow {
    static let columns = """
        statement.id, statement.document, source, via, stance, claim, confidence, quote, char_start,
        char_end, parts, cue, cue_start, cue_end, source_words, source_start, source_end, context,
        context_start, context_end, modality, time, place, rule
        """

    /// The statement in a row of `columns`; nil where its stance is none that we know.
    static func record(_ row: inout BulkStatement) -> StatementRecord? {
        let id = StatementID(row.text() ?? "")
        let document = DocumentID(row.text() ?? "")
        let (source, via) = (row.text(), row.text())
        let stance = row.text().flatMap(Stance.init)
        let claim = ClaimID(row.text() ?? "")
        let confidence = row.real()
        let quote = row.text() ?? ""
        let range = row.range()
        let hasQuote = row.integer() > 0
        let cue = row.text() ?? ""
        let cueRange = row.range()
        let sourceWords = row.text()
        let sourceRange = row.range()
        let context = row.text() ?? ""
        let contextRange = row.range()
        let modality = row.text().flatMap(ClaimDetails.Modality.init) ?? .actual
        let details = ClaimDetails(time: row.text(), place: row.text(), modality: modality)
        guard let stance else { return nil }
        return StatementRecord(
            id: id, document: document, source: source.map { EntityID($0) },
            via: via.map { EntityID($0) }, stance: stance, claim: claim,
            sourceWords: sourceWords.map { Quotation(range: sourceRange, text: $0) },
            cue: Quotation(range: cueRange, text: cue),
            content: hasQuote ? [Quotation(range: range, text: quote)] : [],
            context: Quotation(range: contextRange, text: context), details: details,
            rule: row.text() ?? "", confidence: confidence)
    }
}
