import Annotations
import EntityLinking
import Foundation

/// Brings the reference data into the form of our own tables: joins metonyms to states and bodies,
/// offices to their holders, and gives every entity a prior.
struct KnowledgeImport {
    private let directory: String
    private(set) var states: [KnowledgeEntry] = []
    private(set) var organisations: [KnowledgeEntry] = []
    private(set) var people: [KnowledgeEntry] = []
    private(set) var legislators: [KnowledgeEntry] = []
    /// Where facts of an entity come from, as tags, if not from the table's usual sources.
    private(set) var sources: [EntityID: String] = [:]
    /// How much news speak of a state, 0 to 1, from how much the tables have about it.
    private(set) var prominence: [String: Double] = [:]

    /// Imports the tables in `directory`.
    init(directory: String) throws {
        self.directory = directory
        try readProminence()
        try readStates()
        try readOrganisations()
        try readMetonyms()
        try readPeople()
        try readLegislators()
    }

    private mutating func readProminence() throws {
        var weights: [String: Double] = [:]
        let bodies = try ReferenceTable("organisations.tsv", in: directory)
        for row in bodies.rows where bodies.cell(row, "row_source") == "core" {
            weights[bodies.cell(row, "country_qid"), default: 0] += 8
        }
        let terms = try ReferenceTable("positions.tsv", in: directory)
        for row in terms.rows where terms.cell(row, "jurisdiction").isEmpty {
            weights[terms.cell(row, "state_qid"), default: 0] += 0.1
        }
        weights[""] = nil
        let most = weights.values.max() ?? 1
        for (state, weight) in weights {
            prominence[state] = (weight / most).squareRoot().squareRoot()
        }
    }

    /// The union is an organisation here: its line among the states only lends its names.
    private mutating func readStates() throws {
        let table = try ReferenceTable("states.tsv", in: directory)
        for row in table.rows {
            let id = EntityID(table.cell(row, "qid"))
            let status = table.cell(row, "status")
            let isUnion = status == "union"
            var entry = KnowledgeEntry(
                id: id, kind: isUnion ? .organisation : .state, label: table.cell(row, "name"))
            entry.type = isUnion ? "igo" : status
            let official = Self.official(table.cell(row, "official_name"))
            let adjectives = table.values(row, "adjectives")
            let demonyms =
                table.values(row, "demonym_singular") + table.values(row, "demonym_plural")
            var names = NameCollector(label: entry.label)
            names.add(table.values(row, "other_names") + [official], .alias)
            names.add(adjectives, .adjective)
            names.add(demonyms, .demonym)
            let capitals = table.values(row, "capital") + table.values(row, "capital_variants")
            names.add(capitals, .capital)
            names.add(table.values(row, "seat_metonyms").filter { !capitals.contains($0) }, .seat)
            entry.names = names.names
            entry.prior = statePrior(status, prominence[id.text] ?? 0)
            states.append(entry)
        }
    }

    /// An official name without remarks: "Niue*", "Taiwan (Province of China)".
    private static func official(_ name: String) -> String {
        let bare = name.firstRange(of: "(").map { name[..<$0.lowerBound] } ?? name[...]
        return String(bare.prefix { $0 != "*" && $0 != "[" }).trimmingCharacters(in: .whitespaces)
    }

    private func statePrior(_ status: String, _ prominence: Double) -> Double {
        switch status {
        case "un-member", "un-observer", "partly-recognised", "union": 0.55 + 0.44 * prominence
        case "former-state", "constituent-country", "disputed-territory": 0.45
        case "de-facto-state", "autonomous-region", "former-de-facto-state": 0.4
        default: 0.3
        }
    }

    private mutating func readMetonyms() throws {
        let table = try ReferenceTable("metonyms.tsv", in: directory)
        for row in table.rows {
            let surface = table.cell(row, "surface")
            let id = table.cell(row, "organisation_qid")
            let label = table.cell(row, "organisation")
            let body = organisations.firstIndex {
                id.isEmpty ? $0.label == label : $0.id.text == id
            }
            let state = states.firstIndex { $0.id.text == table.cell(row, "state_qid") }
            if let body {
                // A city that a body sits in is first of all a place.
                let isCity = table.cell(row, "literal_kind") == "city"
                organisations[body].addName(surface, isCity ? .capital : .seat)
            }
            guard let state else { continue }
            if let body, organisations[body].type != "executive" {
                let key = NameKey.key(of: surface)
                states[state].names.removeAll {
                    $0.role == .seat && NameKey.key(of: $0.text) == key
                }
            } else {
                states[state].addName(surface, .seat)
            }
        }
    }

    private mutating func readOrganisations() throws {
        organisations = try OrganisationImport(directory: directory, prominence: prominence).entries
        guard let place = states.firstIndex(where: { $0.kind == .organisation }) else { return }
        let union = states.remove(at: place)
        if let body = organisations.firstIndex(where: { $0.id == union.id }) {
            for name in union.names { organisations[body].addName(name.text, name.role) }
            organisations[body].prior = union.prior
        } else {
            organisations.append(union)
        }
    }

    private mutating func readPeople() throws {
        var terms = try TermImport(directory: directory, organisations: organisations)
        people = try PeopleImport(directory: directory, prominence: prominence, terms: &terms)
            .entries
        sources = terms.shareAlike
    }

    private mutating func readLegislators() throws {
        legislators = try LegislatorImport(directory: directory, prominence: prominence).entries
    }
}

extension KnowledgeEntry {
    /// Adds a name, unless the entity has it in this role.
    mutating func addName(_ text: String, _ role: NameRole) {
        let name = Name(text, role)
        if !names.contains(name) { names.append(name) }
    }
}
