import Annotations
public import Learning

/// Finds the names of persons, organisations and places: a linear model over hashed features,
/// decoded with Viterbi over BILOU labels (Collins 2002).
public struct NameRecogniser: Sendable {
    static let fileKind = "names"
    static let formatVersion = 1

    private let model: LinearModel
    /// What a label costs or gains after another, row by row.
    private let transitions: [Float]
    private let lexicon: EntityLexicon
    private let places: PlaceNames

    /// The recogniser in the model file at `path`.
    public init(
        path: String, lexicon: EntityLexicon, places: PlaceNames
    ) throws(ModelFileError) {
        try self.init(
            file: ModelFile(path: path, kind: Self.fileKind, version: Self.formatVersion),
            lexicon: lexicon, places: places)
    }

    /// The recogniser in `bytes`, a model file's contents.
    public init(
        bytes: [UInt8], lexicon: EntityLexicon, places: PlaceNames
    ) throws(ModelFileError) {
        try self.init(
            file: ModelFile(
                bytes: bytes, name: "names", kind: Self.fileKind, version: Self.formatVersion),
            lexicon: lexicon, places: places)
    }

    private init(
        file: ModelFile, lexicon: EntityLexicon, places: PlaceNames
    ) throws(ModelFileError) {
        model = try LinearModel(from: file, name: "labels")
        transitions = try file.array(
            "transitions", of: Int32.self, count: NameLabel.count * NameLabel.count
        ).map(Float.init)
        guard model.classCount == NameLabel.count else { throw file.damaged("labels") }
        self.lexicon = lexicon
        self.places = places
    }

    /// The names of a document; `matches` are those of the knowledge base, one list a sentence.
    package func names(
        in words: Words, knowledge: KnowledgeBase, matches: [[GazetteerMatch]]
    ) -> [[NameSpan]] {
        let features = NameFeatures(
            words, lexicon: lexicon, knowledge: knowledge, places: places)
        var decoder = NameDecoder()
        return words.sentences.indices.map { index in
            let buckets = features.buckets(
                words.sentences[index], words.words[index], matches[index])
            return decode(buckets, &decoder)
        }
    }

    private func decode(_ buckets: [[Int]], _ decoder: inout NameDecoder) -> [NameSpan] {
        guard buckets.contains(where: { !$0.isEmpty }) else { return [] }
        let count = NameLabel.count
        var row = Array(repeating: Int32(0), count: count)
        var scores = Array(repeating: Float(0), count: count * buckets.count)
        for token in buckets.indices where !buckets[token].isEmpty {
            for label in 0..<count { row[label] = 0 }
            model.add(buckets[token], to: &row)
            for label in 0..<count { scores[token * count + label] = Float(row[label]) }
        }
        let labels = decoder.best(buckets, scores: scores, transitions: transitions)
        return NameLabel.names(labels).map {
            NameSpan(tokens: $0.tokens, kind: $0.kind, origin: .recogniser)
        }
    }
}

/// Finds the best sequence of labels (Viterbi), allowed ones only.
struct NameDecoder: Sendable {
    private var best: [Float] = []
    private var back: [Int] = []

    /// The labels of tokens with these scores, a row of one a label for each token; tokens without
    /// features (empty `buckets`) are outside.
    mutating func best(
        _ buckets: [[Int]], scores: [Float], transitions: [Float]
    ) -> [Int] {
        let count = NameLabel.count
        let none = -Float.greatestFiniteMagnitude
        best = Array(repeating: none, count: count * buckets.count)
        back = Array(repeating: 0, count: count * buckets.count)
        for token in buckets.indices {
            let isOpen = !buckets[token].isEmpty
            for label in 0..<count where label == NameLabel.outside || isOpen {
                let own = isOpen ? scores[token * count + label] : 0
                if token == 0 {
                    let starts = NameLabel.followers[NameLabel.outside].contains(label)
                    best[label] = starts ? own : none
                    continue
                }
                for before in NameLabel.predecessors[label] {
                    let previous = best[(token - 1) * count + before]
                    guard previous > none else { continue }
                    let total = previous + own + transitions[before * count + label]
                    if total > best[token * count + label] {
                        best[token * count + label] = total
                        back[token * count + label] = before
                    }
                }
            }
        }
        return path(buckets.count)
    }

    private func path(_ length: Int) -> [Int] {
        let count = NameLabel.count
        guard length > 0 else { return [] }
        var labels = Array(repeating: 0, count: length)
        var label = 0
        for candidate in 0..<count where NameLabel.mayEnd(candidate) {
            if best[(length - 1) * count + candidate] > best[(length - 1) * count + label] {
                label = candidate
            }
        }
        for token in (0..<length).reversed() {
            labels[token] = label
            if token > 0 { label = back[token * count + label] }
        }
        return labels
    }
}

extension NameLabel {
    /// For each label the labels that may stand before it.
    static let predecessors: [[Int]] = (0..<count).map { label in
        (0..<count).filter { followers[$0].contains(label) }
    }
}
