import Annotations
import ArgumentParser
import ClaimGraphKit
import Claims
import Foundation
import GraphFormats

/// `claimgraph diff`: what changed between two graphs.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed between two graphs, changes of stance first.",
        discussion: """
            OLD and NEW are exports of any format and view, folders of seeds, or git revisions of \
            either (HEAD~1:seeds). With one graph and two dates, what changed in between. What \
            follows from another change is told with it; --all lists it too. Two GraphML files \
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

    @Flag(help: "Also list the statements behind changes of stance and behind claims.")
    var all = false

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
        let isSame =
            switch format {
            case .table, .json, .jsonl: try await writeChanges()
            case .patch, .sparql, .graphml: try await writeGraphs()
            }
        if !isSame && !exitZero { throw ExitCode(1) }
    }

    /// Writes what differs for people and programs; whether nothing does.
    private func writeChanges() async throws -> Bool {
        let output = StandardOutput()
        let (diff, outline) = try await changes()
        let printer = DiffPrinter(diff, showsAll: all)
        switch format {
        case .json: try output.write(printer.json())
        case .jsonl: try output.write(printer.jsonLines())
        default:
            let text = diff.isEmpty ? "" : outline + printer.table(width: Terminal.width)
            try output.write(Array(text.utf8))
        }
        return diff.isEmpty
    }

    /// The changes, and with dates, what was on record by either.
    private func changes() async throws -> (GraphDiff, outline: String) {
        guard !asOf.isEmpty else {
            let comparison = GraphComparison(from: source(0), to: source(graphs.count - 1))
            return (try await comparison.changes(), "")
        }
        let (old, new) = try await load()
        let dates = asOf.map(\.description)
        let lines = zip([dates[0], dates[dates.count - 1]], [old, new]).map { date, graph in
            "\(date): \(GraphOutline(graph))\n"
        }
        return (GraphDiff(from: old, to: new), lines.joined() + "\n")
    }

    /// Writes the changes as a graph or for stores of graphs; whether there are none.
    private func writeGraphs() async throws -> Bool {
        let output = StandardOutput()
        let (old, new) = try await load()
        let changes = try GraphChanges(from: old, to: new)
        switch format {
        case .patch: try changes.write(.patch, to: output)
        case .sparql: try changes.write(.sparqlUpdate, to: output)
        default: try GraphMLOverlay(from: old, to: new).write(to: output)
        }
        return changes.isEmpty
    }

    private func source(_ index: Int) -> GraphSource {
        GraphSource(graphs[index], jobs: ProcessInfo.processInfo.activeProcessorCount)
    }

    /// The two graphs, each as it was on record by its date; what has no date is named once.
    private func load() async throws -> (ClaimGraph, ClaimGraph) {
        let old = try await source(0).graph()
        let new = graphs.count == 1 ? old : try await source(1).graph()
        guard let first = asOf.first, let last = asOf.last else { return (old, new) }
        for name in Set((old.undated + new.undated).map(\.name)).sorted() {
            StandardError.write("\(name): left out, its date is not known")
        }
        return (old.asOf(first), new.asOf(last))
    }
}
