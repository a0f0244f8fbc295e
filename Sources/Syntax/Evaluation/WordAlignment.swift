internal import Annotations

/// A word as it is scored.
struct EvaluatedWord {
    var token: Token
    /// Where its surface token stands.
    var span: TextSpan
    /// Whether its surface token has other words too.
    var isMultiword: Bool
    /// The index of its head among all words; nil for a root, or without a tree.
    var head: Int?
    /// Its relation; nil without a tree.
    var relation: DependencyRelation?

    /// The relations of the shared task that are not counted as content.
    private static let functional: Set<DependencyRelation> = [
        .aux, .case, .cc, .cop, .det, .mark, .punct,
    ]

    /// The features of the shared task.
    private static let universal: Set<Substring> = [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
        "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
        "Polarity", "Person", "Polite",
    ]

    var isContent: Bool { relation.map { !Self.functional.contains($0.base) } ?? false }

    var universalFeatures: [Substring] {
        token.morphology.text.split(separator: "|").filter { feature in
            Self.universal.contains(feature.prefix { $0 != "=" })
        }
    }

    /// The words of all sentences; heads are counted through.
    static func words(of sentences: [Sentence]) -> [EvaluatedWord] {
        var words: [EvaluatedWord] = []
        for sentence in sentences {
            let first = words.count
            let hasTree = sentence.tree.heads.count == sentence.tokens.count
            for (index, token) in sentence.tokens.enumerated() {
                let head = hasTree ? sentence.tree.heads[index] : -1
                words.append(
                    EvaluatedWord(
                        token: token, span: token.span, isMultiword: false,
                        head: head < 0 ? nil : first + head,
                        relation: hasTree ? sentence.tree.relations[index] : nil))
            }
            for multiword in sentence.multiwordTokens {
                for word in multiword.words {
                    words[first + word].span = multiword.span
                    words[first + word].isMultiword = true
                }
            }
        }
        return words
    }
}

/// Which word of an analysis is which of the gold standard: by their place in the text, inside
/// multi-word tokens by the longest common subsequence of forms, as the shared task's script has
/// it.
struct WordAlignment {
    /// The aligned words in order.
    private(set) var pairs: [(gold: Int, system: Int)] = []
    /// For each word of the analysis its gold word.
    private var goldOfSystem: [Int: Int] = [:]

    private let gold: [EvaluatedWord]
    private let system: [EvaluatedWord]

    init(gold: [EvaluatedWord], system: [EvaluatedWord]) {
        self.gold = gold
        self.system = system
        var one = 0
        var other = 0
        while one < gold.count, other < system.count {
            if gold[one].isMultiword || system[other].isMultiword {
                alignRegion(&one, &other)
            } else if gold[one].span == system[other].span {
                pair(one, other)
                one += 1
                other += 1
            } else if gold[one].span.start <= system[other].span.start {
                one += 1
            } else {
                other += 1
            }
        }
    }

    /// Whether the heads are aligned with one another, or both words are roots.
    func haveSameHead(_ gold: EvaluatedWord, _ system: EvaluatedWord) -> Bool {
        guard gold.relation != nil, system.relation != nil else { return false }
        guard let head = system.head else { return gold.head == nil }
        return gold.head != nil && goldOfSystem[head] == gold.head
    }

    private mutating func pair(_ one: Int, _ other: Int) {
        pairs.append((one, other))
        goldOfSystem[other] = one
    }

    /// Aligns a stretch in which multi-word tokens overlap, and goes behind it.
    private mutating func alignRegion(_ one: inout Int, _ other: inout Int) {
        var end: Int
        if gold[one].isMultiword {
            end = gold[one].span.end
            if !system[other].isMultiword, system[other].span.start < gold[one].span.start {
                other += 1
            }
        } else {
            end = system[other].span.end
            if gold[one].span.start < system[other].span.start { one += 1 }
        }
        let (firstOne, firstOther) = (one, other)
        while !isBeyond(gold, one, end) || !isBeyond(system, other, end) {
            let takesGold =
                one < gold.count
                && (other >= system.count || gold[one].span.start <= system[other].span.start)
            let word = takesGold ? gold[one] : system[other]
            if word.isMultiword { end = max(end, word.span.end) }
            if takesGold { one += 1 } else { other += 1 }
        }
        alignForms(firstOne..<one, firstOther..<other)
    }

    private func isBeyond(_ words: [EvaluatedWord], _ index: Int, _ end: Int) -> Bool {
        guard index < words.count else { return true }
        return words[index].isMultiword
            ? words[index].span.start >= end : words[index].span.end > end
    }

    private mutating func alignForms(_ ones: Range<Int>, _ others: Range<Int>) {
        let first = ones.map { gold[$0].token.form.lowercased() }
        let second = others.map { system[$0].token.form.lowercased() }
        var lengths = Array(
            repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
        for one in first.indices.reversed() {
            for other in second.indices.reversed() {
                lengths[one][other] =
                    first[one] == second[other]
                    ? lengths[one + 1][other + 1] + 1
                    : max(lengths[one + 1][other], lengths[one][other + 1])
            }
        }
        var one = 0
        var other = 0
        while one < first.count, other < second.count {
            if first[one] == second[other] {
                pair(ones.lowerBound + one, others.lowerBound + other)
                one += 1
                other += 1
            } else if lengths[one + 1][other] >= lengths[one][other + 1] {
                one += 1
            } else {
                other += 1
            }
        }
    }
}
