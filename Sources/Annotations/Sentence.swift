/// A sentence of a document: its tokens and its tree.
public struct Sentence: Hashable, Sendable {
    /// A surface token that holds several words ("don't", "cannot").
    public struct MultiwordToken: Hashable, Sendable {
        /// The words, as indices into the sentence's tokens.
        public var words: Range<Int>
        /// Where it stands.
        public var span: TextSpan

        /// A multi-word token over `words`.
        public init(words: Range<Int>, span: TextSpan) {
            self.words = words
            self.span = span
        }
    }

    /// Where it stands, without the white space around it.
    public var span: TextSpan
    /// The index of the document's block that it belongs to.
    public var block: Int
    /// The words, from left to right.
    public var tokens: [Token]
    /// The surface tokens of more than one word.
    public var multiwordTokens: [MultiwordToken]
    /// The tree over `tokens`; empty before parsing.
    public var tree: DependencyTree

    /// A sentence; `tree` is given once it is parsed.
    public init(
        span: TextSpan, block: Int, tokens: [Token], multiwordTokens: [MultiwordToken] = [],
        tree: DependencyTree = .empty
    ) {
        self.span = span
        self.block = block
        self.tokens = tokens
        self.multiwordTokens = multiwordTokens
        self.tree = tree
    }

    /// The span from the first to the last of a non-empty range of tokens.
    public func span(of tokens: Range<Int>) -> TextSpan {
        TextSpan(
            self.tokens[tokens.lowerBound].span.start, self.tokens[tokens.upperBound - 1].span.end)
    }
}

/// A token of a document: the sentence's index and the token's index in it.
public struct TokenPosition: Hashable, Sendable, Comparable {
    /// The sentence's index in the document.
    public var sentence: Int
    /// The token's index in the sentence.
    public var token: Int

    /// The token `token` of sentence `sentence`.
    public init(sentence: Int, token: Int) {
        self.sentence = sentence
        self.token = token
    }

    /// In the order of the text.
    public static func < (lhs: TokenPosition, rhs: TokenPosition) -> Bool {
        (lhs.sentence, lhs.token) < (rhs.sentence, rhs.token)
    }
}

/// Adjacent tokens of one sentence.
public struct TokenRange: Hashable, Sendable {
    /// The sentence's index in the document.
    public var sentence: Int
    /// The tokens' indices in the sentence; never empty.
    public var tokens: Range<Int>

    /// The tokens `tokens` of sentence `sentence`.
    public init(sentence: Int, tokens: Range<Int>) {
        self.sentence = sentence
        self.tokens = tokens
    }

    /// Whether it covers `position`.
    public func contains(_ position: TokenPosition) -> Bool {
        position.sentence == sentence && tokens.contains(position.token)
    }

    /// Where it stands in the document whose sentences these are.
    public func span(in sentences: [Sentence]) -> TextSpan {
        sentences[sentence].span(of: tokens)
    }
}
