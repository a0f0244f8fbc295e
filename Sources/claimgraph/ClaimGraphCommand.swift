import ArgumentParser
import ClaimGraphKit
import Foundation

/// The command line: one subcommand a file.
struct ClaimGraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claimgraph",
        abstract: "Who asserts, denies, confirms or withholds judgement on what about whom.",
        discussion: """
            Reads English news, links people, states and organisations to Wikidata, and builds the \
            graph of who takes which stance on which claim. Every edge points back to the words it \
            rests on.

            EXAMPLES
              claimgraph build seeds -o output
              claimgraph extract article.txt | jq '.statements[].stance'
              claimgraph query output/graph.graphml --source Kremlin --stance denied

            EXIT STATUS
              0  fine (diff: same; validate: valid; query: found)
              1  different, invalid, or nothing found
              2  trouble: wrong usage, unreadable or unsupported files
            """,
        version: Program.version,
        subcommands: [
            BuildCommand.self, ConvertCommand.self, DiffCommand.self, ExplainCommand.self,
            ExtractCommand.self, KnowledgeCommand.self, MergeCommand.self, ParseCommand.self,
            QueryCommand.self,
            ValidateCommand.self,
        ])
}
