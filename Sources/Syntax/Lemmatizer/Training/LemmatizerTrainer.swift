internal import Annotations
internal import Learning

/// Makes a ``Lemmatizer`` from treebanks and a word list, by counting.
struct LemmatizerTrainer {
    private let tags: TagSet
    private var numbers: [EditScript: UInt16] = [:]
    private var scripts: [EditScript] = []
    /// For each key how often each script was seen.
    private var exact: [String: [Int: [UInt16: Int]]] = [:]
    private var lower: [String: [Int: [UInt16: Int]]] = [:]
    private var endings: [UInt64: [UInt16: Int]] = [:]

    /// Endings count from so many words.
    private static let leastWords = 2

    private init(tags: TagSet) { self.tags = tags }

    /// The lemmatiser for words as they are in `sentences` and in `file`.
    static func lemmatizer(_ sentences: [[Token]], _ file: LexiconFile, _ tags: TagSet)
        -> Lemmatizer
    {
        var trainer = LemmatizerTrainer(tags: tags)
        for token in sentences.joined() { trainer.count(token) }
        let listed = trainer.listed(file)
        trainer.countEndings(listed)
        return trainer.lemmatizer(listed)
    }

    private mutating func number(of script: EditScript) -> UInt16 {
        if let number = numbers[script] { return number }
        scripts.append(script)
        numbers[script] = UInt16(clamping: scripts.count)
        return UInt16(clamping: scripts.count)
    }

    private mutating func count(_ token: Token) {
        guard let tag = tags.number(of: token), !token.lemma.isEmpty, token.lemma != "_" else {
            return
        }
        let script = number(of: EditScript(form: token.form, lemma: token.lemma))
        exact[token.form, default: [:]][tag, default: [:]][script, default: 0] += 1
        lower[token.form.lowercased(), default: [:]][tag, default: [:]][script, default: 0] += 1
    }

    private struct Listed {
        var form: String
        var tag: Int
        var script: UInt16
    }

    /// The word list's entries with the tags of the treebanks.
    private mutating func listed(_ file: LexiconFile) -> [Listed] {
        var listed: [Listed] = []
        let universal: [String: PartOfSpeech] = [
            "NN": .noun, "NNS": .noun, "JJ": .adjective, "JJR": .adjective, "JJS": .adjective,
            "RB": .adverb, "RBR": .adverb, "RBS": .adverb, "VB": .verb, "VBD": .verb,
            "VBN": .verb, "VBG": .verb, "VBZ": .verb, "VBP": .verb,
        ]
        for entry in file.lemmas {
            for xpos in entry.tag == "VB" ? ["VB", "VBP"] : [entry.tag] {
                guard let upos = universal[xpos] else { continue }
                let token = Token(span: .init(0, 0), form: entry.form, pos: upos, xpos: xpos)
                guard let tag = tags.number(of: token) else { continue }
                let script = number(of: EditScript(form: entry.form, lemma: entry.lemma))
                listed.append(Listed(form: entry.form, tag: tag, script: script))
            }
        }
        return listed
    }

    private mutating func countEndings(_ listed: [Listed]) {
        for (form, tags) in lower {
            for (tag, counts) in tags { countEnding(form, tag, Self.most(counts)) }
        }
        for entry in listed where lower[entry.form.lowercased()]?[entry.tag] == nil {
            countEnding(entry.form, entry.tag, entry.script)
        }
    }

    private mutating func countEnding(_ form: String, _ tag: Int, _ script: UInt16) {
        let word = WordForm(Array(form.utf8), lexicon: .empty)
        let suffixes = word.suffixes
        let all = [0, suffixes.0, suffixes.1, suffixes.2, suffixes.3, suffixes.4]
        for (length, suffix) in all.enumerated() {
            let key = Lemmatizer.key(suffix, tag: tag, length: length)
            endings[key, default: [:]][script, default: 0] += 1
        }
    }

    private func lemmatizer(_ listed: [Listed]) -> Lemmatizer {
        let endings = WordTable(
            self.endings.keys.sorted().compactMap { key in
                let counts = self.endings[key] ?? [:]
                guard counts.values.reduce(0, +) >= Self.leastWords else { return nil }
                return (key, Self.most(counts))
            })
        var lowerEntries: [(hash: UInt64, value: UInt16)] = []
        var exactEntries: [(hash: UInt64, value: UInt16)] = []
        for form in lower.keys.sorted() {
            let word = WordForm(Array(form.utf8), lexicon: .empty)
            for (tag, counts) in (lower[form] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let key = Lemmatizer.key(word.lower, tag: tag, length: 0)
                lowerEntries.append((key, Self.most(counts)))
            }
        }
        for form in exact.keys.sorted() {
            let word = WordForm(Array(form.utf8), lexicon: .empty)
            for (tag, counts) in (exact[form] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let best = Self.most(counts)
                guard best != Self.most(lower[form.lowercased()]?[tag] ?? [:]) else { continue }
                exactEntries.append((Lemmatizer.key(word.exact, tag: tag, length: 0), best))
            }
        }
        for entry in listed where lower[entry.form.lowercased()]?[entry.tag] == nil {
            let word = WordForm(Array(entry.form.utf8), lexicon: .empty)
            guard Lemmatizer.ending(of: word, tag: entry.tag, in: endings) != entry.script else {
                continue
            }
            lowerEntries.append(
                (Lemmatizer.key(word.lower, tag: entry.tag, length: 0), entry.script))
        }
        return Lemmatizer(
            scripts: scripts, exact: WordTable(exactEntries), lower: WordTable(lowerEntries),
            endings: endings)
    }

    /// The most frequent, the first of equals.
    private static func most(_ counts: [UInt16: Int]) -> UInt16 {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}
