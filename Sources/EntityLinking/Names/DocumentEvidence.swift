import Annotations

/// What a document says elsewhere of the words of a name: "Ababkov" alone is a person where "Mr
/// Ababkov" stands in another sentence (global features: Chieu and Ng 2003).
struct DocumentEvidence: Sendable {
    /// What was seen of a word anywhere in the document.
    struct Evidence: OptionSet, Hashable, Sendable {
        let rawValue: UInt16
        /// After a title or an honorific.
        static let afterTitle = Evidence(rawValue: 1 << 0)
        /// After a first name.
        static let afterFirstName = Evidence(rawValue: 1 << 1)
        /// Before another capitalised word that ends in a body's noun or a company's suffix.
        static let inBody = Evidence(rawValue: 1 << 2)
        /// After "in", "at", "near" and the like.
        static let afterPlacePreposition = Evidence(rawValue: 1 << 3)
        /// As the subject of a verb of saying.
        static let says = Evidence(rawValue: 1 << 4)
        /// Written in lower case.
        static let lowerCase = Evidence(rawValue: 1 << 5)
        /// Before "'s" and a role ("Nokia's chief executive").
        static let possessesRole = Evidence(rawValue: 1 << 6)
        /// Before "who" or taken up by a title.
        static let beforeWho = Evidence(rawValue: 1 << 7)
        /// In capitals in brackets after a longer name.
        static let inBrackets = Evidence(rawValue: 1 << 8)
        /// More than once with a capital inside a sentence.
        static let repeated = Evidence(rawValue: 1 << 9)
        /// A first name before another capitalised word.
        static let beforeSurname = Evidence(rawValue: 1 << 11)
        /// Once with a capital inside a sentence.
        static let once = Evidence(rawValue: 1 << 10)
    }

    private var evidence: [String: Evidence] = [:]

    /// The evidence that `words` hold.
    init(_ words: Words, _ lexicon: EntityLexicon) {
        for (sentence, row) in words.words.enumerated() {
            let content = words.sentences[sentence]
            for token in row.indices {
                guard row[token].isCapitalised else {
                    if evidence[row[token].lower] != nil {
                        evidence[row[token].lower]?.insert(.lowerCase)
                    }
                    continue
                }
                add(token, row, content, lexicon)
            }
        }
    }

    /// What was seen of a word in lower case.
    subscript(word: String) -> Evidence { evidence[word] ?? [] }

    private mutating func add(
        _ token: Int, _ row: [Word], _ sentence: Sentence, _ lexicon: EntityLexicon
    ) {
        var seen: Evidence = []
        if token > 0 {
            let before = row[token - 1]
            let known = evidence[row[token].lower] ?? []
            seen.insert(known.contains(.once) || known.contains(.repeated) ? .repeated : .once)
            if before.classes.hasAny([.honorific, .role]) { seen.insert(.afterTitle) }
            if before.isCapitalised, lexicon.isFirstName(before.lower) {
                seen.insert(.afterFirstName)
            }
            if before.classes.contains(.placePreposition) { seen.insert(.afterPlacePreposition) }
            if before.lower == "(", row[token].isAllCapitals { seen.insert(.inBrackets) }
        }
        if token + 1 < row.count {
            let after = row[token + 1]
            if after.isCapitalised, lexicon.isFirstName(row[token].lower) {
                seen.insert(.beforeSurname)
            }
            if after.isCapitalised, after.classes.hasAny(WordClass.anyBody.union(.suffix)) {
                seen.insert(.inBody)
            }
            if after.lower == "who"
                || (after.lower == "," && token + 2 < row.count
                    && row[token + 2].lower == "who")
            {
                seen.insert(.beforeWho)
            }
            if after.lower == "'s" || after.lower == "’s",
                row[(token + 2)...].prefix(3).contains(where: { $0.classes.contains(.role) })
            {
                seen.insert(.possessesRole)
            }
        }
        if isSubjectOfSaying(token, row, sentence) { seen.insert(.says) }
        evidence[row[token].lower, default: []].formUnion(seen)
    }

    private func isSubjectOfSaying(_ token: Int, _ row: [Word], _ sentence: Sentence) -> Bool {
        let tree = sentence.tree
        guard tree.heads.count == row.count, tree.relations[token] == .nsubj,
            row.indices.contains(tree.heads[token])
        else { return false }
        return row[tree.heads[token]].classes.contains(.sayVerb)
    }
}
