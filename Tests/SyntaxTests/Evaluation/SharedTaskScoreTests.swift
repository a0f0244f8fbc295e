import Annotations
import Syntax
import Testing

/// The cases of the shared task's own script (`TestAlignment` of `conll18_ud_eval.py`).
@Suite struct SharedTaskScoreTests {
    /// Sentences of one sentence: each entry a token, or a token and its words.
    func sentence(_ entries: [String]) -> [Sentence] {
        var tokens: [Token] = []
        var multiword: [Sentence.MultiwordToken] = []
        var offset = 0
        for entry in entries {
            let parts = entry.split(separator: " ").map(String.init)
            let span = TextSpan(offset, offset + parts[0].utf8.count)
            offset = span.end
            let words = parts.count == 1 ? parts : Array(parts.dropFirst())
            if words.count > 1 {
                multiword.append(
                    Sentence.MultiwordToken(
                        words: tokens.count..<tokens.count + words.count, span: span))
            }
            tokens += words.map { Token(span: span, form: $0) }
        }
        let tree = DependencyTree(
            heads: tokens.indices.map { $0 == 0 ? -1 : 0 },
            relations: tokens.indices.map { $0 == 0 ? .root : .dep })
        return [
            Sentence(
                span: TextSpan(0, offset), block: 0, tokens: tokens, multiwordTokens: multiword,
                tree: tree)
        ]
    }

    @Test(arguments: [
        (["a"], ["a"], 1), (["a", "b", "c"], ["a", "b", "c"], 3),
        (["abc a b c"], ["a", "b", "c"], 3), (["a", "bc b c", "d"], ["a", "b", "c", "d"], 4),
        (["abcd a b c d"], ["ab a b", "cd c d"], 4),
        (["abc a b c", "de d e"], ["a", "bcd b c d", "e"], 5),
        (["abcd"], ["a", "b", "c", "d"], 0), (["abc", "d"], ["a", "b", "c", "d"], 1),
        (["a", "bc", "d"], ["a", "b", "c", "d"], 2),
        (["a", "bc b c", "d"], ["a", "b", "cd"], 2),
        (["abc a BX c", "def d EX f"], ["ab a b", "cd c d", "ef e f"], 4),
        (["ab a b", "cd bc d"], ["a", "bc", "d"], 2),
        (["a", "bc b c", "d"], ["ab AX BX", "cd CX a"], 1),
    ])
    func `words are aligned as the official script aligns them`(
        gold: [String], system: [String], correct: Int
    ) {
        var score = SharedTaskScore()
        score.add(gold: sentence(gold), system: sentence(system))
        #expect(score.counts[.words]?.correct == correct)
    }

    @Test func `a wrong head costs UAS, a wrong relation only LAS`() {
        let gold = sentence(["a", "b", "c"])
        var system = gold
        system[0].tree = DependencyTree(heads: [-1, 0, 1], relations: [.root, .nsubj, .dep])
        var score = SharedTaskScore()
        score.add(gold: gold, system: system)
        #expect(score.counts[.uas]?.correct == 2)
        #expect(score.counts[.las]?.correct == 1)
    }
}
