/// Word lists that are not from the treebanks, as the trainer reads them.
package struct LexiconFile: Sendable {
    /// For words in lower case the Penn tags that they may have.
    var tags: [String: [String]] = [:]
    /// For a word and a Penn tag, separated by a tab, its lemma.
    var lemmas: [(form: String, tag: String, lemma: String)] = []
    /// Words with the path of their cluster.
    var clusters: [(word: String, path: UInt32)] = []

    /// Reads lines `form TAB tag TAB lemma` and lines `word TAB path`.
    package init(lexicon: String, clusters: String) {
        for line in lexicon.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3 else { continue }
            tags[fields[0].lowercased(), default: []].append(String(fields[1]))
            lemmas.append((String(fields[0]), String(fields[1]), String(fields[2])))
        }
        for line in clusters.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let path = UInt32(fields[1]) else { continue }
            self.clusters.append((String(fields[0]), path))
        }
    }
}
