internal import Annotations
internal import Learning

/// The UD features of words by their tag, and for some words by the word.
struct FeatureTable: Sendable {
    private let strings: [String]
    private let values: [Morphology]
    private let byTag: [UInt16]
    private let byWord: WordTable

    /// A table of feature strings; `byTag` has for each tag one of them, `byWord` for the hash of
    /// a word with its tag its number + 1.
    init(strings: [String], byTag: [UInt16], byWord: WordTable) {
        self.strings = strings
        values = strings.map { Morphology($0) }
        self.byTag = byTag
        self.byWord = byWord
    }

    init(from file: ModelFile, tagCount: Int) throws(ModelFileError) {
        let strings = try file.strings("feats").strings
        let byTag = Array(try file.array("feats.tag", of: UInt16.self, count: tagCount))
        guard byTag.allSatisfy({ $0 < strings.count }) else { throw file.damaged("feats.tag") }
        self.init(
            strings: strings, byTag: byTag, byWord: try WordTable(from: file, name: "feats.word"))
    }

    func write(to writer: inout ModelWriter) {
        writer.add("feats", strings: strings)
        writer.add("feats.tag", byTag)
        byWord.write(to: &writer, name: "feats.word")
    }

    /// The hash of a word with its tag.
    @inline(__always)
    static func key(_ word: WordForm, tag: Int) -> UInt64 {
        SplitMix64.mix(word.lower ^ UInt64(tag + 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// The features of `word` with tag `tag`.
    func morphology(of word: WordForm, tag: Int) -> Morphology {
        let found = Int(byWord.value(of: Self.key(word, tag: tag)))
        return found > 0 && found <= values.count ? values[found - 1] : values[Int(byTag[tag])]
    }
}
