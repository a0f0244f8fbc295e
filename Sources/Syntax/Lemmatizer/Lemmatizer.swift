internal import Learning

/// Gives words their lemma by their form and tag: what the treebanks have for the word as it is
/// written, for the word in lower case, what word lists have, and for the rest what is usual for
/// the longest known ending.
struct Lemmatizer: Sendable {
    let scripts: [EditScript]
    private let exact: WordTable
    private let lower: WordTable
    private let endings: WordTable

    init(scripts: [EditScript], exact: WordTable, lower: WordTable, endings: WordTable) {
        self.scripts = scripts
        self.exact = exact
        self.lower = lower
        self.endings = endings
    }

    init(from file: ModelFile) throws(ModelFileError) {
        let scripts = try file.strings("scripts").strings.compactMap { EditScript(text: $0) }
        self.init(
            scripts: scripts, exact: try WordTable(from: file, name: "lemma.exact"),
            lower: try WordTable(from: file, name: "lemma.lower"),
            endings: try WordTable(from: file, name: "lemma.endings"))
    }

    func write(to writer: inout ModelWriter) {
        writer.add("scripts", strings: scripts.map(\.text))
        exact.write(to: &writer, name: "lemma.exact")
        lower.write(to: &writer, name: "lemma.lower")
        endings.write(to: &writer, name: "lemma.endings")
    }

    /// The lemma of `form`, which looks like `word` and has the tag `tag`.
    func lemma(of form: String, _ word: WordForm, tag: Int) -> String {
        var found = exact.value(of: Self.key(word.exact, tag: tag, length: 0))
        if found == 0 { found = lower.value(of: Self.key(word.lower, tag: tag, length: 0)) }
        if found == 0 { found = Self.ending(of: word, tag: tag, in: endings) }
        let number = Int(found)
        guard number > 0, number <= scripts.count else { return form }
        let lemma = scripts[number - 1].apply(to: EditScript.straightened(form)) ?? form
        return lemma.isEmpty ? form : lemma
    }

    /// The number of the script of the longest ending that `endings` has for `tag`; 0 for none.
    static func ending(of word: WordForm, tag: Int, in endings: WordTable) -> UInt16 {
        let suffixes = [
            word.suffixes.4, word.suffixes.3, word.suffixes.2, word.suffixes.1, word.suffixes.0, 0,
        ]
        for (index, suffix) in suffixes.enumerated() {
            let found = endings.value(of: key(suffix, tag: tag, length: 5 - index))
            if found > 0 { return found }
        }
        return 0
    }

    /// The hash of a word or ending with a tag.
    @inline(__always)
    static func key(_ hash: UInt64, tag: Int, length: Int) -> UInt64 {
        SplitMix64.mix(hash ^ UInt64(tag << 3 | length) &* 0x9E37_79B9_7F4A_7C15 &+ 0x51)
    }
}
