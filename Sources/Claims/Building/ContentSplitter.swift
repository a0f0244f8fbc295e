import Annotations

/// Divides an attribution's content into propositions: the sentences of a long quotation, and the
/// clauses that are joined by "and" ("deploying officers and preparing to send troops").
struct ContentSplitter {
    let reading: DocumentReading
    let attributions: [Attribution]

    /// A head with the words that belong to it.
    typealias Part = (head: TokenPosition, content: [TokenRange], subject: TokenPosition?)

    /// The propositions of attribution `index`, in the text's order.
    func parts(of index: Int) -> [Part] {
        let attribution = attributions[index]
        guard let first = attribution.content.first else {
            return attribution.contentHead.map { [($0, [], nil)] } ?? []
        }
        let head = attribution.contentHead ?? reading.top(of: first)
        guard attribution.contentForm != .reference else {
            return [(head, attribution.content, nil)]
        }
        let whole = extended(attribution, head: head)
        return bySentence(whole, head: head).flatMap { clauses($0, of: index) }
    }

    /// "his refusal" that was cut off from "to make concessions": the infinitive that follows is
    /// part of what is said.
    private func extended(_ attribution: Attribution, head: TokenPosition) -> Attribution {
        guard reading.lexicon.operator(.noun, reading.lemma(head)) != nil,
            let hit = attribution.content.lastIndex(where: { $0.contains(head) }),
            let verb = infinitive(after: attribution.content[hit])
        else { return attribution }
        var attribution = attribution
        let tree = reading.sentence(verb).tree
        let end = tree.subtree(of: verb.token) { $0 < verb.token - 1 }.last ?? verb.token
        var last = end
        while last > verb.token, reading.sentence(verb).tokens[last].pos == .punctuation {
            last -= 1
        }
        attribution.content[hit].tokens = attribution.content[hit].tokens.lowerBound..<(last + 1)
        return attribution
    }

    /// The verb of "to …" that directly follows a range.
    private func infinitive(after range: TokenRange) -> TokenPosition? {
        let tokens = reading.sentences[range.sentence].tokens
        let start = range.tokens.upperBound
        guard start + 1 < tokens.count, tokens[start].form == "to" else { return nil }
        let verb = (start + 1..<min(start + 4, tokens.count)).first { tokens[$0].pos == .verb }
        return verb.map { TokenPosition(sentence: range.sentence, token: $0) }
    }

    /// The clause whose joined clauses are told apart: the head, or the infinitive of a noun like
    /// "refusal".
    private func pivot(of part: Part) -> TokenPosition {
        // "intended to close plants and lay off workers"
        if reading.lexicon.operator(.verb, reading.lemma(part.head)) != nil,
            reading.child(part.head, .conj) == nil,
            let below = reading.child(part.head, .xcomp), reading.child(below, .conj) != nil
        {
            return below
        }
        guard reading.lexicon.operator(.noun, reading.lemma(part.head)) != nil,
            let range = part.content.last(where: { $0.contains(part.head) })
        else { return part.head }
        let verb = range.tokens.first { token in
            token > part.head.token && reading.sentences[range.sentence].tokens[token].pos == .verb
        }
        return verb.map { TokenPosition(sentence: range.sentence, token: $0) } ?? part.head
    }

    /// One part for each sentence of the content that is said whole.
    private func bySentence(_ attribution: Attribution, head: TokenPosition) -> [Part] {
        var parts: [Part] = [(head, [], nil)]
        for range in attribution.content {
            if range.sentence != head.sentence,
                range.sentence != parts[parts.count - 1].head.sentence,
                let root = reading.sentences[range.sentence].tree.root,
                range.tokens.contains(root),
                reading.sentences[range.sentence].tokens[root].pos != .noun
                    || isClause(
                        TokenPosition(sentence: range.sentence, token: root))
            {
                parts.append((TokenPosition(sentence: range.sentence, token: root), [range], nil))
            } else if range.sentence == head.sentence {
                parts[0].content.append(range)
            } else {
                parts[parts.count - 1].content.append(range)
            }
        }
        return parts.sorted { $0.head < $1.head }
    }

