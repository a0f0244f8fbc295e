import Claims
import GraphML
public import XMLStreaming

/// Writes a view of a claim graph as GraphML, row by row.
public struct GraphMLExport: Sendable {
    /// The version of the keys and their meaning, in the graph's data `model`.
    public static let model = "claimgraph/1"

    private let table: ViewTable
    private let dialect: GraphDialect
    private let illegalCharacters: IllegalCharacterPolicy

    /// An export of `table` for the readers of `dialect`.
    public init(
        _ table: ViewTable, dialect: GraphDialect = .portable,
        illegalCharacters: IllegalCharacterPolicy = .replace
    ) {
        self.table = table
        self.dialect = dialect
        self.illegalCharacters = illegalCharacters
    }

    /// Writes the document to `sink` and finishes it.
    ///
    /// - Returns: how many characters that XML cannot hold became U+FFFD.
    public func write(to sink: any ByteSink) throws(XMLStreamError) -> Int {
        let layout = try GraphMLLayout(table, dialect)
        var writer = try GraphMLWriter(
            to: sink, keys: layout.registry,
            options: .init(
                namespaces: dialect == .yed ? YEdGraphics.namespaces : [],
                illegalCharacters: illegalCharacters))
        try writer.data(0, "\(Self.model) \(table.view.rawValue)")
        var row = 0
        try table.forEachNode { node throws(XMLStreamError) in
            try writer.node(node.id)
            try Self.write(node.cells, layout.nodeKeys, to: &writer)
            try layout.decorate(node, row, &writer)
            row += 1
        }
        try table.forEachEdge { edge throws(XMLStreamError) in
            try writer.edge(
                edge.id, source: edge.source, target: edge.target,
                label: dialect == .gephi ? edge.cells.first?.string : nil)
            try Self.write(layout.prepared(edge.cells), layout.edgeKeys, to: &writer)
            try layout.decorate(edge, &writer)
        }
        return try writer.finish().replacedCharacters
    }

    /// Writes a row's cells; a string that is missing or empty is left out.
    static func write(
        _ cells: [ViewCell], _ keys: [Int], to writer: inout GraphMLWriter
    ) throws(XMLStreamError) {
        for (cell, key) in zip(cells, keys) {
            switch cell {
            case .text(let text?) where !text.isEmpty: try writer.data(key, text)
            case .text: break
            case .integer(let number): try writer.data(key, number)
            case .real(let number): try writer.data(key, number)
            }
        }
    }
}

extension ViewCell {
    /// The text of a text cell.
    var string: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
