import ArgumentParser
import ClaimGraphKit
import EntityLinking
import Foundation
import KnowledgeDump

/// `claimgraph knowledge`: what the program knows of the world.
struct KnowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge",
        abstract: "Look names up, or build a knowledge base from a Wikidata dump.",
        subcommands: [KnowledgeLookupCommand.self, KnowledgeBuildCommand.self])
}

/// Opens knowledge bases for the commands, with errors as the command line prints them.
enum KnowledgeFiles {
    /// The base at `path`, or the one that ships, under the user's `table` where there is one.
    static func open(_ path: String?, table: String?) throws(ClaimGraphError) -> KnowledgeBase {
        let file: String
        if let path { file = path } else { file = try Resources.bundled().path("knowledge.kb") }
        let base: KnowledgeBase
        do {
            base = try KnowledgeBase(path: file)
        } catch {
            throw ClaimGraphError("\(error); build it anew, or name another with --base")
        }
        guard let table else { return base }
        do {
            return try base.layered(
                with: Array(Data(contentsOf: URL(filePath: table))), file: table)
        } catch let error as KnowledgeTableError {
            throw ClaimGraphError(
                path: error.file, line: error.line, column: error.column, error.message)
        } catch {
            throw ClaimGraphError(path: table, "the file cannot be read; check its name and rights")
        }
    }
}
