import Annotations
import Foundation
import Learning
import Syntax
import Testing

@Suite struct TokenizerModelTests {
    static let treebank = """
        # newdoc id = a
        # newpar
        # text = Mr. Smith said no. He left.
        1	Mr.	_	PROPN	NNP	_	2	dep	_	_
        2	Smith	_	PROPN	NNP	_	3	nsubj	_	_
        3	said	_	VERB	VBD	_	0	root	_	_
        4	no	_	INTJ	UH	_	3	obj	_	SpaceAfter=No
        5	.	_	PUNCT	.	_	3	punct	_	_

        # text = He left.
        1	He	_	PRON	PRP	_	2	nsubj	_	_
        2	left	_	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	_	PUNCT	.	_	2	punct	_	_


        """

    static func trained() throws -> Tokenizer {
        let documents = try CoNLLUReader.documents(
            of: Array(String(repeating: treebank, count: 4).utf8))
        return TokenizerTrainer(
            documents: documents, words: try SyntaxResources.text("tokenizer.txt"),
            settings: TokenizerTrainer.Settings()
        ).train { _, _ in }
    }

    @Test func `ends of sentences are learned, written and read again`() throws {
        let tokenizer = try Tokenizer(bytes: Self.trained().serialized())
        let document = SyntaxResources.paragraph("Mr. Smith said no. He left.")
        let sentences = tokenizer.sentences(of: document)
        #expect(sentences.map { document.text($0.span) } == ["Mr. Smith said no.", "He left."])
    }

    @Test func `a quotation behind an end begins a sentence`() throws {
        let tokenizer = try Tokenizer(bytes: Self.trained().serialized())
        let document = SyntaxResources.paragraph("He said no. “He left,” he said.")
        #expect(
            tokenizer.sentences(of: document).map { document.text($0.span) } == [
                "He said no.", "“He left,” he said.",
            ])
    }

    @Test func `training twice gives the same bytes, damage is refused`() throws {
        let bytes = try Self.trained().serialized()
        #expect(try bytes == Self.trained().serialized())
        var damaged = bytes
        damaged[bytes.count / 2] ^= 1
        #expect(throws: ModelFileError.self) { try Tokenizer(bytes: damaged) }
    }

    @Test(arguments: ["", "x", "?", "«»", "\u{0}\u{1}", "北京表示。不知道。", "مرحبا بالعالم؟ نعم."])
    func `odd texts do no harm`(text: String) throws {
        let document = SyntaxResources.paragraph(text)
        let sentences = try Self.trained().sentences(of: document)
        #expect(sentences.allSatisfy { !$0.tokens.isEmpty })
    }

    @Test func `a long text takes time in proportion`() throws {
        let tokenizer = try Self.trained()
        /// The time that this thread has had, whatever else the machine does.
        func now() -> Double {
            var time = timespec()
            _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        func time(_ count: Int) -> Double {
            let document = SyntaxResources.paragraph(String(repeating: "word, (", count: count))
            let start = now()
            _ = tokenizer.sentences(of: document)
            return now() - start
        }
        let (short, long) = (time(100), time(3_000))
        // Thirty times the text; a quadratic tokeniser would take 900 times as long.
        #expect(long < short * 300)
    }
}
