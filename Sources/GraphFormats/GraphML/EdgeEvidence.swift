import Claims
import Foundation

/// What tells one statement of an edge from the others: a member of `evidence_json`, which edges
/// have whose statements differ in any of it.
struct EdgeEvidence: Hashable, Codable {
    /// The document's name.
    var document: String?
    /// Its date in ISO 8601.
    var date: String?
    /// Who takes the stance; only in the `relations` view, where the edge does not tell.
    var source: String?
    /// Who relays it.
    var via: String?
    /// How likely it was read right.
    var confidence: Double

    /// The members of a JSON array; none where it is no such array.
    static func parse(_ text: String) -> [EdgeEvidence] {
        (try? JSONDecoder().decode([EdgeEvidence].self, from: Data(text.utf8))) ?? []
    }

    /// The JSON array of these; nil where they do not differ.
    static func text(_ evidence: [EdgeEvidence]) -> String? {
        guard Set(evidence).count > 1 else { return nil }
        var writer = JSONWriter()
        writer.array(evidence) { $1.write(to: &$0) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        writer.beginObject()
        let members = [
            ("document", document), ("date", date), ("source", source), ("via", via),
        ]
        for case (let name, let value?) in members { writer.member(name, value) }
        writer.key("confidence")
        writer.value(confidence)
        writer.endObject()
    }
}
