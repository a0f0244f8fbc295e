import Annotations
import EntityLinking
import Foundation

/// The tables and rules that a knowledge base is compiled from.
struct KnowledgeSources {
    /// The entries, corrections applied.
    private(set) var entries: [KnowledgeEntry] = []
    /// The rules.
    let rules: KnowledgeRules

    /// Reads the tables in `directory` and the rules in its folder `rules`; `corrections.tsv` and
    /// `ids.tsv` change what the tables say.
    init(directory: String) throws {
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(directory)/rules/\(name).tsv", encoding: .utf8)
        }
        rules = try KnowledgeRules(
            titles: text("titles"), bodies: text("bodies"), names: text("names"),
            spelling: text("spelling"))
        for name in ["states", "organisations", "people", "legislators", "additions"] {
            entries += try Self.table(directory, name) { _ in nil }
        }
        try correct(directory)
        identify(try text("ids"))
    }

    /// Gives entities the ids that lines of `table` (old id, tab, new id) tell.
    private mutating func identify(_ table: String) {
        var known: [EntityID: EntityID] = [:]
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let ids = line.split(separator: "\t").map(String.init)
            if ids.count == 2 { known[EntityID(ids[0])] = EntityID(ids[1]) }
        }
        for place in entries.indices {
            if let id = known[entries[place].id] { entries[place].id = id }
        }
    }

    private static func table(
        _ directory: String, _ name: String, template: (String) -> KnowledgeEntry?
    ) throws -> [KnowledgeEntry] {
        let path = "\(directory)/\(name).tsv"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return try KnowledgeTable.entries(in: Array(bytes), file: path, template: template)
    }

    /// Entries of `corrections.tsv` add to and override the others; names in its column `remove` go.
    private mutating func correct(_ directory: String) throws {
        var places: [EntityID: Int] = [:]
        for (place, entry) in entries.enumerated() where places[entry.id] == nil {
            places[entry.id] = place
        }
        let corrections = try Self.table(directory, "rules/corrections") { id in
            places[EntityID(id)].map { entries[$0] }
        }
        for var entry in corrections {
            let removed = Set(entry.removedNames)
            entry.names.removeAll { removed.contains($0.text) }
            entry.removedNames = []
            if let place = places[entry.id] {
                entries[place] = entry
            } else {
                entries.append(entry)
            }
        }
    }
}
