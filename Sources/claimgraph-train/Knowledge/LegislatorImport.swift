import Annotations
import EntityLinking

/// Members of national legislatures: many, with common names, so each has a low prior. Those whose
/// last term ended before 2019 are left out, and those who began before 1993 (before 2004 where no
/// end is known).
struct LegislatorImport {
    private(set) var entries: [KnowledgeEntry] = []

    init(directory: String, prominence: [String: Double]) throws {
        let table = try ReferenceTable("legislators.tsv", in: directory)
        for row in table.rows {
            let end = CalendarDate(iso: table.cell(row, "last_end"))
            let start = CalendarDate(iso: table.cell(row, "first_start"))
            guard table.cell(row, "jurisdiction").isEmpty, (end?.year ?? 9999) >= 2019,
                (start?.year ?? 9999) >= (end == nil ? 2004 : 1993)
            else { continue }
            var entry = KnowledgeEntry(
                id: EntityID(table.cell(row, "qid")), kind: .person, label: table.cell(row, "name"))
            entry.type = "legislator"
            let state = EntityID(table.cell(row, "state_qid"))
            entry.country = state.isWikidata ? state : nil
            var names = NameCollector(label: entry.label)
            names.add(personal: [PeopleImport.title(table.cell(row, "enwiki"))])
            entry.names = names.names
            entry.offices = [
                KnowledgeEntry.Term(
                    title: table.cell(row, "position"), jurisdiction: entry.country,
                    start: start.flatMap { CalendarDate(year: $0.year) },
                    end: end.flatMap { CalendarDate(year: $0.year) })
            ]
            entry.prior = (1 + 3 * (prominence[state.text] ?? 0)).rounded() / 100
            entries.append(entry)
        }
    }
}
