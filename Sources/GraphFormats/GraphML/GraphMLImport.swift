import Annotations
public import Claims
import GraphML
public import XMLStreaming

/// Reads a claim graph back from GraphML.
///
/// The `statements` view gives back documents, entities, claims and statements. The `stances` and
/// `relations` views give who takes which stance on which claim, with quotes; what they do not hold
/// (offsets, documents' hashes) stays empty. The `summary` view holds no claims and is refused.
public enum GraphMLImport {
    /// The graph in a document that this program wrote, in any dialect.
    ///
    /// - Throws: `XMLStreamError`: not well-formed, or not one of our views.
    public static func graph(_ source: XMLSource) throws(XMLStreamError) -> ClaimGraph {
        let rows = GraphMLRows(try GraphMLGraph.read(source))
        if rows.hasNodeAttribute.isSuperset(of: ["stance", "event", "sha256"]) {
            return StatementsViewImport(rows).graph()
        }
        guard rows.hasEdgeAttribute.isSuperset(of: ["claim", "event", "polarity"]) else {
            throw XMLStreamError(
                .content,
                "holds no claims: export the stances, relations or statements view instead",
                file: source.name)
        }
        return EdgesViewImport(rows).graph()
    }
}

extension GraphMLRows.Row {
    /// The entity that a node stands for; nil for claims, statements and documents.
    func entity(in documents: [DocumentID]) -> EntityRecord? {
        guard let kind = self["kind"].flatMap(EntityKind.init) else { return nil }
        let uid = self["uid"] ?? id
        let appearance = EntityRecord.Appearance(
            label: self["label"] ?? uid, affiliation: self["affiliation"].map { EntityID($0) },
            names: list("names_json"), mentions: [])
        return EntityRecord(
            id: EntityID(uid), kind: kind,
            appearances: Dictionary(
                documents.map { ($0, appearance) }, uniquingKeysWith: { first, _ in first }))
    }
}
