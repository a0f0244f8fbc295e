public import Annotations

/// Finds the people, states and organisations of a document and says who they are: mention
/// detection, linking to the knowledge base and coreference in one.
public struct EntityLinker: Sendable {
    private let knowledge: KnowledgeBase
    private let lexicon: EntityLexicon
    private let recogniser: NameRecogniser?
    private let finder: PhraseFinder

    /// A linker over a knowledge base and the words of `lexicon`; without a recogniser only names
    /// that the knowledge base knows, and those that titles and tags give away, are found.
    public init(
        knowledge: KnowledgeBase, lexicon: EntityLexicon, recogniser: NameRecogniser? = nil
    ) {
        self.knowledge = knowledge
        self.lexicon = lexicon
        self.recogniser = recogniser
        finder = PhraseFinder(knowledge: knowledge, lexicon: lexicon)
    }

    /// The mentions and entities of a document whose sentences are tagged and parsed.
    public func link(_ document: Document, _ sentences: [Sentence]) -> LinkedEntities {
        let words = Words(sentences, lexicon)
        let matches = words.matches(in: knowledge)
        let recognised =
            recogniser?.names(in: words, knowledge: knowledge, matches: matches) ?? []
        let phrases = finder.phrases(in: words, matches: matches, recognised: recognised)
        var linker = NameLinker(
            knowledge: knowledge, lexicon: lexicon, words: words, phrases: phrases,
            story: StoryStates(document, words, matches: matches, knowledge: knowledge),
            date: document.date)
        linker.link()
        var resolver = CoreferenceResolver(linker, speakers: QuoteSpeakers(words))
        resolver.resolveAll()
        return LinkedEntities(resolver, scores: linker.scores, knowledge: knowledge)
    }
}
