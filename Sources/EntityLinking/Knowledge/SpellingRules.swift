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
    init(table: [UInt8]) {
        for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#")
        {
            let cells = line.split(
                separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count == 3 else { continue }
            for from in cells[1].split(separator: UInt8(ascii: "|")) {
                add(cells[0], Array(from), Array(cells[2]))
            }
        }
        for first in letters.indices where letters[first].count > 1 {
            letters[first].sort { lhs, rhs in
                lhs.from.count != rhs.from.count
                    ? lhs.from.count > rhs.from.count
                    : lhs.from.lexicographicallyPrecedes(rhs.from)
            }
        }
    }

    private mutating func add(_ place: ArraySlice<UInt8>, _ from: [UInt8], _ to: [UInt8]) {
        guard let first = from.first else { return }
        switch place.first {
        case UInt8(ascii: "w"): words[from] = to
        case UInt8(ascii: "s"): letters[Int(first)].append(Rule(from: from, to: to, place: .start))
        case UInt8(ascii: "e"): letters[Int(first)].append(Rule(from: from, to: to, place: .end))
        case UInt8(ascii: "a"):
            letters[Int(first)].append(Rule(from: from, to: to, place: .anywhere))
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
        folded.reserveCapacity(word.count)
        var position = 0
        while position < word.count {
            var taken = 0
            for rule in letters[Int(word[position])] where applies(rule, to: word, at: position) {
                for byte in rule.to where folded.last != byte { folded.append(byte) }
                taken = rule.from.count
                break
            }
            if taken == 0 {
                if folded.last != word[position] { folded.append(word[position]) }
                taken = 1
            }
            position += taken
        }
        return folded
    }

    private func applies(_ rule: Rule, to word: [UInt8], at position: Int) -> Bool {
        let count = rule.from.count
        guard count <= word.count - position else { return false }
        switch rule.place {
        case .anywhere: break
        case .start: if position != 0 { return false }
        case .end: if position + count != word.count { return false }
        }
        for offset in 1..<max(1, count) where word[position + offset] != rule.from[offset] {
            return false
        }
        return true
    }
}
