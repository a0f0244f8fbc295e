/// The rules that a knowledge base carries besides its entities: how titles, descriptions, names of
/// persons and spellings are to be read. From the tables in the sources' folder `rules`.
package struct KnowledgeRules: Sendable {
    /// Words of titles and what replaces them (nothing, for words that do not matter).
    package var titleWords: [String: String] = [:]
    /// Scope (an id, a kind or `*`), a tab, a canonical title; the canonical titles it stands for,
    /// parted by `|`.
    package var titleEquivalents: [String: String] = [:]
    /// Normalised descriptions; types parted by `|`, a tab, words of the label parted by `|`.
    package var descriptions: [String: String] = [:]
    /// Small words before surnames ("von", "bin").
    package var particles: Set<String> = []
    /// Words after surnames ("Jr").
    package var suffixes: Set<String> = []
    /// The states in whose names the family name comes first, as ids.
    package var familyNameFirst: Set<String> = []
    /// The tables that the rules were read from, which the knowledge base carries along.
    package private(set) var tables = (titles: "", bodies: "", names: "")
    /// The spelling rules, as ``SpellingRules`` reads them.
    package var spelling = ""

    /// No rules.
    package init() {}

    /// The rules of the tables `titles.tsv`, `bodies.tsv`, `names.tsv` and `spelling.tsv`.
    ///
    /// - Throws: ``KnowledgeTableError`` at the line that has not the cells it needs.
    package init(titles: String, bodies: String, names: String, spelling: String)
        throws(KnowledgeTableError)
    {
        self.spelling = spelling
        tables = (titles, bodies, names)
        for (number, cells) in Self.rows(names) {
            guard cells.count >= 2 else { throw Self.error("names.tsv", number) }
            let words = cells[1].split(separator: "|").map(String.init)
            switch cells[0] {
            case "particle": particles.formUnion(words)
            case "suffix": suffixes.formUnion(words)
            case "family-name-first": familyNameFirst.formUnion(words)
            default: throw Self.error("names.tsv", number)
            }
        }
        for (number, cells) in Self.rows(bodies) {
            guard cells.count >= 2 else { throw Self.error("bodies.tsv", number) }
            let needed = cells.count > 2 ? cells[2] : ""
            for phrase in cells[0].split(separator: "|") {
                let key = String(decoding: NameKey.key(of: phrase), as: UTF8.self)
                descriptions[key] = "\(cells[1])\t\(needed)"
            }
        }
        try readTitles(titles)
    }

    /// Forgets what is looked up in the base, so that a layer does not hold it twice.
    mutating func dropTables() {
        titleWords = [:]
        titleEquivalents = [:]
        descriptions = [:]
        tables = ("", "", "")
    }

    private mutating func readTitles(_ text: String) throws(KnowledgeTableError) {
        for (number, cells) in Self.rows(text) {
            guard cells.count >= 3 else { throw Self.error("titles.tsv", number) }
            if cells[0] == "word" {
                for word in cells[1].split(separator: "|") {
                    titleWords[String(decoding: NameKey.key(of: word), as: UTF8.self)] = cells[2]
                }
            }
        }
        let rules = TitleRules(table: self)
        for (_, cells) in Self.rows(text) where cells[0] != "word" {
            let targets = cells[2].split(separator: "|").map(rules.canonical)
            for title in cells[1].split(separator: "|") {
                for scope in cells[0].split(separator: "|") {
                    let key = "\(scope)\t\(rules.canonical(title))"
                    titleEquivalents[key] = targets.joined(separator: "|")
                }
            }
        }
    }

    private static func rows(_ text: String) -> [(Int, [String])] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
            .map { number, line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                return (number + 1, cells.map(String.init))
            }
    }

    private static func error(_ file: String, _ line: Int) -> KnowledgeTableError {
        KnowledgeTableError(.malformedRule, file: file, line: line, column: 1)
    }
}
