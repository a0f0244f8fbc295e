internal import Learning

/// The features by which a sentence's end is judged: the words around it, what they look like,
/// how far it is from the ends before and from punctuation, what is open.
struct BoundaryFeatures {
    /// The features' hashes; the first `used` are valid.
    private(set) var hashes = [UInt64](repeating: 0, count: 48)
    /// How many of `hashes` are used.
    private(set) var used = 0
    /// The block's tokens as words, two outside at both ends.
    private var words: [WordForm] = []
    private var spaces: [UInt64] = []
    private var scratch: [UInt8] = []
    /// For each token how many tokens follow up to the next that ends sentences, at most 63.
    private var untilEnd: [UInt64] = []

    init() {}

    /// Takes in a block.
    mutating func load(_ tokens: [RawToken], _ bytes: [UInt8]) {
        words.removeAll(keepingCapacity: true)
        spaces.removeAll(keepingCapacity: true)
        words += [.outside, .outside]
        for token in tokens {
            words.append(
                WordForm(bytes[token.start..<token.end], lexicon: .empty, scratch: &scratch))
            spaces.append(token.followsSpace ? 1 : 0)
        }
        words += [.outside, .outside, .outside]
        spaces += [1, 1]
        untilEnd = Array(repeating: 63, count: tokens.count + 1)
        for index in tokens.indices.reversed() {
            untilEnd[index] =
                SentenceSplitter.endsSentence(tokens[index])
                ? 0 : min(63, untilEnd[index + 1] + 1)
        }
    }

    /// Whether a sentence may end behind token `index`.
    static func isCandidate(_ tokens: [RawToken], _ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        if SentenceSplitter.endsSentence(tokens[index]) { return true }
        switch tokens[index + 1].kind {
        case .upper, .otherLetter, .digit, .opening, .quote, .apostrophe, .symbol, .hyphen, .dash,
            .currency, .control:
            return tokens[index + 1].followsSpace
        case .lower:
            switch tokens[index].kind {
            case .closing, .quote, .ellipsis, .symbol, .dash: return true
            default: return false
            }
        default: return false
        }
    }

    @inline(__always)
    private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        hashes[used] = TaggerFeatures.hash(template, first, second)
        used += 1
    }

    /// Fills in the features of the place behind token `index` of the block; its sentence begins
    /// at token `start`, `open` tells what is open.
    mutating func fill(_ index: Int, start: Int, open: UInt64) {
        used = 0
        let (before, last) = (words[index + 1], words[index + 2])
        let (next, second, third) = (words[index + 3], words[index + 4], words[index + 5])
        let space = spaces[index + 1]
        let length = UInt64(min(index + 1 - start, 40))
        let isShort = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7
        let isCapital: UInt64 = next.isCapitalised ? 1 : 0
        add(1, space << 2 | isCapital)
        add(2, last.lower)
        add(3, last.lower, next.lower)
        add(4, last.lower, next.shape << 1 | space)
        add(5, last.lower, before.lower)
        add(6, last.lower, before.shape)
        add(7, before.lower)
        add(8, next.lower, isCapital)
        add(9, next.exact)
        add(10, next.lower, second.lower)
        add(11, next.shape, second.shape)
        add(12, last.shape, next.shape)
        add(13, second.lower, next.shape)
        add(14, last.shape, next.lower)
        add(15, before.shape, last.shape ^ next.shape &* 3)
        add(16, words[index].lower, last.lower)
        add(17, third.shape, next.shape ^ second.shape &* 3)
        add(18, last.lower, isShort << 1 | space)
        add(19, next.shape, isShort)
        add(20, untilEnd[index + 1], last.lower)
        add(21, untilEnd[index + 1], isCapital << 3 | isShort)
        add(22, open, last.lower)
        add(23, open, next.shape)
        add(24, last.suffixes.2, next.shape)
        add(25, last.lower, words[start + 2].lower)
        add(26, last.exact, next.exact)
        add(27, length, next.shape)
        add(28, words[start + 2].shape, next.shape)
        add(29, second.exact, last.lower)
        add(30, last.shape, isShort << 1 | space)
    }
}
