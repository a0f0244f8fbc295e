import Annotations
import Syntax
import Testing

@Suite struct CoNLLUTests {
    static let sample = """
        # newdoc id = one
        # newpar
        # sent_id = one-1
        # text = Kyiv doesn't.
        1	Kyiv	Kyiv	PROPN	NNP	Number=Sing	2	nsubj	_	Entity=(1-place)
        2-3	doesn't	_	_	_	_	_	_	_	SpaceAfter=No
        2	does	do	VERB	VBZ	Number=Sing|Person=3	0	root	_	_
        3	n't	not	PART	RB	Polarity=Neg	2	advmod	_	_
        4	.	.	PUNCT	.	_	2	punct	_	_


        """

    @Test func `reading gives spans, words, tree and MISC`() throws {
        let document = try #require(CoNLLUReader.documents(of: Array(Self.sample.utf8)).first)
        #expect(document.id == "one")
        #expect(String(decoding: document.bytes, as: UTF8.self) == "Kyiv doesn't.")
        let sentence = try #require(document.sentences.first)
        #expect(sentence.sentence.tokens.map(\.form) == ["Kyiv", "does", "n't", "."])
        #expect(sentence.sentence.tokens[2].span == TextSpan(9, 12))
        #expect(sentence.sentence.tree.heads == [1, -1, 1, 1])
        #expect(sentence.sentence.multiwordTokens.map(\.words) == [1..<3])
        #expect(sentence.misc("Entity", of: 0) == "(1-place)")
        #expect(sentence.comment("sent_id") == "one-1")
        #expect(sentence.sentence.tokens[2].morphology.has(.negative))
    }

    @Test func `writing gives back what was read`() throws {
        let document = try #require(CoNLLUReader.documents(of: Array(Self.sample.utf8)).first)
        let text = CoNLLUWriter.text(
            of: document.sentences.map(\.sentence), in: document.document)
        let again = try #require(CoNLLUReader.documents(of: Array(text.utf8)).first)
        #expect(again.sentences.map(\.sentence) == document.sentences.map(\.sentence))
        #expect(again.bytes == document.bytes)
    }

    @Test(arguments: [
        ("1\tword\n", CoNLLUError.Problem.columnCount, 1),
        ("x\ta\ta\tNOUN\t_\t_\t0\troot\t_\t_\n", .id, 1),
        ("1\ta\ta\tTHING\t_\t_\t0\troot\t_\t_\n", .upos, 1),
        ("1\ta\ta\tNOUN\t_\t_\t7\troot\t_\t_\n\n", .head, 2),
        (
            "1\ta\ta\tNOUN\t_\t_\t2\tdep\t_\t_\n2\tb\tb\tNOUN\t_\t_\t1\tdep\t_\t_\n"
                + "3\tc\tc\tNOUN\t_\t_\t0\troot\t_\t_\n\n",
            .cycle, 4
        ),
    ])
    func `a fault is named with its line`(text: String, problem: CoNLLUError.Problem, line: Int) {
        #expect(throws: CoNLLUError(problem: problem, line: line)) {
            try CoNLLUReader.documents(of: Array(text.utf8))
        }
    }
}
