package import Annotations

/// The metrics of the CoNLL 2018 shared task: F1 over tokens, sentences, words, and over words
/// aligned with the gold standard's. https://universaldependencies.org/conll18/evaluation.html
package struct SharedTaskScore: Sendable {
    /// What is counted.
    package enum Metric: String, CaseIterable, Sendable {
        case tokens = "Tokens"
        case sentences = "Sentences"
        case words = "Words"
        case upos = "UPOS"
        case xpos = "XPOS"
        case features = "UFeats"
        case lemmas = "Lemmas"
        case uas = "UAS"
        case las = "LAS"
        case clas = "CLAS"
    }

    /// How many there are in the gold standard, in the analysis, and in both alike.
    package struct Count: Sendable {
        /// In the gold standard.
        package var gold = 0
        /// In the analysis.
        package var system = 0
        /// In both alike.
        package var correct = 0

        /// No counts.
        package init() {}

        /// The harmonic mean of precision and recall, 0 to 1.
        package var f1: Double {
            gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system)
        }
    }

    /// The relations that the stages after syntax live on, scored apart.
    package static let watchedRelations: [DependencyRelation] = [
        .ccomp, .parataxis, .nsubj, .oblAgent, .conj, .appos, .aclRelative,
    ]

    /// The counts of each metric.
    package private(set) var counts: [Metric: Count] = [:]
    /// The counts of labelled arcs of each of ``watchedRelations``.
    package private(set) var relations: [DependencyRelation: Count] = [:]

    /// A score of nothing yet.
    package init() {}

    /// Adds one document; spans of both point into the same text.
    package mutating func add(gold: [Sentence], system: [Sentence]) {
        count(.tokens, Self.surfaces(gold), Self.surfaces(system))
        count(.sentences, gold.map(\.span), system.map(\.span))
        let goldWords = EvaluatedWord.words(of: gold)
        let systemWords = EvaluatedWord.words(of: system)
        let alignment = WordAlignment(gold: goldWords, system: systemWords)
        countWords(goldWords, systemWords, alignment)
        for relation in Self.watchedRelations {
            countRelation(relation, goldWords, systemWords, alignment)
        }
    }

    private static func surfaces(_ sentences: [Sentence]) -> [TextSpan] {
        sentences.flatMap { sentence in
            var spans: [TextSpan] = []
            var multiword = sentence.multiwordTokens[...]
            for (index, token) in sentence.tokens.enumerated() {
                while let first = multiword.first, first.words.upperBound <= index {
                    multiword = multiword.dropFirst()
                }
                if let first = multiword.first, first.words.contains(index) {
                    if first.words.lowerBound == index { spans.append(first.span) }
                } else {
                    spans.append(token.span)
                }
            }
            return spans
        }
    }

    private mutating func count(_ metric: Metric, _ gold: [TextSpan], _ system: [TextSpan]) {
        let spans = Set(gold)
        counts[metric, default: Count()].gold += gold.count
        counts[metric, default: Count()].system += system.count
        counts[metric, default: Count()].correct += system.count { spans.contains($0) }
    }

    private mutating func countWords(
        _ gold: [EvaluatedWord], _ system: [EvaluatedWord], _ alignment: WordAlignment
    ) {
        func add(_ metric: Metric, _ isRight: (EvaluatedWord, EvaluatedWord, Bool) -> Bool) {
            counts[metric, default: Count()].gold += gold.count
            counts[metric, default: Count()].system += system.count
            counts[metric, default: Count()].correct += alignment.pairs.count { pair in
                isRight(
                    gold[pair.gold], system[pair.system],
                    alignment.haveSameHead(gold[pair.gold], system[pair.system]))
            }
        }
        add(.words) { _, _, _ in true }
        add(.upos) { gold, system, _ in gold.token.pos == system.token.pos }
        add(.xpos) { gold, system, _ in gold.token.xpos == system.token.xpos }
        add(.features) { gold, system, _ in gold.universalFeatures == system.universalFeatures }
        add(.lemmas) { gold, system, _ in
            gold.token.lemma == "_" || gold.token.lemma.isEmpty
                || gold.token.lemma == system.token.lemma
        }
        add(.uas) { _, _, hasHead in hasHead }
        add(.las) { gold, system, hasHead in
            hasHead && gold.relation?.base == system.relation?.base
        }
        countContent(gold, system, alignment)
    }

    private mutating func countContent(
        _ gold: [EvaluatedWord], _ system: [EvaluatedWord], _ alignment: WordAlignment
    ) {
        counts[.clas, default: Count()].gold += gold.count { $0.isContent }
        counts[.clas, default: Count()].system += system.count { $0.isContent }
        counts[.clas, default: Count()].correct += alignment.pairs.count { pair in
            let (one, other) = (gold[pair.gold], system[pair.system])
            return one.isContent && one.relation?.base == other.relation?.base
                && alignment.haveSameHead(one, other)
        }
    }

    private mutating func countRelation(
        _ relation: DependencyRelation, _ gold: [EvaluatedWord], _ system: [EvaluatedWord],
        _ alignment: WordAlignment
    ) {
        func has(_ word: EvaluatedWord) -> Bool {
            relation == relation.base
                ? word.relation?.base == relation : word.relation == relation
        }
        relations[relation, default: Count()].gold += gold.count(where: has)
        relations[relation, default: Count()].system += system.count(where: has)
        relations[relation, default: Count()].correct += alignment.pairs.count { pair in
            has(gold[pair.gold]) && has(system[pair.system])
                && alignment.haveSameHead(gold[pair.gold], system[pair.system])
        }
    }
}
