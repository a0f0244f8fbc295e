import Annotations
public import Claims

/// A view of a graph as rows of nodes and edges: what every tabular and graph format writes.
///
/// Rows are made one at a time, in the order of their ids, so that a writer needs no memory of its
/// own.
public struct ViewTable: Sendable {
    /// The view.
    public let view: GraphView
    /// The attributes of nodes, in order.
    public let nodeColumns: [ViewColumn]
    /// The attributes of edges, in order; the first is `label`.
    public let edgeColumns: [ViewColumn]

    let graph: ClaimGraph
    let statuses: [ClaimStatus]

    /// The table of `view` over `graph`.
    public init(_ graph: ClaimGraph, view: GraphView) {
        self.graph = graph
        self.view = view
        statuses = graph.statuses()
        nodeColumns = view == .statements ? Self.anyNodeColumns : Self.entityColumns
        switch view {
        case .stances: edgeColumns = Self.stanceColumns
        case .relations: edgeColumns = Self.relationColumns
        case .summary: edgeColumns = Self.summaryColumns
        case .statements: edgeColumns = Self.linkColumns
        }
    }

    /// Calls `body` for every node, in the order of ids within a kind: entities, then, in the
    /// `statements` view, claims, statements and documents.
    public func forEachNode<Failure: Error>(
        _ body: (ViewNode) throws(Failure) -> Void
    ) throws(Failure) {
        if view == .statements {
            try forEachLosslessNode(body)
        } else {
            for entity in graph.entities {
                try body(ViewNode(id: entity.id.text, cells: entityCells(entity)))
            }
        }
    }

    /// Calls `body` for every edge, in the order of ids.
    public func forEachEdge<Failure: Error>(
        _ body: (ViewEdge) throws(Failure) -> Void
    ) throws(Failure) {
        switch view {
        case .stances: for edge in graph.stanceEdges() { try body(row(edge)) }
        case .relations: for edge in graph.relationEdges() { try body(row(edge)) }
        case .summary: for edge in graph.summaryEdges() { try body(row(edge)) }
        case .statements: try forEachLink(body)
        }
    }

    static let entityColumns = [
        ViewColumn("n_label", "label"), ViewColumn("n_name", "name"), ViewColumn("n_kind", "kind"),
        ViewColumn("n_uid", "uid"), ViewColumn("n_uri", "uri"),
        ViewColumn("n_affiliation", "affiliation"), ViewColumn("n_names", "names_json"),
        ViewColumn("n_mentions", "mentions", .int), ViewColumn("n_documents", "documents", .int),
    ]

    func entityCells(_ entity: EntityRecord) -> [ViewCell] {
        let label = entity.label.collapsingWhiteSpace()
        return [
            .text(label), .text(label), .text(entity.kind.rawValue), .text(entity.id.text),
            .text(entity.id.wikidataIRI), .text(entity.affiliation?.text),
            .list(entity.otherNames), .integer(entity.mentionCount),
            .integer(entity.documentCount),
        ]
    }
}

extension ViewCell {
    /// A JSON array in a cell; nothing where it would be empty.
    static func list(_ texts: [String]) -> ViewCell {
        .text(texts.isEmpty ? nil : JSONWriter.array(texts))
    }

    /// Text on one line; nothing where it would be empty.
    static func line(_ text: String?) -> ViewCell {
        let line = text?.collapsingWhiteSpace()
        return .text(line?.isEmpty == false ? line : nil)
    }
}

extension EntityID {
    /// The IRI of a Wikidata item; nil for an entity that is not linked.
    var wikidataIRI: String? { isWikidata ? "http://www.wikidata.org/entity/" + text : nil }
}
