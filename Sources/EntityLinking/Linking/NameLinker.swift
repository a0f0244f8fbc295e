import Annotations

/// Puts the names of a document into clusters and links each to the knowledge base or to nobody.
///
/// Fuller names come first, so that "Campbell" finds "Kurt Campbell" wherever he is named in full.
struct NameLinker {
    let knowledge: KnowledgeBase
    let lexicon: EntityLexicon
    let words: Words
    let phrases: [Phrase]
    /// Whose story the document is.
    let story: StoryStates
    let date: CalendarDate?
    /// Whether the document speaks of lawmakers: then an unknown name may be one's.
    let hasPolitics: Bool
    var table: ReferentTable
    /// For each phrase its referent, where it has a name.
    var resolved: [Int?]
    /// For each phrase the candidates with their scores, for explanations.
    var scores: [[ScoredCandidate]]

    init(
        knowledge: KnowledgeBase, lexicon: EntityLexicon, words: Words, phrases: [Phrase],
        story: StoryStates = StoryStates(), date: CalendarDate?
    ) {
        self.knowledge = knowledge
        self.lexicon = lexicon
        self.words = words
        self.phrases = phrases
        self.story = story
        self.date = date
        let politics = words.words.reduce(0) { count, row in
            count + row.count { $0.classes.contains(.lawmaker) }
        }
        hasPolitics = politics > 2
        table = ReferentTable(knowledge: knowledge, date: date)
        resolved = Array(repeating: nil, count: phrases.count)
        scores = Array(repeating: [], count: phrases.count)
    }

    /// Resolves all phrases with a name.
    mutating func link() {
        linkStates()
        linkBodies()
        setAffiliations()
        linkPersons()
        setAffiliations()
    }

    // MARK: States

    private mutating func linkStates() {
        let named = Set(
            phrases.filter { $0.reading == .state && $0.candidates.count == 1 }
                .map { $0.candidates[0].entity })
        for index in phrases.indices where phrases[index].reading == .state {
            let candidates = phrases[index].candidates
            guard let first = candidates.first else { continue }
            let chosen = candidates.first { named.contains($0.entity) } ?? first
            scores[index] = candidates.map { ScoredCandidate($0, score: $0.prior) }
            resolved[index] = table.referent(of: chosen.entity, confidence: 0.95)
        }
    }

    // MARK: What a person or a body belongs to

    private mutating func setAffiliations() {
        for index in phrases.indices {
            guard let referent = resolved[index], let owner = phrases[index].owner,
                phrases[index].reading == .person || phrases[index].reading == .organisation,
                let affiliation = resolved[owner], affiliation != referent,
                table[referent].affiliation == nil
            else { continue }
            table[referent].affiliation = affiliation
        }
    }

    // MARK: Shared with the parts

    /// The words of a phrase's bare name.
    func nameText(_ index: Int) -> String {
        let phrase = phrases[index]
        return words.text(
            TokenRange(
                sentence: phrase.range.sentence, tokens: phrase.name ?? phrase.range.tokens))
    }

    /// Adds what the phrase says of its referent.
    mutating func note(_ index: Int, _ referent: Int) {
        resolved[index] = referent
        for role in phrases[index].roles where !table[referent].roles.contains(role) {
            table[referent].roles.append(role)
        }
        if let told = phrases[index].gender, table[referent].entity == nil {
            table[referent].gender = told
        }
    }
}

/// A candidate with the score that the context gave it.
public struct ScoredCandidate: Hashable, Sendable {
    /// The entity, how the name names it, and its prior.
    public var candidate: Candidate
    /// What decided: the prior with what the context adds and takes.
    public var score: Double

    /// A candidate with its score.
    package init(_ candidate: Candidate, score: Double) {
        self.candidate = candidate
        self.score = score
    }
}
