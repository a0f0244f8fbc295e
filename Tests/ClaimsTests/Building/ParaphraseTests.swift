import Annotations
import Foundation
import TestSupport
import Testing

@testable import Claims

/// Pairs of contents on topics that no seed speaks of, with trees by the shipped parser
/// (`Fixtures/*.trees`, made of `Fixtures/*.txt`): one claim or two? The floors are of 2026-11-27.
@Suite struct ParaphraseTests {
    /// A pair: what it is about, whether it is one claim, and its two sides.
    struct Pair: Sendable {
        var topic: String
        var isSame: Bool
        var sides: [Substring]
    }

    private static func pairs(_ name: String) throws -> [Pair] {
        let url = ProjectFolders.repository.appending(path: "Tests/ClaimsTests/Fixtures/\(name)")
        let text = try String(contentsOf: url, encoding: .utf8)
        let blocks = text.split(separator: "\n\n")
        return stride(from: 0, to: blocks.count - 1, by: 2).map { index in
            let head = blocks[index].prefix { $0 != "\n" }.split(separator: " ")
            return Pair(
                topic: String(head[1]), isSame: head[2] == "same",
                sides: [blocks[index], blocks[index + 1]])
        }
    }

    /// The claim of one side; its first line is `# topic same|different first last`.
    private func key(_ side: Substring, _ builder: ClaimBuilder) throws -> ClaimKey {
        let head = side.prefix { $0 != "\n" }.split(separator: " ")
        let text = ParsedText(String(side.drop { $0 != "\n" }.dropFirst()))
        let first = try #require(Int(head[3]))
        let last = try #require(Int(head[4]))
        let content = TokenRange(sentence: 0, tokens: first..<(last + 1))
        let tree = text.sentences[0].tree
        let tops = content.tokens.filter { !content.tokens.contains(tree.heads[$0]) }
        let top = try #require(tops.first { tree.relations[$0] != .punct })
        let isClause =
            text.sentences[0].tokens[top].pos != .noun || tree.firstChild(of: top, .cop) != nil
        let attribution = Attribution(
            source: nil, sourceHead: nil, cue: TokenRange(sentence: 0, tokens: first - 1..<first),
            cueHead: TokenPosition(sentence: 0, token: first - 1), content: [content],
            contentHead: TokenPosition(sentence: 0, token: top),
            contentForm: isClause ? .clause : .nominal, stance: .asserted, rule: "test")
        let found = builder.extraction(
            document: text.document, sentences: text.sentences, mentions: text.mentions,
            entities: text.entities, attributions: [attribution])
        return try #require(found.claims.first).key
    }

    @Test(arguments: [
        ("paraphrases.trees", 0.9), ("unseen.trees", 0.8), ("fresh.trees", 0.8),
        ("causes.trees", 1),
    ])
    func `paraphrases share a key, different claims do not`(name: String, floor: Double) throws {
        let builder = try Lexicons.builder()
        let pairs = try Self.pairs(name)
        #expect(pairs.count >= 10)
        var right = 0
        for pair in pairs {
            let keys = try pair.sides.map { try key($0, builder) }
            if (keys[0] == keys[1]) == pair.isSame {
                right += 1
            } else {
                print("\(name):", pair.topic, pair.isSame ? "same:" : "different:", keys)
            }
        }
        print("\(name): \(right) of \(pairs.count) pairs right")
        #expect(Double(right) >= floor * Double(pairs.count))
    }
}
