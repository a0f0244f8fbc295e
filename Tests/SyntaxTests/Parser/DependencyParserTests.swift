import Annotations
import Learning
import Syntax
import Testing

@Suite struct DependencyParserTests {
    /// One root, every token below it, no cycle.
    private func isSound(_ tree: DependencyTree, count: Int) -> Bool {
        guard tree.heads.count == count, tree.relations.count == count else { return false }
        guard count > 0 else { return true }
        guard tree.heads.count(where: { $0 == -1 }) == 1, let root = tree.root else { return false }
        return tree.relations[root] == .root
            && tree.relations.count(where: { $0 == .root }) == 1
            && tree.heads.allSatisfy { $0 >= -1 && $0 < count }
            && tree.subtree(of: root).count == count
    }

    @Test func `it learns a small treebank by heart, crossing arcs included`() throws {
        let (parser, _) = try SampleSentences.parser(epochs: 150, seed: 1)
        for sentence in SampleSentences.treebank {
            #expect(parser.parse(sentence.tokens) == sentence.tree)
        }
    }

    @Test func `the same seed gives the same bytes, another seed others`() throws {
        let first = try SampleSentences.parser(epochs: 2, seed: 1).bytes
        #expect(try SampleSentences.parser(epochs: 2, seed: 1).bytes == first)
        #expect(try SampleSentences.parser(epochs: 2, seed: 2).bytes != first)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `whatever the weights and the input, there is one tree with one root`(
        seed: UInt64
    ) throws {
        let (parser, _) = try SampleSentences.parser(epochs: 1, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let forms = [
            "said", ".", "\"", "(", ")", "", "\u{0}", "한국", "🇺🇦", "“", "a\u{301}", "''", "-",
            "ZELENSKY", String(repeating: "x", count: 3000), "1,200", "\u{FFFD}", "e\u{200D}",
        ]
        for count in [0, 1, 2, 3, 17, 199, 200, 201, 650] {
            let tokens = (0..<count).map { _ in
                let tags = PartOfSpeech.allCases
                return Token(
                    span: TextSpan(0, 0), form: forms[generator.below(forms.count)],
                    pos: tags[generator.below(tags.count)], xpos: "NN")
            }
            #expect(isSound(parser.parse(tokens), count: count), "\(count) tokens")
        }
    }

    @Test func `sentences parsed together have the trees they have alone`() throws {
        let (parser, _) = try SampleSentences.parser(epochs: 20, seed: 4)
        let sentences = SampleSentences.treebank.map(\.tokens)
        let many = Array(repeating: sentences, count: 60).joined() + [[]]
        #expect(parser.parse(Array(many)) == many.map { parser.parse($0) })
    }

    @Test func `a damaged model is refused`() throws {
        var (_, bytes) = try SampleSentences.parser(epochs: 1, seed: 1)
        bytes[bytes.count - 70] ^= 1
        #expect(throws: ModelFileError.self) { try DependencyParser(bytes: bytes) }
        let empty = ModelWriter(
            kind: "parser", version: DependencyParser.modelVersion
        ).serialized()
        let error = #expect(throws: ModelFileError.self) { try DependencyParser(bytes: empty) }
        #expect(error?.code == .missingSection("shape"))
    }
}
