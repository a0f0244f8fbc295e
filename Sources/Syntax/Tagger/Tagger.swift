public import Annotations
public import Learning

/// Gives words their universal tag, Penn tag, features and lemma: an averaged perceptron (Collins 2002)
/// over hashed features that goes from left to right and looks two words ahead.
public struct Tagger: Sendable {
    static let kind = "tagger"
    static let version = 4

    let tags: TagSet
    let lexicon: TaggerLexicon
    let weights: SparseWeights
    /// For words that have but one tag, the tag's number + 1, by the word as it is written.
    let fixed: WordTable
    let morphology: MorphologyModel
    let lemmatizer: Lemmatizer
    private let isAuxiliary: [Bool]
    private let isVerb: [Bool]

    init(
        tags: TagSet, lexicon: TaggerLexicon, weights: SparseWeights, fixed: WordTable,
        morphology: MorphologyModel, lemmatizer: Lemmatizer
    ) {
        self.tags = tags
        self.lexicon = lexicon
        self.weights = weights
        self.fixed = fixed
        self.morphology = morphology
        self.lemmatizer = lemmatizer
        isAuxiliary = tags.upos.map { $0 == .auxiliary }
        isVerb = tags.upos.map { $0 == .verb }
    }

    /// Maps the model file at `path`.
    public init(path: String) throws(ModelFileError) {
        try self.init(ModelFile(path: path, kind: Self.kind, version: Self.version))
    }

    /// Reads the bytes of a model file.
    public init(bytes: [UInt8]) throws(ModelFileError) {
        try self.init(ModelFile(bytes: bytes, kind: Self.kind, version: Self.version))
    }

    /// Reads a model file.
    package init(_ file: ModelFile) throws(ModelFileError) {
        guard let tags = TagSet(names: try file.strings("tags").strings) else {
            throw file.damaged("tags")
        }
        let weights = try SparseWeights(from: file, name: "weights")
        guard weights.classCount == tags.count else { throw file.damaged("weights") }
        self.init(
            tags: tags, lexicon: try TaggerLexicon(from: file), weights: weights,
            fixed: try WordTable(from: file, name: "fixed"),
            morphology: try MorphologyModel(from: file, tagCount: tags.count),
            lemmatizer: try Lemmatizer(from: file))
    }

    /// The model file's bytes.
    package func serialized() -> [UInt8] {
        var writer = ModelWriter(kind: Self.kind, version: Self.version)
        writer.add("tags", strings: tags.names)
        lexicon.write(to: &writer)
        weights.write(to: &writer, name: "weights")
        fixed.write(to: &writer, name: "fixed")
        morphology.write(to: &writer)
        lemmatizer.write(to: &writer)
        return writer.serialized()
    }

    /// Tags the words of each sentence.
    public func tag(_ sentences: inout [Sentence]) {
        var run = TaggerRun(tags: tags)
        for index in sentences.indices { tag(&sentences[index].tokens, &run) }
    }

    /// Tags the words of one sentence; `run` is reused from sentence to sentence.
    func tag(_ tokens: inout [Token], _ run: inout TaggerRun) {
        run.load(tokens, lexicon: lexicon)
        var history = TagHistory()
        for index in tokens.indices {
            let word = run.words[index + 2]
            let fixed = Int(self.fixed.value(of: word.exact))
            let tag = fixed > 0 && fixed <= tags.count ? fixed - 1 : best(&run, index, history)
            history.add(tag, isAuxiliary: isAuxiliary[tag], isVerb: isVerb[tag], word: word)
            run.tags.append(tag)
        }
        for (index, tag) in run.tags.enumerated() {
            tokens[index].pos = tags.upos[tag]
            tokens[index].xpos = tags.xpos[tag]
            tokens[index].morphology = morphology.morphology(
                run.words, run.tags, index, &run.morphology, scores: &run.scores)
            tokens[index].lemma = lemmatizer.lemma(
                of: tokens[index].form, run.words[index + 2], tag: tag)
        }
    }

    private func best(_ run: inout TaggerRun, _ index: Int, _ history: TagHistory) -> Int {
        run.features.fill(run.words, index + 2, history, casing: run.casing)
        for label in 0..<tags.count { run.scores[label] = 0 }
        weights.add(run.features.hashes[..<run.features.used], to: &run.scores)
        var best = 0
        for label in 1..<tags.count where run.scores[label] > run.scores[best] { best = label }
        return best
    }
}

/// The memory of a tagger at work.
struct TaggerRun {
    /// The sentence's words between two words outside at both ends.
    private(set) var words: [WordForm] = []
    /// How many words have a capital: see ``TaggerFeatures/casing(_:)``.
    private(set) var casing: UInt64 = 0
    /// The tags of its words so far.
    var tags: [Int] = []
    var features = TaggerFeatures()
    var morphology: MorphologyFeatures
    var scores = [Int32](repeating: 0, count: 256)
    private var scratch: [UInt8] = []

    init(tags: TagSet) { morphology = MorphologyFeatures(tags: tags) }

    /// Takes in a sentence.
    mutating func load(_ tokens: [Token], lexicon: TaggerLexicon) {
        words.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        words.append(.outside)
        words.append(.outside)
        for token in tokens {
            words.append(WordForm(token.form.utf8, lexicon: lexicon, scratch: &scratch))
        }
        words.append(.outside)
        words.append(.outside)
        casing = TaggerFeatures.casing(words)
    }
}
