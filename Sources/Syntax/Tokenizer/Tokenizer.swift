public import Annotations
public import Learning

/// Divides a document's blocks into sentences and words, as Universal Dependencies counts them.
public struct Tokenizer: Sendable {
    static let kind = "tokenizer"
    static let version = 1

    private let words: String
    private let lexicon: TokenizerLexicon
    private let model: SentenceModel?

    /// A tokeniser that knows the words of `lexicon` and finds the ends of sentences by rule.
    public init(lexicon: TokenizerLexicon) {
        self.lexicon = lexicon
        words = ""
        model = nil
    }

    init(words: String, model: SentenceModel) {
        self.words = words
        lexicon = TokenizerLexicon(words)
        self.model = model
    }

    /// Maps the model file at `path`.
    public init(path: String) throws(ModelFileError) {
        try self.init(ModelFile(path: path, kind: Self.kind, version: Self.version))
    }

    /// Reads the bytes of a model file.
    public init(bytes: [UInt8]) throws(ModelFileError) {
        try self.init(ModelFile(bytes: bytes, kind: Self.kind, version: Self.version))
    }

    /// Reads a model file.
    package init(_ file: ModelFile) throws(ModelFileError) {
        self.init(words: try file.text("words"), model: try SentenceModel(from: file))
    }

    /// The model file's bytes.
    package func serialized() -> [UInt8] {
        var writer = ModelWriter(kind: Self.kind, version: Self.version)
        writer.add("words", text: words)
        model?.weights.write(to: &writer, name: "boundaries")
        return writer.serialized()
    }

    /// The sentences of the blocks of `document` that are read, not tagged and without trees.
    public func sentences(of document: Document) -> [Sentence] {
        var scanner = TokenScanner(bytes: document.bytes, lexicon: lexicon)
        var sentences: [Sentence] = []
        for (index, block) in document.blocks.enumerated() where block.isRead {
            let tokens = scanner.scan(block.span)
            let model = block.kind == .paragraph ? model : nil
            let ranges =
                model?.ranges(of: tokens, in: document.bytes)
                ?? SentenceSplitter().ranges(of: tokens, in: document.bytes)
            for range in ranges {
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
