package import Annotations
import Learning

/// The rows of the embedding tables for each token of some sentences, a root before each sentence.
package struct TokenInputs: Sendable {
    /// Rows of the words' table.
    package private(set) var words: [Int32] = []
    /// Rows of the pretrained vectors.
    package private(set) var pretrained: [Int32] = []
    /// Rows of the hashed parts, ``ParserVocabulary/subwordCount`` a token.
    package private(set) var subwords: [Int32] = []
    /// Rows of the tags' table.
    package private(set) var tags: [Int32] = []
    /// What quotation marks and brackets say: 0 to 4, the root's being 4.
    package private(set) var contexts: [Int32] = []
    /// The rows of each sentence, the root's being the first.
    package private(set) var sentences: [Range<Int>] = []

    /// No tokens.
    package init() {}

    /// How many rows, roots included.
    package var count: Int { words.count }

    /// Adds a sentence.
    package mutating func append(_ tokens: some Collection<Token>, _ vocabulary: ParserVocabulary) {
        let start = count
        appendRow(word: 1, pretrained: 0, tag: 1, context: 4)
        subwords.append(contentsOf: repeatElement(0, count: ParserVocabulary.subwordCount))
        var isQuoted = false
        var depth = 0
        for token in tokens {
            let form = ParserVocabulary.normalized(token.form)
            let isQuote = form == [0x22]
            if isQuote { isQuoted.toggle() }
            if form == [0x29] || token.xpos == "-RRB-" { depth = max(0, depth - 1) }
            appendRow(
                word: vocabulary.words.index(of: form) ?? 0,
                pretrained: Self.pretrainedIndex(form, vocabulary),
                tag: vocabulary.tags.index(of: ParserVocabulary.tagName(token)) ?? 0,
                context: (isQuoted ? 1 : 0) + (depth > 0 ? 2 : 0))
            if form == [0x28] || token.xpos == "-LRB-" { depth += 1 }
            appendSubwords(form, shape: Self.shape(token.form))
        }
        sentences.append(start..<count)
    }

    /// Adds the rows of another sentence's inputs, which were made with the same vocabulary.
    package mutating func append(_ other: TokenInputs) {
        sentences.append(
            contentsOf: other.sentences.map {
                ($0.lowerBound + count)..<($0.upperBound + count)
            })
        words += other.words
        pretrained += other.pretrained
        subwords += other.subwords
        tags += other.tags
        contexts += other.contexts
    }

    /// Forgets the word (and its vector) or the tag of a row, to learn to do without.
    package mutating func forget(word row: Int) { words[row] = 0 }
    /// Forgets the pretrained vector of a row.
    package mutating func forget(pretrained row: Int) { pretrained[row] = 0 }
    /// Forgets the tag of a row.
    package mutating func forget(tag row: Int) { tags[row] = 0 }

    private mutating func appendRow(word: Int, pretrained: Int, tag: Int, context: Int) {
        words.append(Int32(word))
        self.pretrained.append(Int32(pretrained))
        tags.append(Int32(tag))
        contexts.append(Int32(context))
    }

    /// Digits are 0 in the pretrained vectors' own way of speaking only where the number itself is
    /// not known.
    private static func pretrainedIndex(_ form: [UInt8], _ vocabulary: ParserVocabulary) -> Int {
        if let index = vocabulary.pretrained.index(of: form) { return index }
        guard form.contains(where: { $0 &- 0x30 < 10 }) else { return 0 }
        return vocabulary.pretrained.index(of: form.map { $0 &- 0x30 < 10 ? 0x30 : $0 }) ?? 0
    }

    private mutating func appendSubwords(_ form: [UInt8], shape: UInt64) {
        for length in 2...5 {
            append(FeatureHash(template: length).adding(FeatureHash.bytes(form.suffix(length))))
        }
        for length in 3...5 {
            append(FeatureHash(template: 7 + length).adding(FeatureHash.bytes(form.prefix(length))))
        }
        append(FeatureHash(template: 20).adding(shape))
    }

    private mutating func append(_ hash: FeatureHash) {
        subwords.append(Int32(hash.bucket(count: ParserVocabulary.subwordRows)))
    }

    /// The kinds of the form's characters, at most two of a kind in a row.
    private static func shape(_ form: String) -> UInt64 {
        var kinds: [UInt8] = []
        for byte in form.utf8 {
            let kind: UInt8 =
                switch byte {
                case 0x41...0x5A: 1
                case 0x61...0x7A: 2
                case 0x30...0x39: 3
                case 0x80...: 4
                default: byte
                }
            if kinds.count < 2 || kinds[kinds.count - 1] != kind || kinds[kinds.count - 2] != kind {
                kinds.append(kind)
            }
            if kinds.count == 8 { break }
        }
        return FeatureHash.bytes(kinds)
    }
}
