/// The event classes with the words that name them, as `events.tsv` gives them.
package struct EventLexicon: Sendable {
    /// The classes, in the file's order.
    package internal(set) var classes: [EventClass] = []
    /// Patterns by kind and trigger lemma, those with more conditions first.
    private(set) var patterns: [EventPattern.Kind: [String: [EventPattern]]] = [:]
    /// Words that are looked through, by the kind of word and lemma.
    private(set) var operators: [EventPattern.Kind: [String: Operator]] = [:]
    /// Named sets of lemmas.
    private(set) var sets: [String: Set<String>] = [:]

    /// Participles of irregular verbs by lemma.
    private(set) var participles: [String: String] = [:]

    private var classIndices: [String: Int] = [:]

    /// An empty lexicon: every event falls back to its own words.
    package init() {}

    /// The patterns of a trigger, the most specific first.
    package func patterns(_ kind: EventPattern.Kind, _ lemma: String) -> [EventPattern] {
        patterns[kind]?[lemma] ?? []
    }

    /// The operator that `lemma` is, where it is one.
    package func `operator`(_ kind: EventPattern.Kind, _ lemma: String) -> Operator? {
        operators[kind]?[lemma]
    }

    /// Whether `lemma` belongs to the set of this name.
    package func contains(_ set: String, _ lemma: String) -> Bool {
        sets[set]?.contains(lemma) ?? false
    }

    /// The index of the class of this name.
    package func classIndex(_ name: String) -> Int? { classIndices[name] }

    mutating func add(set name: String, _ words: Set<String>) {
        sets[name, default: []].formUnion(words)
    }

    mutating func add(participle: String, of lemma: String) { participles[lemma] = participle }

    mutating func add(_ eventClass: EventClass) {
        classIndices[eventClass.name] = classes.count
        classes.append(eventClass)
    }

    mutating func add(_ pattern: EventPattern, trigger: String) {
        patterns[pattern.kind, default: [:]][trigger, default: []].append(pattern)
    }

    mutating func add(_ looked: Operator, _ kind: EventPattern.Kind, trigger: String) {
        operators[kind, default: [:]][trigger] = looked
    }

    /// Puts patterns with more and narrower conditions first; equals keep the file's order.
    mutating func rank() {
        for (kind, byLemma) in patterns {
            for (lemma, list) in byLemma where list.count > 1 {
                let ranked = list.enumerated().sorted {
                    (-$0.element.specificity, $0.offset) < (-$1.element.specificity, $1.offset)
                }
                patterns[kind]?[lemma] = ranked.map(\.element)
            }
        }
    }
}
