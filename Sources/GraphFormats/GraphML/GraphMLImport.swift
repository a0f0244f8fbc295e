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
        switch view(of: graph) {
        case .statements: .statements
        case .stances, .relations: .edges
        case .summary, nil: nil
        }
    }

    /// Which view `graph` is, by its attributes; nil where it is none of ours.
    package static func view(of graph: GraphMLGraph) -> GraphView? {
        if GraphMLColumns(graph, .node).holds(["stance", "event", "sha256"]) { return .statements }
        let columns = GraphMLColumns(graph, .edge)
        if columns.holds(["claim", "event", "polarity", "statements_json"]) {
            return columns.holds(["sources_json"]) ? .relations : .stances
        }
        return columns.holds(["claims_json", "statements_json"]) ? .summary : nil
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
        switch view(of: graph) {
        case .statements:
            var reader = StatementsViewImport(graph)
            return try named(name) { () throws(XMLStreamError) in try reader.graph() }
        case .stances, .relations:
            var reader = EdgesViewImport(graph)
            return try named(name) { () throws(XMLStreamError) in try reader.graph(edges) }
        case .summary:
            throw XMLStreamError(
                .content,
                "is a summary view, which names no single claims: export the stances, relations or "
                    + "statements view instead", file: name)
        case nil:
            throw XMLStreamError(
                .content,
                "is GraphML, but no claim graph: its edges have no 'claim', 'event', 'polarity' and "
                    + "'statements_json' as the exports of this program have", file: name)
        }
    }

    /// Adds the file's name to what `read` throws.
    private static func named(
        _ name: String?, _ read: () throws(XMLStreamError) -> ClaimGraph
    ) throws(XMLStreamError) -> ClaimGraph {
        do throws(XMLStreamError) {
            return try read()
        } catch {
            var error = error
            error.file = name
            throw error
        }
    }
}
