import Annotations
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Glosses of contents, with trees by the shipped parser (`Fixtures/glosses.trees`, made of
/// `Fixtures/glosses.txt`).
@Suite struct GlossTests {
    /// A content and the gloss that its claim is to have.
    struct Case: Sendable, CustomTestStringConvertible {
        var head: [String]
        var trees: String
        var expected: String
        var testDescription: String { expected }
    }

    /// The fixture's cases: `# form first last subject-first subject-last gloss`, then a tree.
    static func cases() throws -> [Case] {
        let url = ProjectFolders.repository.appending(
            path: "Tests/ClaimsTests/Fixtures/glosses.trees")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n\n").map { block in
            let first = block.prefix { $0 != "\n" }
            let cells = first.split(separator: " ", maxSplits: 6).map(String.init)
            return Case(
                head: cells, trees: String(block.dropFirst(first.count + 1)), expected: cells[6])
        }
    }

    @Test(arguments: try cases())
    func `a gloss is a short sentence about the claim`(example: Case) throws {
        let text = ParsedText(example.trees)
        let form = example.head[1].split(separator: ":")
        let first = try #require(Int(example.head[2]))
        let last = try #require(Int(example.head[3]))
        let content = TokenRange(sentence: 0, tokens: first..<(last + 1))
        let tree = text.sentences[0].tree
        let top = try #require(
            content.tokens.first {
                !content.tokens.contains(tree.heads[$0]) && tree.relations[$0] != .punct
            })
        let source = form.count > 1 ? text.mentions.first : nil
        var subject: TokenRange?
        if let start = Int(example.head[4]), let end = Int(example.head[5]) {
            subject = TokenRange(sentence: 0, tokens: start..<(end + 1))
        }
        let cue = TokenPosition(sentence: 0, token: tree.root ?? 0)
        let outer = tree.firstChild(of: cue.token, .nsubj).map {
            TokenPosition(sentence: 0, token: $0)
        }
        let attribution = Attribution(
            source: source?.tokens, sourceHead: source?.head ?? outer,
            cue: TokenRange(sentence: 0, tokens: cue.token..<(cue.token + 1)), cueHead: cue,
            content: [content], contentHead: TokenPosition(sentence: 0, token: top),
            contentForm: Attribution.ContentForm(rawValue: String(form[0])) ?? .clause,
            contentSubject: subject, stance: .asserted, rule: "test")
        let claim = try #require(text.extraction(attribution).claims.first)
        #expect(claim.gloss == example.expected)
    }
}
