internal import Annotations
internal import Learning

/// Makes the tagger's tables from treebanks and word lists.
enum LexiconBuilder {
    /// Words of the treebanks count as known from so many occurrences.
    private static let knownCount = 8

    /// Word classes (the set of tags a word may have) and clusters.
    static func lexicon(_ sentences: [[Token]], _ file: LexiconFile) -> TaggerLexicon {
        var seen: [String: [String: Int]] = [:]
        for token in sentences.joined() {
            seen[token.form.lowercased(), default: [:]][token.xpos, default: 0] += 1
        }
        var sets: [String: Set<String>] = file.tags.mapValues { Set($0) }
        for (word, tags) in seen {
            let total = tags.values.reduce(0, +)
            guard total >= knownCount else { continue }
            let usual = tags.filter { $0.value * 50 >= total }
            sets[word, default: []].formUnion(usual.keys.map { "=" + $0 })
        }
        var lexicon = TaggerLexicon()
        lexicon.classes = WordTable(numbered(sets))
        let paths = Set(file.clusters.map(\.path)).sorted()
        lexicon.clusterPaths = [0] + paths
        let numbers = Dictionary(uniqueKeysWithValues: zip(paths, 1...))
        lexicon.clusters = WordTable(
            file.clusters.map { word, path in
                (WordForm.exactHash(word), UInt16(numbers[path] ?? 0))
            })
        return lexicon
    }

    /// Each set of tags as a number, the words in a fixed order.
    private static func numbered(
        _ sets: [String: Set<String>]
    ) -> [(hash: UInt64, value: UInt16)] {
        var numbers: [String: UInt16] = [:]
        return sets.keys.sorted().map { word in
            let name = (sets[word] ?? []).sorted().joined(separator: " ")
            let number = numbers[name] ?? UInt16(min(numbers.count + 1, 65_535))
            numbers[name] = number
            return (WordForm.lowerHash(word), number)
        }
    }

    /// The words that are seen often and always with the same tag.
    static func fixed(_ sentences: [[Token]], _ tags: TagSet, least: Int) -> WordTable {
        var seen: [String: [Int: Int]] = [:]
        for token in sentences.joined() {
            seen[token.form, default: [:]][tags.number(of: token) ?? 0, default: 0] += 1
        }
        let entries = seen.keys.sorted().compactMap { word -> (hash: UInt64, value: UInt16)? in
            guard let counts = seen[word], counts.count == 1, let only = counts.first,
                only.value >= least
            else { return nil }
            return (WordForm.exactHash(word), UInt16(only.key + 1))
        }
        return WordTable(entries)
    }
}
