import Annotations

/// Finds what descriptions, collectives and pronouns refer to, after the names are linked.
///
/// Phrases are resolved in the text's order; what a phrase needs (its owner, the speaker of its
/// quotation) is resolved first, wherever it stands.
struct CoreferenceResolver {
    let knowledge: KnowledgeBase
    let lexicon: EntityLexicon
    let words: Words
    let phrases: [Phrase]
    /// Whose story the document is.
    let story: StoryStates
    let date: CalendarDate?
    let speakers: QuoteSpeakers
    var table: ReferentTable
    var resolved: [Int?]
    /// The rule that resolved each phrase, for explanations.
    var rules: [String]
    /// How sure each resolution is.
    var confidences: [Double]
    private var visited: [Bool]
    private let byHead: [TokenPosition: Int]
    private let bySentence: [Range<Int>]
    /// How much a person stands out in the document: the more often named, the more.
    let prominence: [Int: Double]

    init(_ linker: NameLinker, speakers: QuoteSpeakers) {
        knowledge = linker.knowledge
        lexicon = linker.lexicon
        words = linker.words
        phrases = linker.phrases
        story = linker.story
        date = linker.date
        table = linker.table
        resolved = linker.resolved
        self.speakers = speakers
        rules = linker.phrases.map(\.rule)
        confidences = Array(repeating: 0, count: linker.phrases.count)
        visited = linker.resolved.map { $0 != nil }
        byHead = Dictionary(
            linker.phrases.indices.map { (linker.phrases[$0].position, $0) },
            uniquingKeysWith: { linker.phrases[$0].isNested ? $1 : $0 })
        var bySentence: [Range<Int>] = []
        var start = 0
        for sentence in linker.words.sentences.indices {
            var end = start
            while end < linker.phrases.count, linker.phrases[end].range.sentence == sentence {
                end += 1
            }
            bySentence.append(start..<end)
            start = end
        }
        self.bySentence = bySentence
        var counts: [Int: Int] = [:]
        for referent in linker.resolved.compactMap({ $0 }) { counts[referent, default: 0] += 1 }
        prominence = counts.mapValues {
            Double(min(16, $0).bitWidth - min(16, $0).leadingZeroBitCount) * 0.7
        }
        for index in resolved.indices {
            if let referent = resolved[index] { confidences[index] = table[referent].confidence }
        }
    }

    /// Resolves every phrase that can be.
    mutating func resolveAll() {
        for index in phrases.indices { resolve(index) }
    }

    /// The referent of a phrase, found now where it was not yet.
    @discardableResult
    mutating func resolve(_ index: Int) -> Int? {
        if visited[index] { return resolved[index] }
        visited[index] = true
        let phrase = phrases[index]
        let found: Resolution? =
            switch phrase.reading {
            case .state, .organisation: phrase.form == .collective ? collective(index) : nil
            case .administration: administration(index)
            case .role: role(index)
            case .body: body(index)
            case .country: country(index)
            case .pronoun: pronoun(index)
            case .person: nil
            }
        if let found {
            resolved[index] = found.referent
            rules[index] = found.rule
            confidences[index] = found.confidence
        }
        return resolved[index]
    }

    /// The phrase whose head is at `position`, or whose words cover it.
    func phrase(at position: TokenPosition) -> Int? {
        if let exact = byHead[position] { return exact }
        return bySentence[position.sentence].first {
            phrases[$0].range.contains(position) && !phrases[$0].isNested
        }
    }

    /// What a phrase was resolved to, and why.
    struct Resolution {
        var referent: Int
        var rule: String
        var confidence: Double
    }

    // MARK: Collectives

    private mutating func collective(_ index: Int) -> Resolution? {
        guard let owner = phrases[index].owner, let possessor = resolve(owner) else { return nil }
        let isState = phrases[index].reading == .state
        guard let referent = isState ? table.state(of: possessor) : possessor else { return nil }
        return Resolution(
            referent: referent, rule: phrases[index].rule, confidence: confidences[owner] * 0.95)
    }

    private mutating func administration(_ index: Int) -> Resolution? {
        guard let owner = phrases[index].owner, let person = resolve(owner),
            let state = table.state(of: person)
        else { return nil }
        return Resolution(referent: state, rule: "administration", confidence: 0.85)
    }
}
