import Annotations
import Syntax
import Testing

@Suite struct TokenizerTests {
    /// Words separated by spaces, sentences by ` | `.
    func analysis(_ text: String) throws -> String {
        let document = SyntaxResources.paragraph(text)
        return try SyntaxResources.tokenizer().sentences(of: document)
            .map { $0.tokens.map(\.form).joined(separator: " ") }.joined(separator: " | ")
    }

    @Test(arguments: [
        ("Kyiv didn't deny it.", "Kyiv did n't deny it ."),
        ("both deny.Zelensky's comments", "both deny . | Zelensky 's comments"),
        (
            "The U.S. said Gen. Smith came at 5 p.m. on Oct. 17.",
            "The U.S. said Gen. Smith came at 5 p.m. on Oct. 17 ."
        ),
        ("a 600-mile front, worth $1.5bn (10%)", "a 600 - mile front , worth $ 1.5 bn ( 10 % )"),
        ("“No,” he said. “Never.”", "“ No , ” he said . | “ Never . ”"),
        ("officials' claims cannot hold", "officials ' claims can not hold"),
        (
            "see https://bbc.co.uk/news or mail a.b@c.org.",
            "see https://bbc.co.uk/news or mail a.b@c.org ."
        ),
        ("J. Edgar Hoover of AT&T e-mailed #press", "J. Edgar Hoover of AT&T e-mailed #press"),
        ("They won’t… he’s sure", "They wo n’t … he ’s sure"),
        ("programs—allegations both deny", "programs — allegations both deny"),
    ])
    func `words and sentences are those of UD English`(text: String, expected: String) throws {
        #expect(try analysis(text) == expected)
    }

    @Test(arguments: ["", " ", "x", ".", "?!…—“”", "\u{1F600}\u{FE0F}", "北京表示。不知道。", "\0\u{1}a"])
    func `odd texts give tokens that tile what is not white space`(text: String) throws {
        let document = SyntaxResources.paragraph(text)
        let sentences = try SyntaxResources.tokenizer().sentences(of: document)
        var offset = 0
        for token in sentences.flatMap(\.tokens) {
            #expect(token.span.start >= offset && token.span.count > 0)
            #expect(token.form == document.text(token.span))
            offset = token.span.end
        }
    }
}
