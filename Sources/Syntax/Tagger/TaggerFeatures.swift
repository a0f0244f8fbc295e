internal import Learning

/// The features that a word's tag is judged by: Ratnaparkhi's (1996) with the words and word
/// classes around it, after Collins (2002), and clusters after Koo et al. (2008).
struct TaggerFeatures {
    /// How many there are at most.
    static let count = 80

    /// The features' hashes; the first `used` are valid.
    var hashes = [UInt64](repeating: 0, count: count)
    /// How many of `hashes` are used.
    private(set) var used = 0

    /// The hash of the feature that template number `template` makes of two values.
    @inline(__always)
    static func hash(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        var hash = first &* 0x9E37_79B9_7F4A_7C15 ^ second &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= template &* 0x1656_67B1_9E37_79F9
        hash = (hash ^ (hash >> 31)) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 29)
    }

    @inline(__always)
    private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        hashes[used] = Self.hash(template, first, second)
        used += 1
    }

    /// Fills in the features of word `index` of `words`, which has two words `.outside` at both
    /// ends; `casing` tells of capitals in the sentence; `hidesWord` takes away what tells the
    /// word itself.
    mutating func fill(
        _ words: [WordForm], _ index: Int, _ history: TagHistory, casing: UInt64,
        hidesWord: Bool = false
    ) {
        used = 0
        var word = words[index]
        if hidesWord { (word.lower, word.exact) = (Self.hidden, Self.hidden) }
        addForm(word, isFirst: index == 2, casing: casing)
        addContext(word, words, index)
        addPairs(word, words, index)
        addTags(word, words, index, history)
    }

    /// The hash of a word that is hidden while training, so that its look has to do.
    private static let hidden: UInt64 = 2

    /// How many of the words begin with a capital, 0 few to 3 nearly all: a headline.
    static func casing(_ words: [WordForm]) -> UInt64 {
        let capitals = words.count { $0.isCapitalised }
        let count = max(1, words.count - 4)
        return capitals * 10 >= count * 8
            ? 3 : capitals * 2 >= count ? 2 : capitals * 4 >= count ? 1 : 0
    }

    private mutating func addForm(_ word: WordForm, isFirst: Bool, casing: UInt64) {
        add(1, 0)
        add(2, word.lower)
        add(3, word.exact)
        add(4, word.suffixes.0)
        add(5, word.suffixes.1)
        add(6, word.suffixes.2)
        add(7, word.suffixes.3)
        add(8, word.suffixes.4)
        add(9, word.prefixes.0)
        add(10, word.prefixes.1)
        add(11, word.prefixes.2)
        add(12, word.prefixes.3)
        add(13, word.shape, isFirst ? 1 : 0)
        add(14, word.shape, word.suffixes.1)
        add(15, word.lexical, word.isCapitalised ? (isFirst ? 1 : 2) : 0)
        add(16, word.lexical, word.suffixes.2)
        add(60, casing << 2 | (word.isCapitalised ? 1 : 0) << 1 | (isFirst ? 1 : 0), word.lexical)
        add(61, casing << 1 | (word.isCapitalised ? 1 : 0), word.suffixes.2)
        if word.cluster > 0 {
            add(17, word.cluster)
            add(18, word.cluster & 0xF)
            add(19, word.cluster & 0x3F)
            add(20, word.cluster & 0xFFF)
        }
    }

    private mutating func addContext(_ word: WordForm, _ words: [WordForm], _ index: Int) {
        let last = words[index - 1]
        let next = words[index + 1]
        add(21, last.lower)
        add(22, words[index - 2].lower)
        add(23, next.lower)
        add(24, words[index + 2].lower)
        add(25, last.lower, word.lower)
        add(26, word.lower, next.lower)
        add(27, last.lower, next.lower)
        add(28, next.suffixes.2)
        add(29, last.suffixes.2)
        add(30, next.suffixes.1, next.shape)
        add(31, next.shape, word.shape)
        add(32, last.shape, word.shape)
        add(33, next.lexical, word.lexical)
        add(34, next.lexical, words[index + 2].lexical)
        add(35, next.lexical)
        add(36, next.lexical, word.suffixes.2)
        add(37, next.cluster)
        add(38, last.cluster)
        add(39, next.cluster & 0x3F, word.cluster & 0x3F)
        add(40, last.cluster & 0x3F, word.cluster & 0x3F)
        add(41, words[index + 2].cluster & 0xFFF)
        add(42, next.cluster & 0xFFF, word.lexical)
    }

    private mutating func addPairs(_ word: WordForm, _ words: [WordForm], _ index: Int) {
        let (last, next, second) = (words[index - 1], words[index + 1], words[index + 2])
        add(62, word.lower, next.lexical)
        add(63, word.lower, next.cluster & 0xFFF)
        add(64, word.lower, next.suffixes.2)
        add(65, word.lower, last.cluster & 0xFFF)
        add(66, word.lower, next.lower ^ second.lower &* 3)
        add(67, next.lower, second.lower)
        add(68, word.lower, second.lexical)
        add(69, last.lexical, word.lexical)
    }

    private mutating func addTags(
        _ word: WordForm, _ words: [WordForm], _ index: Int, _ history: TagHistory
    ) {
        let (before, second, verb) = (history.before, history.second, history.verb)
        let next = words[index + 1]
        let both = before << 8 | second
        add(43, before)
        add(44, both)
        add(45, before, word.lower)
        add(46, before, word.suffixes.2)
        add(47, both, word.lower)
        add(48, before, next.lower)
        add(49, before, word.lexical)
        add(50, before, word.lexical << 16 | next.lexical)
        add(51, both, word.lexical)
        add(52, before, word.cluster & 0x3F)
        add(53, before, word.cluster)
        add(54, verb, word.lexical)
        add(55, verb, word.suffixes.1)
        add(56, second, words[index - 1].lower)
        add(57, before, next.cluster & 0x3F)
        add(58, before, word.shape)
        add(59, verb, before)
        add(70, before, word.lower ^ next.lexical &* 3)
        add(71, both, next.lexical << 16 | word.lexical)
        add(72, before, next.cluster & 0xFFF ^ word.lexical << 12)
    }
}
