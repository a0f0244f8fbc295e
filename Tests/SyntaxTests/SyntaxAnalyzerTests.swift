import Annotations
import Syntax
import Testing

@Suite struct SyntaxAnalyzerTests {
    @Test(arguments: [
        "", "x", "?!…—“”", "北京表示。不知道。", "Привет, мир! Нет.", "مرحبا بالعالم", "\0\u{1}a",
        String(repeating: "and they said that ", count: 130) + ".",
    ])
    func `every word of any text gets a tag and a lemma`(text: String) throws {
        let analyzer = SyntaxAnalyzer(
            tokenizer: try SyntaxResources.tokenizer(), tagger: try TaggerTests.trained(),
            parser: nil)
        let sentences = analyzer.sentences(of: SyntaxResources.paragraph(text))
        for token in sentences.flatMap(\.tokens) {
            #expect(!token.xpos.isEmpty)
            #expect(!token.lemma.isEmpty)
        }
    }

    @Test func `blocks that are not read have no sentences`() throws {
        let bytes = Array("Read this. Not that.".utf8)
        let document = Document(
            name: "x", bytes: bytes, sha256: "",
            blocks: [Block(.paragraph, TextSpan(0, 10)), Block(.boilerplate, TextSpan(11, 20))])
        let sentences = try SyntaxResources.tokenizer().sentences(of: document)
        #expect(sentences.map { document.text($0.span) } == ["Read this."])
    }
}
