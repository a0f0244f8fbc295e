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
    }

    func run() async throws {
        let printer = RowPrinter(format: format, countOnly: count)
        if let sql {
            let result = try GraphSQL.run(sql, on: graph)
            return try printer.finish(result.columns, result.rows)
        }
        let graph = try await GraphSource(graph).graph(asOf: asOf)
        let names = NameResolver(graph)
        let rows = QueryRows(graph)
        if path.count == 2 {
            let edges = GraphPaths(graph).shortest(
                from: try names.entity(path[0]), to: try names.entity(path[1]))
            return try printer.finish(QueryRows.columns, rows.rows(edges))
        }
        if let around {
            let edges = GraphPaths(graph).neighbourhood(of: try names.entity(around))
            return try printer.finish(QueryRows.columns, rows.rows(edges))
        }
        let matches = graph.matches(try conditions.query(names))
        guard let groupBy else { return try printer.finish(QueryRows.columns, rows.rows(matches)) }
        try printer.finish([groupBy.rawValue, "count"], rows.groups(matches, by: groupBy))
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
