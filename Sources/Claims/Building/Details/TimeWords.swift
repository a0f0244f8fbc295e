import Annotations

/// The words from one token of a content on, for reading a time expression.
struct TimeWords {
    let tokens: [Token]
    /// The token that the expression may begin with.
    let start: Int
    /// The content's tokens.
    let range: Range<Int>

    /// The form of the word `offset` after the first; empty past the content's end.
    subscript(offset: Int) -> String {
        let token = start + offset
        return range.contains(token) ? tokens[token].form : ""
    }

    func lowercased(_ offset: Int) -> String { self[offset].lowercased() }

    /// The word before the first, in lower case.
    var before: String { start > 0 ? tokens[start - 1].form.lowercased() : "" }

    /// Whether one of `prepositions` stands before the first word, an article between allowed.
    func isAfter(_ prepositions: String...) -> Bool {
        guard start > 0 else { return false }
        let isArticle = tokens[start - 1].form.lowercased() == "the"
        let before = isArticle && start > 1 ? tokens[start - 2].form : tokens[start - 1].form
        return prepositions.contains(before.lowercased())
    }

    /// Whether a preposition of time stands before the first word.
    var isAfterPreposition: Bool {
        ["in", "by", "since", "until", "during", "before", "after", "of", "for", "early", "late"]
            .contains(before)
    }

    /// Whether the word at `offset` is a number of one or two digits.
    func isNumber(_ offset: Int) -> Bool {
        self[offset].utf8.count <= 2 && Int(self[offset]) != nil
    }

    /// A year of four digits at `offset`, a comma before it allowed.
    func year(at offset: Int) -> Int? {
        let word = self[offset] == "," ? self[offset + 1] : self[offset]
        guard word.utf8.count == 4, let year = Int(word), (1000...2999).contains(year) else {
            return nil
        }
        return year
    }

    /// A day, or the first and last day, at `offset`: "27", "27–28", "27 - 28".
    func days(at offset: Int) -> (Int, Int?)? {
        let parts = self[offset].split { $0 == "–" || $0 == "-" }.compactMap { Int($0) }
        guard let first = parts.first, (1...31).contains(first) else { return nil }
        if parts.count > 1 { return (first, parts[1]) }
        let isRange = ["–", "-", "to"].contains(self[offset + 1])
        return (first, isRange ? Int(self[offset + 2]) : nil)
    }
}
