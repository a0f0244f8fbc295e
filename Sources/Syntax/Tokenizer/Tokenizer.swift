public import Annotations

/// Divides a document's blocks into sentences and words, as Universal Dependencies counts them.
public struct Tokenizer: Sendable {
    private let lexicon: TokenizerLexicon

    /// A tokeniser that knows the words of `lexicon`.
    public init(lexicon: TokenizerLexicon) { self.lexicon = lexicon }

    /// The sentences of the blocks of `document` that are read, not tagged and without trees.
    public func sentences(of document: Document) -> [Sentence] {
        var scanner = TokenScanner(bytes: document.bytes, lexicon: lexicon)
        var sentences: [Sentence] = []
        for (index, block) in document.blocks.enumerated() where block.isRead {
            let tokens = scanner.scan(block.span)
            for range in SentenceSplitter().ranges(of: tokens, in: document.bytes) {
                sentences.append(sentence(tokens[range], block: index, in: document.bytes))
            }
        }
        return sentences
    }

    private func sentence(
        _ surfaces: ArraySlice<RawToken>, block: Int, in bytes: [UInt8]
    ) -> Sentence {
        let splitter = ContractionSplitter(lexicon: lexicon)
        var words: [Token] = []
        words.reserveCapacity(surfaces.count + 2)
        var multiword: [Sentence.MultiwordToken] = []
        for surface in surfaces {
            let ends = splitter.ends(of: surface, in: bytes)
            var start = surface.start
            for end in ends {
                words.append(
                    Token(
                        span: TextSpan(start, end),
                        form: String(decoding: bytes[start..<end], as: UTF8.self)))
                start = end
            }
            if ends.count > 1 {
                multiword.append(
                    Sentence.MultiwordToken(
                        words: words.count - ends.count..<words.count, span: surface.span))
            }
        }
        let start = surfaces.first?.start ?? 0
        return Sentence(
            span: TextSpan(start, surfaces.last?.end ?? start), block: block, tokens: words,
            multiwordTokens: multiword)
    }
}
