import Annotations
import EntityLinking

/// The persons of the reference data.
struct PeopleImport {
    private(set) var entries: [KnowledgeEntry] = []
    private let prominence: [String: Double]

    init(directory: String, prominence: [String: Double], terms: inout TermImport) throws {
        self.prominence = prominence
        let table = try ReferenceTable("people.tsv", in: directory)
        for row in table.rows {
            let entry = entry(table, row, terms.terms[table.cell(row, "qid")] ?? [])
            if isWanted(entry) { entries.append(entry) }
        }
        let others = try ReferenceTable("people_without_qid.tsv", in: directory)
        for row in others.rows {
            let label = others.cell(row, "name")
            var entry = KnowledgeEntry(
                id: EntityID("person:\(KnowledgeEntry.slug(label))"), kind: .person, label: label)
            var names = NameCollector(label: label)
            names.add(personal: [])
            entry.names = names.names
            entry.prior = 0.4
            entries.append(entry)
        }
    }

    private func entry(
        _ table: ReferenceTable, _ row: [Substring], _ terms: [KnowledgeEntry.Term]
    ) -> KnowledgeEntry {
        var entry = KnowledgeEntry(
            id: EntityID(table.cell(row, "qid")), kind: .person, label: table.cell(row, "name"))
        var names = NameCollector(label: entry.label)
        names.add(personal: table.values(row, "aliases") + [Self.title(table.cell(row, "enwiki"))])
        names.add(table.values(row, "aliases_other_languages"), .foreign)
        entry.names = names.names
        entry.gender =
            switch table.cell(row, "gender") {
            case "male": .male
            case "female": .female
            case "": .unknown
            default: .other
            }
        entry.born = CalendarDate(iso: table.cell(row, "born"))
        entry.died = CalendarDate(iso: table.cell(row, "died"))
        entry.offices = terms
        entry.country = country(terms, table.values(row, "states"))
        entry.prior = prior(entry, tier: table.cell(row, "tier"))
        return entry
    }

    /// Lesser offices before 2005 are not what today's news speak of.
    private func isWanted(_ entry: KnowledgeEntry) -> Bool {
        let last = entry.offices.map { $0.end?.year ?? $0.start?.year ?? 0 }.max() ?? 0
        return (entry.prior ?? 0) >= 0.1 || last >= 2005
    }

    /// A title of Wikipedia without what tells it from others: "Ed Davey (politician)".
    static func title(_ enwiki: String) -> String {
        let bare = enwiki.firstRange(of: " (").map { enwiki[..<$0.lowerBound] } ?? enwiki[...]
        return String(bare.firstRange(of: ", ").map { bare[..<$0.lowerBound] } ?? bare)
    }

    /// The state with most terms; among equal ones the greater.
    private func country(_ terms: [KnowledgeEntry.Term], _ states: [String]) -> EntityID? {
        var counts: [String: Int] = [:]
        for state in states { counts[state] = 0 }
        for term in terms {
            guard let state = term.jurisdiction?.text, states.contains(state) else { continue }
            counts[state, default: 0] += 1
        }
        func rank(_ state: String) -> (Int, Double, String) {
            (counts[state] ?? 0, prominence[state] ?? 0, state)
        }
        return counts.keys.max { rank($0) < rank($1) }.map { EntityID($0) }
    }

    private func prior(_ entry: KnowledgeEntry, tier: String) -> Double {
        let base = ["1": 0.4, "2": 0.14, "3": 0.07][tier] ?? 0.04
        let weight = prominence[entry.country?.text ?? ""] ?? 0.5
        let leading: Set = [
            "president", "prime minister", "monarch", "king", "queen", "chancellor",
            "supreme leader", "secretary general", "secretary-general", "pope", "premier",
        ]
        let leads = entry.offices.contains { leading.contains($0.title.lowercased()) }
        let last = entry.offices.map { $0.end?.year ?? $0.start?.year ?? 0 }.max() ?? 0
        let recency = last >= 2020 ? 1.15 : last >= 2010 ? 1 : 0.75
        // Many spellings are a sign of fame.
        let fame = 0.9 + 0.25 * min(1, Double(entry.names.count) / 8)
        return min(
            0.97, fame * base * (0.6 + 0.6 * weight) * (leads && tier == "1" ? 1.6 : 1) * recency)
    }
}
