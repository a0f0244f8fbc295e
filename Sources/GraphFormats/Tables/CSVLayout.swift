/// Which columns a pair of CSV files has, for whom: `docs/Formats.md` tells why.
struct CSVLayout {
    /// Where a column's cells come from.
    enum Source {
        /// The element's id, or of an edge one of its ends.
        case id, source, target
        /// A column of the view, by number.
        case cell(Int)
        /// A relationship's type: the label in capitals.
        case type
        /// Node labels: `Entity;State`.
        case labels
        /// The same text in every row.
        case constant(String)
    }

    /// A column's header and where its cells come from.
    struct Column {
        var header: String
        var source: Source

        init(_ header: String, _ source: Source) {
            self.header = header
            self.source = source
        }
    }

    let nodes: [Column]
    let edges: [Column]

    /// The columns of `table` for the readers of `dialect`; nil where those read no CSV.
    init?(_ table: ViewTable, _ dialect: GraphDialect) {
        let nodeCells = table.nodeColumns.enumerated()
        let edgeCells = table.edgeColumns.enumerated()
        switch dialect {
        case .portable:
            nodes = [Column("id", .id)] + nodeCells.map { Column($1.name, .cell($0)) }
            edges =
                [Column("id", .id), Column("source", .source), Column("target", .target)]
                + edgeCells.map { Column($1.name, .cell($0)) }
        case .neo4j:
            let nodeRest = nodeCells.filter { $1.name != "uid" }
            nodes =
                [Column("uid:ID", .id), Column(":LABEL", .labels)]
                + nodeRest.map { Column(Self.typed($1), .cell($0)) }
            let ends = [Column(":START_ID", .source), Column(":END_ID", .target)]
            edges =
                ends + [Column(":TYPE", .type)]
                + edgeCells.map { Column(Self.typed($1), .cell($0)) }
        case .gephi:
            let nodeRest = nodeCells.filter { !["label", "uid"].contains($1.name) }
            nodes =
                [Column("Id", .id)] + Self.cells(nodeCells, ["label": "Label"])
                + nodeRest.map { Column($1.name, .cell($0)) }
            let edgeRest = edgeCells.filter { !["label", "uid", "weight"].contains($1.name) }
            edges =
                [Column("Source", .source), Column("Target", .target)]
                + [Column("Type", .constant("Directed")), Column("Id", .id)]
                + Self.cells(edgeCells, ["label": "Kind"])
                + Self.cells(edgeCells, ["label": "Label", "weight": "Weight"])
                + edgeRest.map { Column($1.name, .cell($0)) }
        case .tinkerpop, .yed: return nil
        }
    }

    /// The columns with these names, under other headers.
    private static func cells(
        _ columns: EnumeratedSequence<[ViewColumn]>, _ headers: [String: String]
    ) -> [Column] {
        columns.compactMap { index, column in
            headers[column.name].map { Column($0, .cell(index)) }
        }
    }

    /// `name` for a text, `name:double` for a number: Neo4j's header grammar.
    private static func typed(_ column: ViewColumn) -> String {
        column.type == .string ? column.name : "\(column.name):\(column.type.rawValue)"
    }
}
