public import Claims
package import GraphML
public import XMLStreaming

/// Reads a claim graph back from GraphML.
///
/// The `statements` view gives back documents, entities, claims and statements. The `stances` and
/// `relations` views give who takes which stance on which claim, with quotes; what they do not hold
/// (offsets, documents' hashes) stays empty. What they say of an entity or a claim as a whole is
/// kept as its summary. The `summary` view holds no claims and is refused.
public enum GraphMLImport {
    /// The views that can be read back.
    package enum Layout: Hashable, Sendable {
        /// Claims, statements and documents are nodes.
        case statements
        /// Claims are attributes of edges.
        case edges
    }

    /// The graph in a document that this program wrote, in any dialect.
    ///
    /// - Throws: `XMLStreamError`: not well-formed, or not one of our views.
    public static func graph(_ source: XMLSource) throws(XMLStreamError) -> ClaimGraph {
        try graph(GraphMLGraph.read(source), name: source.name)
    }

    /// How `graph` holds claims; nil where it holds none.
    package static func layout(_ graph: GraphMLGraph) -> Layout? {
        if GraphMLColumns(graph, .node).holds(["stance", "event", "sha256"]) { return .statements }
        let isEdges = GraphMLColumns(graph, .edge).holds(["claim", "event", "polarity"])
        return isEdges ? .edges : nil
    }

    /// The claim graph in `graph`; `name` is the file's, for errors.
    ///
    /// - Parameter edges: of the `stances` and `relations` views, the numbers of the edges to
    ///   read, and with them the entities that they name; no strings are made of the others. Where
    ///   a claim stands is as the file says, whatever statements were left out. Nil for everything;
    ///   ignored for the `statements` view.
    package static func graph(
        _ graph: GraphMLGraph, edges: [Int]? = nil, name: String? = nil
    ) throws(XMLStreamError) -> ClaimGraph {
        switch layout(graph) {
        case .statements:
            var reader = StatementsViewImport(graph)
            return reader.graph()
        case .edges:
            var reader = EdgesViewImport(graph)
            return reader.graph(edges)
        case nil:
            throw XMLStreamError(
                .content,
                "holds no claims: export the stances, relations or statements view instead",
                file: name)
        }
    }
}
