import Annotations
import EntityLinking

/// The organisations of the reference data.
///
/// Rows from a share-alike list are left out, and so are facilities, which act for nobody.
struct OrganisationImport {
    private(set) var entries: [KnowledgeEntry] = []
    private let prominence: [String: Double]
    private var places: [EntityID: Int] = [:]

    init(directory: String, prominence: [String: Double]) throws {
        self.prominence = prominence
        let table = try ReferenceTable("organisations.tsv", in: directory)
        let states = try ReferenceTable("states.tsv", in: directory)
        var stateNames: [String: String] = [:]
        for row in states.rows { stateNames[states.cell(row, "qid")] = states.cell(row, "name") }
        var labels: [String: Int] = [:]
        for row in table.rows where Self.counts(table, row) {
            labels[table.cell(row, "name"), default: 0] += 1
        }
        for row in table.rows where Self.counts(table, row) {
            let isUnique = labels[table.cell(row, "name")] == 1
            let state = isUnique ? nil : stateNames[table.cell(row, "country_qid")]
            add(table, row, state: state)
        }
    }

    private static func counts(_ table: ReferenceTable, _ row: [Substring]) -> Bool {
        table.cell(row, "row_source") != "registry:supraverden"
            && table.cell(row, "kind") != "facility"
    }

    private mutating func add(_ table: ReferenceTable, _ row: [Substring], state: String?) {
        let label = table.cell(row, "name")
        let qid = table.cell(row, "qid")
        let slug = KnowledgeEntry.slug(state.map { "\(label) \($0)" } ?? label)
        let id = EntityID(qid.isEmpty ? "organisation:\(slug)" : qid)
        var names = NameCollector(label: label)
        names.add(table.values(row, "aliases"), .alias)
        if let place = places[id] {
            for name in names.names { entries[place].addName(name.text, name.role) }
            return
        }
        var entry = KnowledgeEntry(id: id, kind: .organisation, label: label)
        entry.type = table.cell(row, "kind")
        entry.names = names.names
        let country = table.cell(row, "country_qid")
        if !country.isEmpty { entry.country = EntityID(country) }
        entry.prior = prior(table, row, country: country)
        places[id] = entries.count
        entries.append(entry)
    }

    private func prior(_ table: ReferenceTable, _ row: [Substring], country: String) -> Double {
        let kind = table.cell(row, "kind")
        let base =
            switch table.cell(row, "row_source") {
            case "core": kind == "party" ? 0.4 : 0.5
            case "registry:igo", "registry:agency": 0.15
            case "registry:media": 0.12
            default: 0.06
            }
        let publicBodies: Set = [
            "igo", "un", "eu", "alliance", "ministry", "intelligence", "military", "executive",
            "legislature", "court", "news-agency",
        ]
        let weight = country.isEmpty ? 0.7 : prominence[country] ?? 0
        return base * (publicBodies.contains(kind) ? 1.2 : 1) * (0.8 + 0.4 * weight)
    }
}

extension KnowledgeEntry {
    /// The part of an id behind the kind: the words of the normalised name, joined by hyphens.
    static func slug(_ name: String) -> String {
        String(decoding: NameKey.key(of: name), as: UTF8.self)
            .split(separator: " ").joined(separator: "-")
    }
}
