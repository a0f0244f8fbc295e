/// Folds the spellings of one foreign name into one form, by a table of whole words and of letters.
///
/// The form is for comparing only. It is coarse on purpose, so it is asked only when a name is
/// unknown as it stands.
struct SpellingRules: Sendable {
    private var words: [[UInt8]: [UInt8]] = [:]
    /// By first byte, the longest first.
    private var letters: [[Rule]] = Array(repeating: [], count: 256)

    private struct Rule: Sendable {
        enum Place { case anywhere, start, end }
        var from: [UInt8]
        var to: [UInt8]
        var place: Place
    }

    /// The rules in lines of `place`, `from`, `to`, parted by tabs, as `spelling.tsv` has them.
    init(compact text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 3 else { continue }
            let to = Array(cells[2].utf8)
            for from in cells[1].split(separator: "|").map({ Array($0.utf8) }) {
                add(String(cells[0]), from, to)
            }
        }
        for first in letters.indices {
            letters[first].sort { lhs, rhs in
                lhs.from.count != rhs.from.count
                    ? lhs.from.count > rhs.from.count
                    : lhs.from.lexicographicallyPrecedes(rhs.from)
            }
        }
    }

    private mutating func add(_ place: String, _ from: [UInt8], _ to: [UInt8]) {
        guard let first = from.first else { return }
        switch place {
        case "word": words[from] = to
        case "start": letters[Int(first)].append(Rule(from: from, to: to, place: .start))
        case "end": letters[Int(first)].append(Rule(from: from, to: to, place: .end))
        case "any": letters[Int(first)].append(Rule(from: from, to: to, place: .anywhere))
        default: break
        }
    }

    /// The folded form of `key`; nil where the name is too short to be told from others by it.
    func fold(_ key: [UInt8]) -> [UInt8]? {
        let parts = key.split(separator: UInt8(ascii: " "))
        let length = parts.reduce(0) { $0 + $1.count }
        guard length >= (parts.count > 1 ? 8 : 6) else { return nil }
        var folded: [UInt8] = []
        for part in parts {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            let word = words[Array(part)] ?? Array(part)
            folded += fold(word: word)
        }
        return folded
    }

    private func fold(word: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        var position = 0
        while position < word.count {
            let rule = letters[Int(word[position])].first { rule in
                applies(rule, to: word, at: position)
            }
            for byte in rule?.to ?? [word[position]] where folded.last != byte {
                folded.append(byte)
            }
            position += rule?.from.count ?? 1
        }
        return folded
    }

    private func applies(_ rule: Rule, to word: [UInt8], at position: Int) -> Bool {
        let end = position + rule.from.count
        guard end <= word.count, word[position..<end].elementsEqual(rule.from) else { return false }
        switch rule.place {
        case .anywhere: return true
        case .start: return position == 0
        case .end: return end == word.count
        }
    }
}
