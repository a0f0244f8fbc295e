/// The words of `entity-words.tsv`, the first names of `first-names.tsv` and the nouns for bodies of
/// `body-nouns.tsv`.
public struct EntityLexicon: Sendable {
    private var classes: [String: WordClass] = [:]
    private var firstNames: [String: Gender?] = [:]
    private var bodyNouns: [String: Set<String>] = [:]

    /// A line of a lexicon that cannot be read.
    public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
        /// The line's number, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String
        /// `line N: reason`
        public var description: String { "line \(line): \(reason)" }
    }

    /// A lexicon of the files' texts, in the formats that their headers document.
    public init(
        words: String, firstNames: String, bodyNouns: String = ""
    ) throws(FormatError) {
        try readWords(words)
        try readFirstNames(firstNames)
        for (number, fields) in Self.lines(of: bodyNouns) {
            guard fields.count == 2 else {
                throw FormatError(line: number, reason: "not a type, a tab and nouns")
            }
            self.bodyNouns[String(fields[0])] = Set(
                fields[1].split(separator: " ").map(String.init))
        }
    }

    private mutating func readWords(_ text: String) throws(FormatError) {
        for (number, fields) in Self.lines(of: text) {
            guard fields.count == 2, let wordClass = WordClass.named[fields[0]] else {
                throw FormatError(line: number, reason: "not a known class, a tab and words")
            }
            for word in fields[1].split(separator: " ") {
                let name = String(word.map { $0 == "_" ? " " : $0 })
                classes[name, default: []].insert(wordClass)
            }
        }
    }

    private mutating func readFirstNames(_ text: String) throws(FormatError) {
        for (number, fields) in Self.lines(of: text) {
            guard fields.count == 2, ["m", "f", "u"].contains(fields[1]) else {
                throw FormatError(line: number, reason: "not a name, a tab and m, f or u")
            }
            let gender: Gender? = fields[1] == "u" ? nil : fields[1] == "m" ? .male : .female
            firstNames[String(fields[0])] = .some(gender)
        }
    }

    /// The tab-separated fields of each line that is neither blank nor a comment.
    private static func lines(of text: String) -> [(number: Int, fields: [Substring])] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            $1.isEmpty || $1.hasPrefix("#") ? nil : ($0 + 1, $1.split(separator: "\t"))
        }
    }

    /// The classes of a word in lower case; none for an unknown one.
    package func classes(of word: String) -> WordClass { classes[word] ?? [] }

    /// A role without the words that do not change which office it is ("former", "outgoing").
    package func office(_ role: String) -> String {
        let words = role.split(separator: " ")
        let kept = words.filter { !classes(of: String($0)).contains(.passing) }
        return kept.isEmpty ? role : kept.joined(separator: " ")
    }

    /// Whether `noun` may describe a body of the type (`own` for bodies of the text alone).
    package func describes(_ noun: String, bodyOfType type: String) -> Bool {
        bodyNouns[type]?.contains(noun) ?? false
    }

    /// Whether persons bear `name` (lower case) as their first name.
    package func isFirstName(_ name: String) -> Bool { firstNames[name] != nil }

    /// The gender of the persons who bear `name` (lower case) first; nil where both do or none.
    package func gender(ofFirstName name: String) -> Gender? { firstNames[name] ?? nil }
}
