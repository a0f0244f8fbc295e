import Annotations

/// Finds the family name in a person's name.
struct PersonNames {
    private let rules: KnowledgeRules

    /// By the particles, suffixes and orders of `rules`.
    init(rules: KnowledgeRules) { self.rules = rules }

    /// The family names that `name` may end (or begin) with: with and without its particles.
    func surnames(of name: String, country: EntityID?) -> [String] {
        var words = name.split(separator: " ").map(String.init)
        while words.count > 2, let last = words.last, isSuffix(last) { words.removeLast() }
        guard words.count > 1, let first = words.first, let last = words.last else { return [] }
        if let country, rules.familyNameFirst.contains(country.text) {
            let hasGivenPair = words.count > 2 || last.contains("-")
            return hasGivenPair ? [first] : [first, last]
        }
        var names = [last]
        if let bare = withoutArticle(last) { names.append(bare) }
        var start = words.count - 1
        while start > 1, isParticle(words[start - 1]) { start -= 1 }
        if start < words.count - 1 { names.append(words[start...].joined(separator: " ")) }
        return names.filter { $0.unicodeScalars.count > 1 }
    }

    private func isSuffix(_ word: String) -> Bool {
        rules.suffixes.contains(String(decoding: NameKey.key(of: word), as: UTF8.self))
    }

    private func isParticle(_ word: String) -> Bool {
        rules.particles.contains(String(decoding: NameKey.key(of: word), as: UTF8.self))
    }

    /// "al-Assad" without "al-".
    private func withoutArticle(_ word: String) -> String? {
        guard let hyphen = word.firstIndex(of: "-") else { return nil }
        let rest = word[word.index(after: hyphen)...]
        guard isParticle(String(word[..<hyphen])), !rest.isEmpty else { return nil }
        return String(rest)
    }
}
