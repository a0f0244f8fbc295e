import ArgumentParser
import ClaimGraphKit
import EntityLinking
import Foundation
import KnowledgeDump

/// `claimgraph knowledge build`: a knowledge base from a Wikidata dump.
struct KnowledgeBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build a knowledge base from a Wikidata JSON dump.",
        discussion: """
            Streams DUMP (plain, .gz or .bz2, told by its first bytes) once and keeps people, states \
            and organisations with names, types, offices and countries. Damaged lines are counted, \
            not fatal. With --keep-spill, what was read stays beside the result, and a run with \
            other classes on the same dump begins there.

            EXAMPLES
              claimgraph knowledge build latest-all.json.bz2 -o wikidata.kb
              pbzip2 -dc latest-all.json.bz2 | claimgraph knowledge build - -o wikidata.kb
              claimgraph knowledge lookup "Naftogaz" --base wikidata.kb
            """)

    @Argument(help: "The dump, or - for standard input.", completion: .file())
    var dump: String

    @Option(name: .shortAndLong, help: "The knowledge base to write.")
    var output: String

    @Option(help: "The classes that are kept, instead of those that ship.", completion: .file())
    var classes: String?

    @Option(
        help: ArgumentHelp(
            "How many Wikipedias must have a page on what holds no office.", valueName: "n"))
    var minimumSitelinks = 3

    @Flag(help: "Keep what was read of the dump, in OUTPUT.spill.")
    var keepSpill = false

    @Option(help: "The knowledge base whose rules are taken over.", completion: .file())
    var base: String?

    func run() async throws {
        let resources = try Resources.bundled().folder
        let table = classes ?? resources + "/wikidata-classes.tsv"
        guard let text = try? String(contentsOfFile: table, encoding: .utf8) else {
            throw ClaimGraphError(path: table, "the file cannot be read; check its name and rights")
        }
        let rules = try KnowledgeFiles.open(base, table: nil)
        do {
            var build = DumpBuild(
                dump: dump, output: output, classes: try DumpClasses(table: text, file: table))
            build.minimumSitelinks = minimumSitelinks
            build.keepsSpill = keepSpill
            let report = try build.run(rulesOf: rules, progress: Self.show)
            Self.tell(report, dump)
        } catch {
            throw ClaimGraphError(path: error.file, error.message)
        }
    }

    /// One line on a terminal that is written over again and again.
    private static func show(_ progress: DumpProgress) {
        guard StandardError.isTerminal else { return }
        let share = progress.size.map { " of \($0 / 1_000_000)" } ?? ""
        let text = "\(progress.consumed / 1_000_000)\(share) MB, \(progress.report.items) items"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    private static func tell(_ report: DumpReport, _ dump: String) {
        if StandardError.isTerminal { StandardError.write("") }
        for line in report.damaged {
            StandardError.write("\(dump):\(line.line):\(line.column): warning: no JSON; left out")
        }
        if report.damagedLines > report.damaged.count {
            StandardError.write(
                "\(dump): warning: \(report.damagedLines) damaged lines were left out in all")
        }
        let speed = report.seconds > 0 ? Int(Double(report.bytes) / 1e6 / report.seconds) : 0
        let read = report.wasRead ? "\(speed) MB/s" : "from the earlier run's spill"
        print(
            "\(report.items) items read (\(report.bytes / 1_000_000) MB of JSON, \(read)):",
            "\(report.persons) people, \(report.states) states,",
            "\(report.organisations) organisations, \(report.terms) terms of office kept")
    }
}
