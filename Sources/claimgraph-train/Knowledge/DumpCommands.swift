import ArgumentParser
import EntityLinking
import Foundation
import KnowledgeDump

/// `claimgraph-train knowledge synthesize-dump`
struct SynthesizeDump: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a dump of invented items in Wikidata's format.")

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    @Option(help: "How many items.")
    var items = 20_000

    @Option(help: "What the items depend on.")
    var seed: UInt64 = 1

    func run() throws {
        var synthesizer = DumpSynthesizer(seed: seed)
        try Data().write(to: URL(filePath: output))
        let file = try FileHandle(forWritingTo: URL(filePath: output))
        defer { try? file.close() }
        try file.write(contentsOf: Data("[\n".utf8))
        for id in 1...max(1, items) {
            let end = id == items ? "\n" : ",\n"
            try file.write(contentsOf: Data((synthesizer.line(id) + end).utf8))
        }
        try file.write(contentsOf: Data("]\n".utf8))
    }
}

/// `claimgraph-train knowledge measure-dump`
struct MeasureDump: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a dump as 'claimgraph knowledge build' does, and tell how fast.")

    @Argument(help: "The dump, plain, .gz or .bz2.")
    var dump: String

    @Option(help: "The knowledge base whose rules are used.")
    var base: String

    @Option(help: "The list of classes.")
    var classes: String

    @Option(name: .shortAndLong, help: "The knowledge base to write.")
    var output: String

    func run() throws {
        let table = try String(contentsOfFile: classes, encoding: .utf8)
        let build = DumpBuild(
            dump: dump, output: output,
            classes: try DumpClasses(table: table, file: classes))
        let start = clock()
        let report = try build.run(rulesOf: KnowledgeBase(path: base))
        let total = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let megabytes = Double(report.bytes) / 1e6
        print(
            "\(report.items) items, \(Int(megabytes)) MB of JSON read in \(report.seconds) s:",
            "\(Int(megabytes / report.seconds)) MB/s; whole build \(total) s of processor time,",
            "\(Int(megabytes / total)) MB/s")
        print(
            "\(report.persons) persons, \(report.states) states,",
            "\(report.organisations) organisations, \(report.terms) terms,",
            "\(report.namelessTerms) terms of unnamed offices, \(report.damagedLines) damaged lines"
        )
    }
}
