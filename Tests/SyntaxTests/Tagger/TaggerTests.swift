import Annotations
import Foundation
import Learning
import Syntax
import Testing

@Suite struct TaggerTests {
    /// A treebank of a few sentences over and over.
    static func treebank() throws -> [Sentence] {
        let rows = """
            1	Officials	official	NOUN	NNS	Number=Plur	2	nsubj	_	_
            2	denied	deny	VERB	VBD	Tense=Past	0	root	_	_
            3	it	it	PRON	PRP	Person=3	2	obj	_	_
            4	.	.	PUNCT	.	_	2	punct	_	_

            1	He	he	PRON	PRP	Person=3	4	nsubj	_	_
            2	has	have	AUX	VBZ	Tense=Pres	4	aux	_	_
            3	not	not	PART	RB	Polarity=Neg	4	advmod	_	_
            4	confirmed	confirm	VERB	VBN	VerbForm=Part	0	root	_	_
            5	reports	report	NOUN	NNS	Number=Plur	4	obj	_	_


            """
        let text = String(repeating: rows, count: 5)
        return try CoNLLUReader.documents(of: Array(text.utf8)).flatMap {
            $0.sentences.map(\.sentence)
        }
    }

    static func trained() throws -> Tagger {
        var settings = TaggerTrainer.Settings()
        settings.epochs = 3
        let file = LexiconFile(
            lexicon: "claims\tNNS\tclaim\nclaim\tNN\tclaim\n", clusters: "denied\t5\nsaid\t5\n")
        let trainer = TaggerTrainer(sentences: try treebank(), file: file, settings: settings)
        return try #require(trainer).train { _, _ in }
    }

    @Test func `training, writing and reading give a tagger that knows its treebank`() throws {
        let bytes = try Self.trained().serialized()
        let tagger = try Tagger(bytes: bytes)
        let gold = try Self.treebank()
        var sentences = gold.map { sentence in
            var bare = sentence
            bare.tokens = sentence.tokens.map { Token(span: $0.span, form: $0.form) }
            return bare
        }
        tagger.tag(&sentences)
        #expect(sentences.map(\.tokens) == gold.map(\.tokens))
    }

    @Test func `the same data and seed give the same bytes`() throws {
        #expect(try Self.trained().serialized() == Self.trained().serialized())
    }

    @Test func `a damaged or foreign file is refused`() throws {
        let bytes = try Self.trained().serialized()
        for offset in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
            var damaged = bytes
            damaged[offset] ^= 0x40
            // Bytes that fill up to the next section are no one's.
            if (try? Tagger(bytes: damaged)) != nil { #expect(bytes[offset] == 0) }
        }
        #expect(throws: ModelFileError.self) { try Tagger(bytes: Array(bytes.dropLast(100))) }
        #expect(throws: ModelFileError.self) { try Tagger(bytes: []) }
        #expect(throws: ModelFileError.self) { try Tagger(path: #filePath) }
    }
}
