package import Annotations

/// A token as mention detection looks at it: folded once, used by every rule.
package struct Word: Hashable, Sendable {
    /// The form in lower case.
    package let lower: String
    /// The lemma in lower case; the form where there is none.
    package let lemma: String
    /// The classes of form and lemma together; of "Mr." and "Inc." those of the word without the
    /// full stop.
    package let classes: WordClass
    /// The classes that the recogniser of names was trained with: without those of abbreviations.
    package let trainedClasses: UInt32
    /// Whether it begins with a capital letter.
    package let isCapitalised: Bool
    /// Whether all its letters are capitals and it has two or more, digits after them included.
    package let isAllCapitals: Bool

    /// The word of `token`.
    package init(_ token: Token, _ lexicon: EntityLexicon) {
        lower = Self.lowercased(token.form)
        lemma = token.lemma.isEmpty ? lower : Self.lowercased(token.lemma)
        var classes = lexicon.classes(of: lower)
        if lemma != lower { classes.formUnion(lexicon.classes(of: lemma)) }
        trainedClasses = classes.ofNames
        if lower.utf8.last == UInt8(ascii: "."), lower.utf8.count > 2 {
            classes.formUnion(lexicon.classes(of: String(lower.dropLast())))
        }
        self.classes = classes
        (isCapitalised, isAllCapitals) = Self.capitals(token.form)
    }

    /// `text` in lower case, without allocating where it already is.
    package static func lowercased(_ text: String) -> String {
        text.utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } ? text.lowercased() : text
    }

    private static func capitals(_ form: String) -> (initial: Bool, all: Bool) {
        var upper = 0
        var lower = 0
        for byte in form.utf8 {
            if (0x41...0x5A).contains(byte) { upper += 1 }
            if upper > 0, (0x30...0x39).contains(byte) { upper += 1 }
            if (0x61...0x7A).contains(byte) { lower += 1 }
        }
        guard let first = form.unicodeScalars.first else { return (false, false) }
        let initial =
            first.isASCII
            ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
        return (initial, upper > 1 && lower == 0)
    }
}

/// A document's sentences with their words.
package struct Words: Sendable {
    /// The sentences.
    package let sentences: [Sentence]
    /// For each sentence its words, one a token.
    package let words: [[Word]]

    /// The words of `sentences`.
    package init(_ sentences: [Sentence], _ lexicon: EntityLexicon) {
        self.sentences = sentences
        words = sentences.map { $0.tokens.map { Word($0, lexicon) } }
    }

    /// The word at `position`.
    package subscript(position: TokenPosition) -> Word {
        words[position.sentence][position.token]
    }

    /// The token of `tokens` (of sentence `sentence`) that the others depend on: the first whose
    /// head lies outside; the last one where there is no tree.
    package func head(of tokens: Range<Int>, in sentence: Int) -> Int {
        let heads = sentences[sentence].tree.heads
        guard heads.count == sentences[sentence].tokens.count else { return tokens.upperBound - 1 }
        return tokens.first { !tokens.contains(heads[$0]) } ?? tokens.upperBound - 1
    }

    /// The words of a range as one string with single spaces, possessive endings joined.
    package func text(_ range: TokenRange) -> String {
        let tokens = sentences[range.sentence].tokens
        var text = ""
        for index in range.tokens {
            if index > range.tokens.lowerBound,
                tokens[index - 1].span.end < tokens[index].span.start
            {
                text += " "
            }
            text += tokens[index].form
        }
        return text
    }
}
