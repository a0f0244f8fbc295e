import Annotations
import ArgumentParser
import EntityLinking
import Foundation

/// `claimgraph-train entities`: the entities and mentions of texts, for looking at this stage alone.
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "The entities of texts as extract's lines without claims, or each decision.")

    @Argument(help: "Plain texts.")
    var files: [String]

    @Option(help: "The folder with the models, the knowledge base and the word lists.")
    var resources = "Sources/ClaimGraphKit/Resources"

    @Option(help: "The date of documents that do not tell theirs.")
    var date: String?

    @Flag(help: "Print how each mention was found and resolved.")
    var explain = false

    func run() throws {
        let analyser = try TextAnalyser(directory: resources)
        let linker = try EntityResources(directory: resources).linker(directory: resources)
        for path in files {
            var (document, sentences) = try analyser.read(path)
            if document.date == nil { document.date = date.flatMap { CalendarDate(iso: $0) } }
            let linked = linker.link(document, sentences)
            if explain {
                Self.explain(linked, document, sentences)
            } else {
                print(try Self.line(linked, document, sentences))
            }
        }
    }

    private struct Line: Encodable {
        struct Entry: Encodable {
            var id: String
            var kind: String
            var label: String
            var affiliation: String?
            var mentions: [[Int]]
        }
        var document: String
        var entities: [Entry]
        var claims: [String] = []
        var statements: [String] = []
    }

    private static func line(
        _ linked: LinkedEntities, _ document: Document, _ sentences: [Sentence]
    ) throws -> String {
        let index = ScalarIndex(document.bytes)
        let entries = linked.entities.map { entity in
            Line.Entry(
                id: entity.id.text, kind: entity.kind.rawValue, label: entity.label,
                affiliation: entity.affiliation?.text,
                mentions: linked.mentions.filter { $0.entity == entity.id }.map {
                    let range = index.scalarRange($0.tokens.span(in: sentences))
                    return [range.lowerBound, range.upperBound]
                })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(Line(document: document.name, entities: entries))
        return String(decoding: data, as: UTF8.self)
    }

    private static func explain(
        _ linked: LinkedEntities, _ document: Document, _ sentences: [Sentence]
    ) {
        print("# \(document.name) \(document.date?.description ?? "")")
        for entity in linked.entities + linked.background {
            print("## \(entity.id) \(entity.label) \(entity.affiliation?.text ?? "")")
        }
        for decision in linked.decisions {
            let span = decision.mention.tokens.span(in: sentences)
            let options = decision.candidates.prefix(3).map {
                "\($0.entity) \($0.label) \($0.role) \(String(format: "%.2f→%.2f", $0.prior, $0.score))"
            }
            print(
                "\(decision.isNested ? "  ~ " : "")\(span.start) [\(document.text(span))] "
                    + "\(decision.mention.form.rawValue) \(decision.mention.entity) "
                    + "(\(decision.rule)) \(options.joined(separator: "; "))")
        }
    }
}
