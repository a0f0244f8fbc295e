import Claims
public import XMLStreaming

/// Writes a view of a claim graph as two CSV files (RFC 4180), one of nodes and one of edges, for
/// bulk imports: a header, then a row an element, in the order of GraphML. UTF-8 without a byte
/// order mark, line feeds.
///
/// Text that a spreadsheet would take for a formula is guarded by an apostrophe (see
/// ``DelimitedText``). Ids begin with a letter and numbers are numbers, so neither is ever changed.
public struct CSVExport {
    private let table: ViewTable
    private let layout: CSVLayout
    private let kind: Int
    private let rows: DelimitedText

    /// An export of `table` for the readers of `dialect`; nil where those read no CSV.
    ///
    /// - Parameter raw: whether text that looks like a formula stays as it is.
    public init?(_ table: ViewTable, dialect: GraphDialect = .portable, raw: Bool = false) {
        guard let layout = CSVLayout(table, dialect) else { return nil }
        self.table = table
        self.layout = layout
        kind = table.nodeColumns.firstIndex { $0.name == "kind" } ?? 0
        rows = DelimitedText(.comma, guardsFormulas: !raw)
    }

    /// Writes all nodes to one sink and all edges to the other, and then finishes both.
    ///
    /// - Returns: how many characters that XML cannot hold, and programs stumble over, became
    ///   U+FFFD.
    public func write(
        nodes: any ByteSink, edges: any ByteSink
    ) throws(XMLStreamError) -> Int {
        var replaced = 0
        try Self.write(rows.row(layout.nodes.map(\.header)), to: nodes, &replaced)
        try table.forEachNode { node throws(XMLStreamError) in
            let cells = layout.nodes.map { text($0.source, node) }
            try Self.write(rows.row(cells), to: nodes, &replaced)
        }
        try Self.write(rows.row(layout.edges.map(\.header)), to: edges, &replaced)
        try table.forEachEdge { edge throws(XMLStreamError) in
            let cells = layout.edges.map { text($0.source, edge) }
            try Self.write(rows.row(cells), to: edges, &replaced)
        }
        try nodes.finish()
        try edges.finish()
        return replaced
    }

    private func text(_ source: CSVLayout.Source, _ node: ViewNode) -> String {
        switch source {
        case .id, .source, .target: node.id
        case .cell(let index): node.cells[index].text
        case .labels, .type: Neo4jLabels.of(kind: node.cells[kind].text).joined(separator: ";")
        case .constant(let text): text
        }
    }

    private func text(_ source: CSVLayout.Source, _ edge: ViewEdge) -> String {
        switch source {
        case .id: edge.id
        case .source: edge.source
        case .target: edge.target
        case .cell(let index): edge.cells[index].text
        case .labels, .type: edge.cells.first?.text.uppercased() ?? ""
        case .constant(let text): text
        }
    }

    private static func write(
        _ row: String, to sink: any ByteSink, _ replaced: inout Int
    ) throws(XMLStreamError) {
        for scalar in row.unicodeScalars where !scalar.isLegal { replaced += 1 }
        try sink.write(row.legal.utf8.span)
    }
}

/// The labels that Neo4j's nodes get.
enum Neo4jLabels {
    /// Of an entity two, its kind and `Entity`; of anything else its kind.
    static func of(kind: String) -> [String] {
        let label = kind.prefix(1).uppercased() + kind.dropFirst()
        return ["person", "state", "organisation"].contains(kind) ? ["Entity", label] : [label]
    }
}

extension ViewCell {
    /// The cell as text: nothing where it is missing, numbers in their shortest form.
    var text: String {
        switch self {
        case .text(let text): text ?? ""
        case .integer(let number): String(number)
        case .real(let number): number.description
        }
    }
}
