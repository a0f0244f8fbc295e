import Annotations
import ArgumentParser
import ClaimGraphKit
import Claims
import GraphFormats

/// `claimgraph explain`: what a claim, an edge, a statement or an entity rests on.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show every statement behind a claim, an edge or an entity, in its words.",
        discussion: """
            Source, cue and content are marked in the sentence: [source: …] [cue: …] [content: …]. \
            The rule that found the statement and its confidence stand below it.

            EXAMPLES
              claimgraph explain c0123456789abcdef --graph seeds
              claimgraph explain "Dmitry Peskov" --graph output/graph.jsonl
              claimgraph explain e0123456789abcdef --graph output/graph.rdf
            """)

    @Argument(help: "The id of a claim, edge, statement or entity, or an entity's name.")
    var id: String

    @Option(help: "An export, or a folder of seeds.", completion: .file())
    var graph = "seeds"

    func run() async throws {
        let graph = try await GraphSource(graph).graph()
        let statements = try statements(in: graph)
        let printer = ExplanationPrinter(graph)
        try StandardOutput().write(Array(printer.text(statements).utf8))
        if statements.isEmpty { throw ExitCode(1) }
    }

    private func statements(in graph: ClaimGraph) throws -> [StatementRecord] {
        if let statement = graph.statement(StatementID(id)) { return [statement] }
        if graph.claim(ClaimID(id)) != nil {
            return graph.statements.filter { $0.claim.text == id }
        }
        if let edge = statementsOfEdge(in: graph) { return edge.map { graph.statements[$0] } }
        let entity = try NameResolver(EntityNames(graph)).entity(id)
        return graph.statements.filter { $0.source == entity || $0.via == entity }
    }

    /// The statements of an edge of whichever view, whose letter its id begins with.
    private func statementsOfEdge(in graph: ClaimGraph) -> [Int]? {
        switch id.first {
        case "e": graph.stanceEdges().first { $0.id == id }?.statements
        case "r": graph.relationEdges().first { $0.id == id }?.statements
        case "u": graph.summaryEdges().first { $0.id == id }?.statements
        default: nil
        }
    }
}
