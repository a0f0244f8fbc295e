internal import Annotations
internal import Learning

/// Gives tagged words their UD features: what the word always has with its tag, and where it has
/// now this, now that (`VBN` in the passive or not, `VBP` of which person), what a linear
/// classifier over the tags and words around it says.
struct MorphologyModel: Sendable {
    private let strings: [String]
    private let values: [Morphology]
    /// For each tag the features that it goes with, the most frequent first: `candidates` of tag
    /// `t` are `list[ends[t - 1]..<ends[t]]`.
    private let ends: [UInt16]
    private let list: [UInt16]
    /// For the hash of a word with its tag the number + 1 of the features it always has.
    private let fixed: WordTable
    private let weights: SparseWeights

    init(
        strings: [String], candidates: [[Int]], fixed: WordTable, weights: SparseWeights
    ) {
        self.strings = strings
        values = strings.map { Morphology($0) }
        var total = 0
        ends = candidates.map { list in
            total += list.count
            return UInt16(total)
        }
        list = candidates.joined().map { UInt16($0) }
        self.fixed = fixed
        self.weights = weights
    }

    init(from file: ModelFile, tagCount: Int) throws(ModelFileError) {
        strings = try file.strings("feats").strings
        values = strings.map { Morphology($0) }
        ends = Array(try file.array("feats.tags", of: UInt16.self, count: tagCount))
        list = Array(try file.array("feats.list", of: UInt16.self))
        fixed = try WordTable(from: file, name: "feats.fixed")
        weights = try SparseWeights(from: file, name: "feats.weights")
        let classes = strings.count
        var previous: UInt16 = 0
        for end in ends {
            guard end > previous, Int(end) <= list.count else { throw file.damaged("feats.tags") }
            previous = end
        }
        guard list.allSatisfy({ $0 < classes }), weights.classCount == classes else {
            throw file.damaged("feats.list")
        }
    }

    func write(to writer: inout ModelWriter) {
        writer.add("feats", strings: strings)
        writer.add("feats.tags", ends)
        writer.add("feats.list", list)
        fixed.write(to: &writer, name: "feats.fixed")
        weights.write(to: &writer, name: "feats.weights")
    }

    /// The hash of a word with its tag.
    @inline(__always)
    static func key(_ word: WordForm, tag: Int) -> UInt64 {
        SplitMix64.mix(word.lower ^ UInt64(tag + 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// The features of the word `index`; `words` has two words outside at both ends, `tags` has
    /// not.
    func morphology(
        _ words: [WordForm], _ tags: [Int], _ index: Int, _ features: inout MorphologyFeatures,
        scores: inout [Int32]
    ) -> Morphology {
        let tag = tags[index]
        let candidates = list[(tag == 0 ? 0 : Int(ends[tag - 1]))..<Int(ends[tag])]
        guard candidates.count > 1 else { return values[Int(candidates.first ?? 0)] }
        let found = Int(fixed.value(of: Self.key(words[index + 2], tag: tag)))
        if found > 0, found <= values.count { return values[found - 1] }
        features.fill(words, tags, index)
        for label in candidates { scores[Int(label)] = 0 }
        weights.add(features.hashes[..<features.used], to: &scores)
        var best = candidates[candidates.startIndex]
        for label in candidates where scores[Int(label)] > scores[Int(best)] { best = label }
        for label in 0..<strings.count { scores[label] = 0 }
        return values[Int(best)]
    }
}

/// What a word's features are judged by.
struct MorphologyFeatures {
    /// The features' hashes; the first `used` are valid.
    private(set) var hashes = [UInt64](repeating: 0, count: 40)
    /// How many of `hashes` are used.
    private(set) var used = 0
    /// Which tags may be a subject, which are auxiliaries.
    private let isNominal: [Bool]
    private let isAuxiliary: [Bool]

    /// So many words are looked back for a subject, and half as many for an auxiliary.
    private static let reach = 8

    init(tags: TagSet) {
        isNominal = tags.upos.map { [.noun, .properNoun, .pronoun].contains($0) }
        isAuxiliary = tags.upos.map { $0 == .auxiliary }
    }

    @inline(__always)
    private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) {
        hashes[used] = TaggerFeatures.hash(template + 128, first, second)
        used += 1
    }

    /// Fills in the features of word `index`.
    mutating func fill(_ words: [WordForm], _ tags: [Int], _ index: Int) {
        used = 0
        func tag(_ offset: Int) -> UInt64 {
            tags.indices.contains(index + offset) ? UInt64(tags[index + offset] + 1) : 0
        }
        let (word, last, next) = (words[index + 2], words[index + 1], words[index + 3])
        let own = tag(0)
        add(1, own)
        add(2, own, word.lower)
        add(3, own, word.suffixes.2)
        add(4, own, tag(-1))
        add(5, own, tag(1))
        add(6, own, tag(-1) << 8 | tag(-2))
        add(7, own, tag(1) << 8 | tag(2))
        add(8, own, tag(-1) << 8 | tag(1))
        add(9, own, last.lower)
        add(10, own, next.lower)
        add(11, last.lower, word.lower)
        add(12, word.lower, next.lower)
        add(13, own, words[index].lower)
        add(14, own, word.cluster & 0xFFF)
        add(15, own, index == 0 ? 1 : 0)
        add(16, own, words[words.count - 3].lower)
        add(17, tag(-1) << 8 | own, words[words.count - 3].lower)
        addBehind(words, tags, index, own)
        addAhead(words, index, own)
    }

    /// The nearest nominal and the nearest auxiliary before the word.
    private mutating func addBehind(
        _ words: [WordForm], _ tags: [Int], _ index: Int, _ own: UInt64
    ) {
        var subject: Int?
        var auxiliary: Int?
        for distance in 1...Self.reach where index >= distance {
            let place = index - distance
            if subject == nil, isNominal[tags[place]] { subject = place }
            if auxiliary == nil, distance * 2 <= Self.reach + 2, isAuxiliary[tags[place]] {
                auxiliary = place
            }
        }
        let subjectWord = subject.map { words[$0 + 2].lower } ?? 0
        let subjectTag = subject.map { UInt64(tags[$0] + 1) } ?? 0
        let auxiliaryWord = auxiliary.map { words[$0 + 2].lower } ?? 0
        add(18, own, subjectWord)
        add(19, own, subjectTag)
        add(20, words[index + 2].lower, subjectWord)
        add(21, own, auxiliaryWord)
        add(22, own, auxiliaryWord ^ subjectTag)
        add(23, own, subject == nil ? 1 : 0)
    }

    /// Whether `by` follows soon.
    private mutating func addAhead(_ words: [WordForm], _ index: Int, _ own: UInt64) {
        let end = min(index + 2 + Self.reach, words.count - 2)
        let hasBy = (index + 3..<max(index + 3, end)).contains { words[$0].lower == Self.by }
        add(24, own, hasBy ? 1 : 0)
    }

    private static let by = WordForm.lowerHash("by")
}
