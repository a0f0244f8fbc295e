package import Annotations

/// One sentence as the rules of mention detection see it: tokens, words and tree side by side.
package struct SentenceView: Sendable {
    /// The sentence's index in the document.
    package let index: Int
    /// The sentence.
    package let sentence: Sentence
    /// Its words.
    package let words: [Word]
    /// Whether it has a tree; without one the rules go by the order of words.
    package let hasTree: Bool

    /// The view of `sentence`, which is the document's sentence `index`.
    package init(index: Int, sentence: Sentence, words: [Word]) {
        self.index = index
        self.sentence = sentence
        self.words = words
        hasTree = sentence.tree.heads.count == sentence.tokens.count
    }

    /// How many tokens.
    package var count: Int { words.count }

    /// The tag of a token; `.other` outside the sentence.
    package func pos(_ token: Int) -> PartOfSpeech {
        words.indices.contains(token) ? sentence.tokens[token].pos : .other
    }

    /// The relation of a token to its head; nil without a tree.
    package func relation(_ token: Int) -> DependencyRelation? {
        hasTree && words.indices.contains(token) ? sentence.tree.relations[token] : nil
    }

    /// The head of a token; nil for the root and without a tree.
    package func head(_ token: Int) -> Int? {
        guard hasTree, words.indices.contains(token) else { return nil }
        let head = sentence.tree.heads[token]
        return head >= 0 ? head : nil
    }

    /// The dependents of a token; none without a tree.
    package func children(_ token: Int) -> [Int] {
        hasTree ? sentence.tree.children[token] : []
    }

    /// The form of a word in lower case; empty outside the sentence.
    package func lower(_ token: Int) -> String {
        words.indices.contains(token) ? words[token].lower : ""
    }

    /// The classes of a word; none outside the sentence.
    package func classes(_ token: Int) -> WordClass {
        words.indices.contains(token) ? words[token].classes : []
    }

    /// Whether the token is a noun or a proper noun.
    package func isNominal(_ token: Int) -> Bool {
        pos(token) == .noun || pos(token) == .properNoun
    }

    /// Whether the token is the ending of a possessor.
    package func isPossessive(_ token: Int) -> Bool {
        guard words.indices.contains(token) else { return false }
        switch lower(token) {
        case "'s", "’s", "'", "’": return pos(token) != .verb && pos(token) != .auxiliary
        default: return false
        }
    }

    /// Whether the token is plural.
    package func isPlural(_ token: Int) -> Bool {
        guard words.indices.contains(token) else { return false }
        let found = sentence.tokens[token]
        return found.xpos == "NNS" || found.xpos == "NNPS" || found.morphology.has(.plural)
    }

    /// The token that the others of a range depend on; the last one where there is no tree.
    package func headToken(of tokens: Range<Int>) -> Int {
        guard hasTree else { return tokens.upperBound - 1 }
        return tokens.first { !tokens.contains(sentence.tree.heads[$0]) } ?? tokens.upperBound - 1
    }

    /// Where the noun phrase of `head` begins: its first determiner, adjective, numeral, possessor
    /// or compound that stands before it without a gap.
    package func nounPhraseStart(_ head: Int) -> Int {
        guard hasTree else { return linearStart(head) }
        var start = head
        for child in children(head).reversed() where child < head {
            switch sentence.tree.relations[child] {
            case .det, .detPredeterminer, .amod, .nmodPossessive, .compound, .nummod, .flat,
                .nmodDescription, .nmodUnmarked, .advmod, .nmod, .punct:
                let first = sentence.tree.subtree(of: child).first ?? child
                start = min(start, first)
            default: return start
            }
        }
        return start
    }

    private func linearStart(_ head: Int) -> Int {
        var start = head
        while start > 0 {
            let tag = pos(start - 1)
            guard tag == .adjective || tag == .noun || tag == .properNoun || tag == .numeral else {
                break
            }
            start -= 1
        }
        if start > 0, pos(start - 1) == .determiner || pos(start - 1) == .pronoun { start -= 1 }
        return start
    }

    /// The last token of the chain of nouns that `token` begins ("spy agency" from "spy"),
    /// adjectives before it passed over.
    package func nounChainEnd(from token: Int) -> Int? {
        var current = token
        while pos(current) == .adjective || pos(current) == .numeral
            || (pos(current) == .adverb && pos(current + 1) == .adjective)
        {
            current += 1
        }
        guard isNominal(current) else { return nil }
        while isNominal(current + 1) { current += 1 }
        return current
    }
}
