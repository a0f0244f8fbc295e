import Annotations
public import Claims

/// Writes the line that `extract` prints for a document: all that `merge` needs of it, offsets in
/// code points. `schemas/extract.schema.json` describes it.
public struct ExtractionLineWriter: Sendable {
    private var writer = JSONWriter()

    /// A writer of lines.
    public init() {}

    /// The line of one document's graph, with its line feed. A graph of several documents has no
    /// line: only the first one is written.
    ///
    /// - Parameter explanations: why each mention was taken for what; on the line where given.
    public mutating func line(
        _ graph: ClaimGraph, explanations: [MentionExplanation]? = nil
    ) -> [UInt8] {
        guard let document = graph.documents.first else { return [] }
        writer.beginObject()
        write(document)
        writer.key("entities")
        writer.array(graph.entities) { Self.write($1, of: document.id, to: &$0) }
        writer.key("claims")
        writer.array(graph.claims) { Self.write($1, of: document.id, to: &$0) }
        writer.key("statements")
        let statements = graph.statements.sorted { $0.textOrder < $1.textOrder }
        writer.array(statements) { Self.write($1, to: &$0) }
        if let explanations {
            writer.key("explanations")
            writer.array(explanations) { $1.write(to: &$0) }
        }
        writer.endObject()
        return writer.takeLine()
    }

    private mutating func write(_ document: DocumentRecord) {
        let fields: [(String, String?)] = [
            ("document", document.name), ("sha256", document.sha256), ("title", document.title),
            ("publisher", document.publisher), ("date", document.date?.description),
            ("dateSource", document.dateSource?.rawValue), ("url", document.url),
        ]
        for (name, value) in fields {
            writer.key(name)
            writer.value(value?.isEmpty == true && name == "sha256" ? nil : value)
        }
    }

    private static func write(
        _ entity: EntityRecord, of document: DocumentID, to writer: inout JSONWriter
    ) {
        // Where no document is told to name it, its names are those of the whole.
        let appearance =
            entity.appearances[document]
            ?? EntityRecord.Appearance(
                label: entity.label, affiliation: entity.affiliation, names: entity.otherNames,
                mentions: [])
        writer.beginObject()
        writer.member("id", entity.id.text)
        writer.member("kind", entity.kind.rawValue)
        writer.member("label", appearance.label)
        writer.member("affiliation", appearance.affiliation?.text)
        writer.key("names")
        writer.array(appearance.names) { $0.value($1) }
        writer.key("mentions")
        writer.array(appearance.mentions) { $0.value($1) }
        writer.endObject()
    }

    private static func write(
        _ claim: ClaimRecord, of document: DocumentID, to writer: inout JSONWriter
    ) {
        let wording = claim.wordings[document] ?? claim.wording
        writer.beginObject()
        writer.member("id", claim.id.text)
        writer.member("subject", claim.key.subject?.text)
        writer.member("event", claim.key.event)
        writer.key("objects")
        writer.array(claim.key.objects) { $0.value($1.text) }
        writer.member("polarity", claim.key.polarity.rawValue)
        writer.member("predicate", wording.predicate)
        writer.member("gloss", wording.gloss)
        writer.endObject()
    }

    private static func write(_ statement: StatementRecord, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", statement.id.text)
        writer.member("source", statement.source?.text)
        writer.member("via", statement.via?.text)
        writer.member("stance", statement.stance.rawValue)
        writer.member("claim", statement.claim.text)
        writer.key("sourceSpan")
        writer.value(statement.sourceWords?.range)
        writer.key("cue")
        writer.value(statement.cue.range)
        writer.key("content")
        writer.array(statement.content) { $0.value($1.range) }
        writer.key("context")
        writer.value(statement.context.range)
        writeWords(of: statement, to: &writer)
        write(statement.details, to: &writer)
        writer.member("rule", statement.rule)
        writer.key("confidence")
        writer.value(statement.confidence)
        writer.endObject()
    }

    private static func writeWords(of statement: StatementRecord, to writer: inout JSONWriter) {
        writer.key("words")
        writer.beginObject()
        writer.member("source", statement.sourceWords?.text)
        writer.member("cue", statement.cue.text)
        writer.key("content")
        writer.array(statement.content) { $0.value($1.text) }
        writer.member("context", statement.context.text)
        writer.endObject()
    }

    private static func write(_ details: ClaimDetails, to writer: inout JSONWriter) {
        writer.member("modality", details.modality.rawValue)
        writer.member("time", details.time)
        writer.member("place", details.place)
        writer.key("quantities")
        writer.array(details.quantities) { writer, quantity in
            writer.beginObject()
            writer.key("value")
            writer.value(quantity.value)
            writer.member("unit", quantity.unit)
            writer.member("bound", quantity.bound.rawValue)
            writer.endObject()
        }
    }
}

extension JSONWriter {
    /// Writes a member with a string, or null.
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }
}

extension StatementRecord {
    /// By place in the document, then by id.
    fileprivate var textOrder: (Int, Int, String) {
        (content.first?.range.lowerBound ?? cue.range.lowerBound, cue.range.lowerBound, id.text)
    }
}
