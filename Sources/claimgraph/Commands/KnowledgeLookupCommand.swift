import Annotations
import ArgumentParser
import ClaimGraphKit
import EntityLinking

/// `claimgraph knowledge lookup`: what a name may mean, and why.
struct KnowledgeLookupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Show what a name may mean.",
        discussion: """
            Lists the entities that a name may stand for, the likeliest first, with the kind of \
            name it is to them, and their offices on a day. Offices and descriptions are understood \
            too.

            EXAMPLES
              claimgraph knowledge lookup Kyiv
              claimgraph knowledge lookup "the Ukrainian president" --date 2024-10-17
              claimgraph knowledge lookup "South Korea's spy agency" --format json

            EXIT STATUS
              0  something is known by the name
              1  nothing is
              2  trouble: no such file, a fault in the table
            """)

    @Argument(help: "The name.")
    var name: String

    @Option(help: ArgumentHelp("The day whose offices count.", valueName: "date"))
    var date: CalendarDate?

    @Option(help: "table, json, jsonl, csv or tsv.")
    var format: RowFormat = .table

    @Option(help: "Further names for the knowledge base, as TSV.", completion: .file())
    var knowledge: String?

    @Option(help: "Another knowledge base than the one that ships.", completion: .file())
    var base: String?

    func run() async throws {
        let lookup = try KnowledgeFiles.open(base, table: knowledge).lookUp(name, on: date)
        let rows = lookup.meanings.map { meaning in
            [
                meaning.entity.id.text, meaning.entity.label, meaning.entity.kind.rawValue,
                meaning.entity.type, meaning.role.name, Self.decimal(meaning.prior),
                meaning.country ?? "", meaning.officeTexts.joined(separator: "; "),
            ]
        }
        let columns = ["id", "label", "kind", "type", "matched", "prior", "country", "offices"]
        let printer = RowPrinter(format, kind: .names)
        try printer.begin(columns.map { Column($0) })
        for row in rows { try printer.add(row.map { $0.isEmpty ? .none : .text($0) }) }
        try printer.finish()
    }

    /// Two decimals.
    private static func decimal(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let digits = String(hundredths % 100)
        return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
