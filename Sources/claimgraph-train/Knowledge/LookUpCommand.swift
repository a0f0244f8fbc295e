import Annotations
import ArgumentParser
import EntityLinking

/// `claimgraph-train knowledge lookup`: what names mean in a file, for trying tables out.
struct LookUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "What names mean in a knowledge base's file.")

    @Argument(help: "The knowledge base.")
    var base: String

    @Argument(help: "The names.")
    var names: [String]

    @Option(help: "The day for offices.")
    var date: String?

    func run() throws {
        let knowledge = try KnowledgeBase(path: base)
        let day = date.flatMap { CalendarDate(iso: $0) }
        for name in names {
            let found = knowledge.lookUp(name, on: day)
            print("\(name): \(found.meanings.count)")
            for meaning in found.meanings.prefix(8) {
                let offices = zip(meaning.offices, meaning.jurisdictions).map {
                    "\($0.title) (\($1))"
                }
                print(
                    " ", meaning.entity.id, meaning.entity.label, meaning.entity.type,
                    meaning.role.name, meaning.prior, meaning.country ?? "-", offices)
            }
        }
    }
}
