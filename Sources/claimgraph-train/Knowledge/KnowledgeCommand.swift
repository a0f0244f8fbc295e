import Annotations
import ArgumentParser
import EntityLinking
import Foundation
import Learning

/// `claimgraph-train knowledge`: from reference data to the knowledge base's file.
struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge",
        abstract: "Make the knowledge base from its sources.",
        subcommands: [
            Import.self, Compile.self, LookUpCommand.self, MeasureKnowledge.self,
            SynthesizeDump.self, MeasureDump.self,
        ])

    /// `claimgraph-train knowledge import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring reference data into the form of the sources' tables.")

        @Argument(help: "The folder with states.tsv, organisations.tsv, people.tsv …")
        var directory: String

        @Option(name: .shortAndLong, help: "The folder that gets the tables.")
        var output: String

        func run() throws {
            let data = try KnowledgeImport(directory: directory)
            try FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
            try write(
                data.states, "states.tsv", [.kind: "state"],
                [
                    .id, .type, .label, .aliases, .acronyms, .adjectives, .demonyms,
                    .capitals, .seats, .prior,
                ])
            try write(
                data.organisations, "organisations.tsv", [.kind: "organisation"],
                [
                    .id, .type, .label, .aliases, .acronyms, .adjectives, .demonyms,
                    .seats, .country, .prior,
                ])
            try write(
                data.people, "people.tsv", [.kind: "person"],
                [
                    .id, .label, .aliases, .acronyms, .surnames, .foreign, .gender, .born,
                    .died, .country, .prior, .offices, .source,
                ], sources: data.sources)
            try write(
                data.legislators, "legislators.tsv",
                [.kind: "person", .type: "legislator"],
                [.id, .label, .aliases, .country, .prior, .offices])
        }

        private func write(
            _ entries: [KnowledgeEntry], _ name: String,
            _ constants: [KnowledgeTable.Column: String], _ columns: [KnowledgeTable.Column],
            sources: [EntityID: String] = [:]
        ) throws {
            let text = KnowledgeTable.text(
                entries, columns: columns, constants: constants, sources: sources)
            try text.write(toFile: output + "/" + name, atomically: true, encoding: .utf8)
            print("\(name): \(entries.count) entities, \(text.utf8.count) bytes")
        }
    }

    /// `claimgraph-train knowledge compile`
    struct Compile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compile the sources' tables and rules into one file.")

        @Argument(help: "The folder with the tables, and the rules in its folder 'rules'.")
        var sources: String

        @Option(name: .shortAndLong, help: "The knowledge base to write.")
        var output: String

        func run() throws {
            let sources = try KnowledgeSources(directory: sources)
            let writer = KnowledgeCompiler.compile(sources.entries, rules: sources.rules)
            try writer.write(to: output)
            let base = try KnowledgeBase(path: output)
            print("\(output): \(base.count) entities")
        }
    }
}
