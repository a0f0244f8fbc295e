package import Annotations

/// The phrases of one sentence while the rules build them up; indices are the sentence's own.
package struct SentencePhrases: Sendable {
    /// The sentence.
    package let view: SentenceView
    /// What was found so far, in the order of finding.
    package private(set) var phrases: [Phrase] = []
    /// For each token the phrase whose bare name or head it belongs to.
    private var owners: [Int?]

    /// Nothing found yet.
    package init(_ view: SentenceView) {
        self.view = view
        owners = Array(repeating: nil, count: view.count)
    }

    /// The phrase whose name covers `token`, or whose head it is.
    package func phrase(at token: Int) -> Int? {
        owners.indices.contains(token) ? owners[token] : nil
    }

    /// Adds a phrase and gives its index; it is found again by its name's tokens or its head.
    @discardableResult
    package mutating func add(_ phrase: Phrase) -> Int {
        phrases.append(phrase)
        let index = phrases.count - 1
        for token in phrase.name ?? phrase.head..<phrase.head + 1 where owners[token] == nil {
            owners[token] = index
        }
        return index
    }

    /// Changes a phrase.
    package mutating func update(_ index: Int, _ change: (inout Phrase) -> Void) {
        change(&phrases[index])
    }

    /// Whether `token` lies inside a phrase with a name, title included.
    package func isInsideName(_ token: Int) -> Bool {
        phrases.contains { $0.name != nil && !$0.isNested && $0.range.tokens.contains(token) }
    }

    /// A new phrase's range in this sentence.
    package func range(_ tokens: Range<Int>) -> TokenRange {
        TokenRange(sentence: view.index, tokens: tokens)
    }

    /// The name that possesses, qualifies or precedes the noun `head` inside its noun phrase: the
    /// possessor first ("NATO's chief"), then an adjective or compound ("the Ukrainian
    /// president", "NATO chief"), then what follows "of" ("the president of Ukraine").
    package func owner(of head: Int) -> Int? {
        let start = view.nounPhraseStart(head)
        var best: Int?
        var token = head - 1
        while token >= start {
            if let index = phrase(at: token), phrases[index].range.tokens.upperBound <= head {
                if view.isPossessive(phrases[index].range.tokens.upperBound)
                    || phrases[index].reading == .pronoun
                {
                    return index
                }
                if best == nil { best = index }
                token = phrases[index].range.tokens.lowerBound
            }
            token -= 1
        }
        return best ?? ownerAfter(head)
    }

    /// The name after "of", "for" or "at" that belongs to the noun `head`.
    private func ownerAfter(_ head: Int) -> Int? {
        var token = head + 1
        guard ["of", "for", "at"].contains(view.lower(token)) else { return nil }
        token += 1
        while view.pos(token) == .determiner || view.pos(token) == .adjective,
            phrase(at: token) == nil
        {
            token += 1
        }
        guard var index = phrase(at: token) else { return nil }
        if view.isPossessive(phrases[index].range.tokens.upperBound) {
            // "the head of Nigeria's crimes agency": the agency, where it is a phrase.
            guard let end = view.nounChainEnd(from: phrases[index].range.tokens.upperBound + 1),
                let owned = phrase(at: end)
            else { return nil }
            index = owned
        }
        return phrases[index].reading == .person || phrases[index].reading == .pronoun
            ? nil : index
    }
}
