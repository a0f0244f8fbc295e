package import Annotations

/// Who speaks in the quotations of a document: for "we" and "I".
package struct QuoteSpeakers: Sendable {
    /// A quotation: from its opening to its closing mark, both included.
    struct Quote: Hashable, Sendable {
        var start: TokenPosition
        var end: TokenPosition
        /// The token that names who speaks; nil where the text does not say.
        var speaker: TokenPosition?
    }

    private(set) var quotes: [Quote] = []
    private let words: Words

    /// Finds the quotations of `words` and their speakers.
    package init(_ words: Words) {
        self.words = words
        findQuotes()
        for index in quotes.indices { quotes[index].speaker = speaker(of: index) }
        for index in quotes.indices.dropLast().reversed()
        where quotes[index].speaker == nil && isFollowed(quotes[index], by: quotes[index + 1]) {
            quotes[index].speaker = quotes[index + 1].speaker
        }
    }

    /// Who speaks at `position`; nil outside quotations and where nobody is named.
    package func speaker(at position: TokenPosition) -> TokenPosition? {
        quote(at: position)?.speaker
    }

    /// Whether `position` lies inside a quotation.
    package func isQuoted(_ position: TokenPosition) -> Bool { quote(at: position) != nil }

    private func quote(at position: TokenPosition) -> Quote? {
        quotes.last { $0.start <= position && position <= $0.end }
    }

    // MARK: Quotations

    /// Curly marks open and close; straight ones take turns within a paragraph. A quotation that a
    /// paragraph leaves open ends with it.
    private mutating func findQuotes() {
        var open: TokenPosition?
        var block = -1
        for (sentence, content) in words.sentences.enumerated() {
            if content.block != block {
                if let start = open { close(start, before: sentence) }
                open = nil
                block = content.block
            }
            for (token, word) in content.tokens.enumerated() {
                let position = TokenPosition(sentence: sentence, token: token)
                switch word.form {
                case "“", "``", "«", "„", "‘": open = open ?? position
                case "”", "''", "»": finish(&open, at: position)
                case "’":
                    if let start = open,
                        words.sentences[start.sentence].tokens[start.token].form == "‘"
                    {
                        finish(&open, at: position)
                    }
                case "\"":
                    if open == nil { open = position } else { finish(&open, at: position) }
                default: break
                }
            }
        }
        if let start = open { close(start, before: words.sentences.count) }
    }

    private mutating func finish(_ open: inout TokenPosition?, at end: TokenPosition) {
        guard let start = open else { return }
        quotes.append(Quote(start: start, end: end))
        open = nil
    }

    private mutating func close(_ start: TokenPosition, before sentence: Int) {
        let last = sentence - 1
        guard last >= start.sentence else { return }
        let end = TokenPosition(
            sentence: last, token: max(0, words.sentences[last].tokens.count - 1))
        quotes.append(Quote(start: start, end: end))
    }

    // MARK: Speakers

    private func speaker(of index: Int) -> TokenPosition? {
        let quote = quotes[index]
        for sentence in [quote.end.sentence, quote.start.sentence] {
            if let found = subjectOfSaying(in: sentence, near: quote) { return found }
        }
        if index > 0, isNext(quotes[index - 1], quote), let before = quotes[index - 1].speaker {
            return before
        }
        guard quote.start.sentence > 0, quote.start.token == 0 else { return nil }
        return subjectOfSaying(in: quote.start.sentence - 1, near: quote)
    }

    /// Whether the next quotation of the paragraph begins right where this one, a sentence of its
    /// own, ends.
    private func isFollowed(_ quote: Quote, by next: Quote) -> Bool {
        next.start.sentence == quote.end.sentence + 1 && next.start.token == 0
            && quote.end.token + 1 == words.sentences[quote.end.sentence].tokens.count
            && words.sentences[next.start.sentence].block
                == words.sentences[quote.end.sentence].block
    }

    /// Whether a quotation goes on where another ended: in the same sentence or the next two.
    private func isNext(_ previous: Quote, _ quote: Quote) -> Bool {
        quote.start.sentence - previous.end.sentence <= 2
    }

    /// The subject of the verb of saying outside quotations that stands nearest to the quotation.
    private func subjectOfSaying(in sentence: Int, near quote: Quote) -> TokenPosition? {
        let content = words.sentences[sentence]
        guard content.tree.heads.count == content.tokens.count else { return nil }
        var best: (distance: Int, subject: Int)?
        for token in content.tokens.indices {
            guard words.words[sentence][token].classes.contains(.sayVerb),
                content.tokens[token].pos == .verb,
                !isInside(TokenPosition(sentence: sentence, token: token)),
                let subject = subject(of: token, in: content)
                    ?? neighbour(of: token, sentence, content)
            else { continue }
            let distance = distance(from: token, in: sentence, to: quote)
            if distance < best?.distance ?? Int.max { best = (distance, subject) }
        }
        return best.map { TokenPosition(sentence: sentence, token: $0.subject) }
    }

    /// The noun nearest to a verb of saying outside quotations, where the tree has no subject: on
    /// the left, else right behind it.
    private func neighbour(of verb: Int, _ sentence: Int, _ content: Sentence) -> Int? {
        func isNoun(_ token: Int) -> Bool {
            [.noun, .properNoun, .pronoun].contains(content.tokens[token].pos)
                && !isInside(TokenPosition(sentence: sentence, token: token))
        }
        for token in (max(0, verb - 4)..<verb).reversed() where isNoun(token) { return token }
        for token in verb + 1..<min(content.tokens.count, max(verb + 1, verb + 6))
        where isNoun(token) {
            return token
        }
        return nil
    }

    private func isInside(_ position: TokenPosition) -> Bool {
        quotes.contains { $0.start <= position && position <= $0.end }
    }

    private func distance(from token: Int, in sentence: Int, to quote: Quote) -> Int {
        var distance = 1000
        if quote.start.sentence == sentence {
            distance = min(distance, abs(quote.start.token - token))
        }
        if quote.end.sentence == sentence {
            distance = min(distance, abs(token - quote.end.token))
        }
        return distance
    }

    /// The subject of a verb, shared with the verb it is coordinated to or subordinate under; of a
    /// relative clause the noun that it modifies.
    private func subject(of verb: Int, in sentence: Sentence) -> Int? {
        var current = verb
        for _ in 0..<4 {
            if let subject = sentence.tree.firstChild(of: current, .nsubj) {
                if sentence.tree.relations[current] == .aclRelative,
                    ["who", "which", "that"].contains(sentence.tokens[subject].form)
                {
                    return sentence.tree.heads[current]
                }
                return subject
            }
            switch sentence.tree.relations[current] {
            case .conj, .advcl, .xcomp, .parataxis, .ccomp:
                current = sentence.tree.heads[current]
            case .acl: return sentence.tree.heads[current]
            default: return nil
            }
            if current < 0 { return nil }
        }
        return nil
    }
}
