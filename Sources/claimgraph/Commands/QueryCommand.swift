import Annotations
import ArgumentParser
import ClaimGraphKit
import Claims

/// `claimgraph query`: who takes which stance on what about whom.
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask a graph who takes which stance on what about whom.",
        discussion: """
            GRAPH is an export (.graphml, .rdf, .nt, .jsonl, .sqlite) or a folder of seeds. All \
            conditions that are given have to hold. Names are understood as the texts use them \
            (Kremlin, Zelenskiy, Q159).

            EXAMPLES
              claimgraph query output/graph.sqlite --stance denied
              claimgraph query seeds --between Ukraine "North Korea" --format csv
              claimgraph query output/graph.graphml --status contested --group-by claim
              claimgraph query output/graph.rdf --about Ukraine --sort date --limit 10
              claimgraph query output/graph.rdf --path NATO "Dmitry Peskov"
              claimgraph query output/graph.sqlite --sql 'SELECT gloss FROM contested'

            EXIT STATUS
              0  something was found
              1  nothing was found
              2  trouble: no such graph, an unknown or ambiguous name
            """)

    @Argument(help: "An export, or a folder of seeds.", completion: .file())
    var graph: String

    @OptionGroup var conditions: QueryConditions

    @Option(help: "table, json, jsonl, csv or tsv.")
    var format: RowFormat = .table

    @Flag(help: "Only the number of what was found.")
    var count = false

    @Option(
        help: """
            status (contested claims first), date (the earliest first), confidence (the surest \
            first) or statements (the most first).
            """)
    var sort: QuerySort = .status

    @Option(help: ArgumentHelp("At most so many rows.", valueName: "n"))
    var limit: Int?

    @Flag(help: "CSV and TSV as they are, with cells that a spreadsheet takes for formulas.")
    var csvRaw = false

    @Option(help: "Count by source, target, stance, claim, event, status or document.")
    var groupBy: QueryColumn?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("A shortest path between two entities.", valueName: "name"))
    var path: [String] = []

    @Option(help: ArgumentHelp("All that surrounds one entity.", valueName: "name"))
    var around: String?

    @Option(
        help: ArgumentHelp(
            "A read-only SQL statement on a .sqlite export, for at most ten seconds.",
            valueName: "statement"))
    var sql: String?

    @Option(help: "What was on record by then.") var asOf: CalendarDate?

    func validate() throws {
        guard path.isEmpty || path.count == 2 else {
            throw ValidationError("--path takes two names")
        }
        guard limit ?? 1 >= 1 else { throw ValidationError("--limit takes a number from 1") }
    }

    func run() async throws {
        if let sql { return try run(sql: sql) }
        if !path.isEmpty || around != nil { return try await runPath() }
        let (graph, query) = try await GraphSource(graph).part(asOf: asOf) { names in
            try conditions.query(NameResolver(names))
        }
        let rows = QueryRows(graph)
        let matches = graph.matches(query)
        if let groupBy {
            let columns = [Column(groupBy.rawValue), Column("count")]
            return try print(rows.groups(matches, by: groupBy), columns, .groups)
        }
        try print(rows.sorted(matches, by: sort).lazy.map(rows.row), QueryRows.columns, .matches)
    }

    private func runPath() async throws {
        let graph = try await GraphSource(graph).graph(asOf: asOf)
        let names = NameResolver(EntityNames(graph))
        let rows = QueryRows(graph)
        let edges =
            if let around {
                GraphPaths(graph).neighbourhood(of: try names.entity(around))
            } else {
                GraphPaths(graph).shortest(
                    from: try names.entity(path[0]), to: try names.entity(path[1]))
            }
        let kind: RowKind = around == nil ? .path : .neighbourhood
        try print(rows.matches(edges).lazy.map(rows.row), QueryRows.columns, kind)
    }

    private func run(sql: String) throws {
        let printer = printer(.sql)
        try GraphSQL.run(sql, on: graph) { names in
            try printer.begin(names.map { Column($0) })
        } row: { values in
            try printer.add(values.map { Cell($0) })
        }
        try printer.finish()
    }

    private func print(
        _ rows: some Sequence<[Cell]>, _ columns: [Column], _ kind: RowKind
    ) throws {
        let printer = printer(kind)
        try printer.begin(columns)
        for row in rows where !printer.isFull { try printer.add(row) }
        try printer.finish()
    }

    private func printer(_ kind: RowKind) -> RowPrinter {
        RowPrinter(format, kind: kind, isRaw: csvRaw, countOnly: count, limit: limit)
    }
}

/// The conditions of a query as options.
struct QueryConditions: ParsableArguments {
    @Option(help: ArgumentHelp("Who takes the stance.", valueName: "name")) var source: String?
    @Option(help: "asserted, denied, confirmed or withheld; may come more than once.")
    var stance: [Stance] = []
    @Option(help: ArgumentHelp("Who is party to the claim.", valueName: "name"))
    var about: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Two who are source and party, or both parties.", valueName: "name"))
    var between: [String] = []
    @Option(help: "A class of event, or the beginning of its name.") var event: String?
    @Option(help: "asserted, confirmed, denied, contested or withheld; may come more than once.")
    var status: [ClaimStatus] = []
    @Option(help: "A part of the document's name.") var document: String?
    @Option(help: "Published on that day or later.") var since: CalendarDate?
    @Option(help: "Published on that day or earlier.") var until: CalendarDate?
    @Option(help: "Words of the quote or the claim.") var text: String?
    @Option(help: "The least confidence, 0 to 1.") var minConfidence = 0.0

    func validate() throws {
        guard between.isEmpty || between.count == 2 else {
            throw ValidationError("--between takes two names")
        }
        guard (0...1).contains(minConfidence) else {
            throw ValidationError("--min-confidence takes a number from 0 to 1")
        }
    }

    /// The same for the library.
    func query(_ names: NameResolver) throws -> GraphQuery {
        var query = GraphQuery()
        query.source = try source.map(names.entity)
        query.stances = Set(stance)
        query.about = try about.map(names.entity)
        if between.count == 2 {
            query.between = (try names.entity(between[0]), try names.entity(between[1]))
        }
        query.event = event
        query.statuses = Set(status)
        query.document = document
        query.since = since
        query.until = until
        query.text = text
        query.minimumConfidence = minConfidence
        return query
    }
}
