import Annotations
import Learning
import Syntax

/// Tagged sentences and small networks for the parser's tests.
enum SampleSentences {
    /// Tokens from `form/UPOS/XPOS`, separated by spaces.
    static func tokens(_ text: String) -> [Token] {
        text.split(separator: " ").map { item in
            let fields = item.split(separator: "/", maxSplits: 2).map(String.init)
            return Token(
                span: TextSpan(0, 0), form: fields[0],
                pos: fields.count > 1 ? PartOfSpeech(rawValue: fields[1]) ?? .other : .other,
                xpos: fields.count > 2 ? fields[2] : "")
        }
    }

    /// A sentence with its gold heads, counted from 1 with 0 for the root.
    static func sentence(
        _ text: String, heads: [Int], relations: [DependencyRelation]
    ) -> Sentence {
        Sentence(
            span: TextSpan(0, 0), block: 0, tokens: tokens(text),
            tree: DependencyTree(heads: heads.map { $0 - 1 }, relations: relations))
    }

    /// Three sentences, one of them with crossing arcs.
    static let treebank = [
        sentence(
            "Kyiv/PROPN/NNP denied/VERB/VBD it/PRON/PRP ././PUNCT/.", heads: [2, 0, 2, 2],
            relations: [.nsubj, .root, .obj, .punct]),
        sentence(
            "\"/PUNCT/`` No/INTJ/UH ,/PUNCT/, \"/PUNCT/'' she/PRON/PRP said/VERB/VBD",
            heads: [2, 6, 2, 2, 6, 0],
            relations: [.punct, .ccomp, .punct, .punct, .nsubj, .root]),
        sentence(
            "A/DET/DT hearing/NOUN/NN opened/VERB/VBD on/ADP/IN grain/NOUN/NN",
            heads: [2, 3, 0, 5, 2], relations: [.det, .nsubj, .root, .case, .nmod]),
    ]

    /// A network small enough for tests in debug builds.
    static var smallShape: ParserShape {
        var shape = ParserShape()
        (shape.word, shape.pretrained, shape.subword, shape.tag) = (8, 8, 8, 8)
        (shape.input, shape.encoder, shape.arc, shape.label) = (8, 16, 8, 8)
        return shape
    }

    /// A parser after `epochs` passes over ``treebank``.
    static func parser(epochs: Int, seed: UInt64) throws -> (DependencyParser, bytes: [UInt8]) {
        var training = ParserTraining()
        training.shape = smallShape
        training.epochs = epochs
        training.seed = seed
        training.batchTokens = 8
        training.warmUp = 3
        training.rate = 0.02
        (training.inputDropout, training.layerDropout) = (0.02, 0.02)
        training.wordThreshold = 1
        var trainer = ParserTrainer(treebank, vectors: nil, training: training)
        trainer.run { _, _ in }
        let bytes = trainer.writer().serialized()
        return (try DependencyParser(bytes: bytes), bytes)
    }
}