    /// Divides a part where whole clauses are joined below its head.
    private func clauses(_ part: Part, of index: Int) -> [Part] {
        let pivot = pivot(of: part)
        let joined = reading.children(pivot).filter { child in
            reading.relation(child) == .conj && isWhole(child) && !isHeadElsewhere(child, index)
                && !sharesObject(child, pivot)
                && part.content.contains { $0.contains(child) }
        }
        guard !joined.isEmpty, isWhole(pivot) else { return [part] }
        var rest = part
        var parts: [Part] = []
        for clause in joined.reversed() {
            guard let start = start(of: clause),
                let hit = rest.content.lastIndex(where: {
                    $0.sentence == clause.sentence && $0.tokens.contains(start)
                })
            else { continue }
            var own = [rest.content[hit]]
            own[0].tokens = start..<rest.content[hit].tokens.upperBound
            own += rest.content[(hit + 1)...]
            let end = endBefore(start, of: clause)
            rest.content.removeSubrange((hit + 1)...)
            guard end > rest.content[hit].tokens.lowerBound else { continue }
            rest.content[hit].tokens = rest.content[hit].tokens.lowerBound..<end
            if pivot != part.head {
                // "his refusal to" governs both infinitives.
                own.insert(
                    TokenRange(
                        sentence: pivot.sentence,
                        tokens: rest.content[hit].tokens.lowerBound..<pivot.token), at: 0)
            } else if reading.subject(of: clause) == nil,
                let shared = sharedSubject(of: part, clause)
            {
                own.insert(shared, at: 0)
            }
            let subject =
                reading.subject(of: part.head) ?? reading.child(part.head, .nmodPossessive)
            parts.insert((clause, own, subject), at: 0)
        }
        return [rest] + parts
    }

    /// "mistreating and *humiliating* the player": two verbs with one object are one act.
    private func sharesObject(_ clause: TokenPosition, _ first: TokenPosition) -> Bool {
        clause.sentence == first.sentence && clause.token == first.token + 2
            && reading.child(clause, .obj) != nil && reading.child(first, .obj) == nil
    }

    /// A clause that can stand for itself: with a subject, an object or a clause of its own.
    private func isWhole(_ head: TokenPosition) -> Bool {
        guard isClause(head) else { return false }
        return reading.child(head, .nsubj, .nsubjPassive, .obj, .xcomp, .ccomp, .cop) != nil
            || reading.children(head).contains { reading.relation($0).base == .obl }
    }

    private func isClause(_ head: TokenPosition) -> Bool {
        reading.token(head).pos == .verb || reading.child(head, .cop) != nil
    }

    /// Whether another attribution with the same cue already has this clause.
    private func isHeadElsewhere(_ head: TokenPosition, _ index: Int) -> Bool {
        attributions.indices.contains { other in
            other != index && attributions[other].contentHead == head
        }
    }

    /// The first token of a joined clause, after "and".
    private func start(of clause: TokenPosition) -> Int? {
        let tree = reading.sentence(clause).tree
        return tree.subtree(of: clause.token) {
            tree.heads[$0] == clause.token
                && (tree.relations[$0] == .cc || tree.relations[$0] == .punct)
        }.first
    }

    /// Where the words before a joined clause end, without "and" and the comma.
    private func endBefore(_ start: Int, of clause: TokenPosition) -> Int {
        let sentence = reading.sentence(clause)
        var end = start
        while end > 0 {
            let token = sentence.tokens[end - 1]
            guard token.pos == .coordinatingConjunction || token.form == "," || token.form == ";"
            else { break }
            end -= 1
        }
        return end
    }

    private func sharedSubject(of part: Part, _ clause: TokenPosition) -> TokenRange? {
        guard let subject = reading.subject(of: part.head) else { return nil }
        let tree = reading.sentence(subject).tree
        let tokens = tree.subtree(of: subject.token)
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return TokenRange(sentence: subject.sentence, tokens: first..<(last + 1))
    }
}
