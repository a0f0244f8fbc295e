package import Annotations

/// The adjectives and names of peoples that stand for a state: "Indian" in "Indian jets".
package struct Nationalities: Sendable {
    private struct Entry: Sendable {
        /// The words before the last one, in the text's order.
        var before: [String]
        /// The state's index.
        var state: Int
    }

    private var states: [Entity] = []
    private var entries: [String: [Entry]] = [:]

    /// No nationalities.
    package init() {}

    /// Reads `nationalities.tsv`: id, name, adjectives, people; `|` between the words of a cell.
    package init(parsing text: String) throws(LexiconError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 4, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw LexiconError(line: number, message: "expected: id, name, adjectives, people")
            }
            states.append(
                Entity(id: EntityID(String(cells[0])), kind: .state, label: String(cells[1])))
            for form in cells[2].split(separator: "|") { add(form) }
            for form in cells[3].split(separator: "|") { add(form) }
        }
        for (last, list) in entries {
            entries[last] = list.sorted { $0.before.count > $1.before.count }
        }
    }

    private mutating func add(_ form: Substring) {
        let words = form.split(separator: " ").map(String.init)
        guard let last = words.last else { return }
        entries[last, default: []].append(
            Entry(before: Array(words.dropLast()), state: states.count - 1))
    }

    /// The state whose adjective or people ends with `token` of `sentence`, the longest form first.
    package func state(endingAt token: Int, of sentence: Sentence) -> Entity? {
        guard let list = entries[sentence.tokens[token].form] else { return nil }
        for entry in list where entry.before.count <= token {
            let start = token - entry.before.count
            if entry.before.indices.allSatisfy({
                sentence.tokens[start + $0].form == entry.before[$0]
            }) {
                return states[entry.state]
            }
        }
        return nil
    }

    /// The state of this id.
    package func state(_ id: EntityID) -> Entity? { states.first { $0.id == id } }
}
