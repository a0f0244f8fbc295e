public import Annotations

/// Turns a document into sentences with words, tags, lemmas and trees.
///
/// `Document -> [Sentence]`: tokenise, tag and lemmatise, parse.
public struct SyntaxAnalyzer: Sendable {
    /// Divides text into sentences and words.
    public let tokenizer: Tokenizer
    /// Gives words tags, features and lemmas.
    public let tagger: Tagger
    /// Builds trees; sentences have the empty tree without it.
    public let parser: DependencyParser?

    /// An analyser of these stages.
    public init(tokenizer: Tokenizer, tagger: Tagger, parser: DependencyParser?) {
        self.tokenizer = tokenizer
        self.tagger = tagger
        self.parser = parser
    }

    /// The sentences of the blocks of `document` that are read.
    public func sentences(of document: Document) -> [Sentence] {
        var sentences = tokenizer.sentences(of: document)
        analyze(&sentences)
        return sentences
    }

    /// Tags and parses sentences whose words are known.
    public func analyze(_ sentences: inout [Sentence]) {
        tagger.tag(&sentences)
        guard let parser else { return }
        for (index, tree) in parser.parse(sentences.map(\.tokens)).enumerated() {
            sentences[index].tree = tree
        }
    }
}
