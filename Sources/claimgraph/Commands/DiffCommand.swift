import Annotations
import ArgumentParser
import ClaimGraphKit
import Claims
import GraphFormats

/// `claimgraph diff`: what changed between two graphs.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed between two graphs, changes of stance first.",
        discussion: """
            OLD and NEW are exports of any format, folders of seeds, or git revisions of either \
            (HEAD~1:seeds). With one graph and two dates, what changed in between. Two GraphML files \
            without claims are compared for what they are: nodes, edges and values.

            EXAMPLES
              claimgraph diff HEAD~1:seeds seeds
              claimgraph diff old.graphml new.rdf --format json
              claimgraph diff seeds --as-of 2024-10-15 2024-10-26
              claimgraph diff old.nt new.nt --format patch

            EXIT STATUS
              0  the same
              1  different
              2  trouble
            """)

    /// How changes are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, jsonl, patch, sparql, graphml
    }

    @Argument(help: "The old graph, then the new one.", completion: .file())
    var graphs: [String]

    @Option(help: "table, json, jsonl, patch (RDF Patch), sparql (SPARQL Update) or graphml.")
    var format: Format = .table

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "What was on record by then: one date, or old and new.", valueName: "date"))
    var asOf: [CalendarDate] = []

    @Flag(help: "Exit with 0 also where the graphs differ.")
    var exitZero = false

    func validate() throws {
        guard graphs.count == 2 || graphs.count == 1 && asOf.count == 2 else {
            throw ValidationError("name two graphs, or one and --as-of with two dates")
        }
        guard asOf.count <= 2 else { throw ValidationError("--as-of takes one or two dates") }
    }

    func run() async throws {
        if graphs.count == 2, let files = PlainGraphFiles(graphs[0], graphs[1]) {
            let difference = try files.difference()
            try StandardOutput().write(PlainDiffPrinter(difference).bytes(format.rawValue))
            if !difference.changes.isEmpty && !exitZero { throw ExitCode(1) }
            return
        }
        let old = try await GraphSource(graphs[0]).graph(asOf: asOf.first)
        let new = try await GraphSource(graphs[graphs.count - 1]).graph(asOf: asOf.last)
        let diff = GraphDiff(from: old, to: new)
        try StandardOutput().write(try text(diff, old, new))
        if !diff.isEmpty && !exitZero { throw ExitCode(1) }
    }

    private func text(
        _ diff: GraphDiff, _ old: ClaimGraph, _ new: ClaimGraph
    ) throws -> [UInt8] {
        switch format {
        case .table: return Array(table(diff).utf8)
        case .json, .jsonl: return Array(json(diff).utf8)
        case .patch: return try GraphChanges(from: old, to: new).patch
        case .sparql: return try GraphChanges(from: old, to: new).sparqlUpdate
        case .graphml: return try GraphMLOverlay(from: old, to: new).bytes()
        }
    }

    private func table(_ diff: GraphDiff) -> String {
        guard !diff.isEmpty else { return "" }
        var table = TextTable(["change", "old", "new", "what"])
        for change in diff.changes {
            let isMember = change.old == nil || change.new == nil
            table.add([
                change.kind.rawValue, isMember ? "" : change.old ?? "",
                isMember ? "" : change.new ?? "", change.label,
            ])
        }
        return table.lines(width: Terminal.width).map { $0 + "\n" }.joined()
    }

    private func json(_ diff: GraphDiff) -> String {
        let objects = diff.changes.map { change in
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("kind", change.kind.rawValue)
            writer.member("id", change.id)
            writer.member("label", change.label)
            writer.member("old", change.old)
            writer.member("new", change.new)
            writer.endObject()
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        guard format == .json else { return objects.map { $0 + "\n" }.joined() }
        return "{\"version\":1,\"changes\":[" + objects.joined(separator: ",\n ") + "]}\n"
    }
}
