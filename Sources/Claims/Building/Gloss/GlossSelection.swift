import Annotations

/// Chooses which words below a head a gloss shows: without asides and joined clauses, and no more
/// than a reader takes in at a glance.
struct GlossSelection {
    let reading: DocumentReading
    /// Words that stay whatever they hang on: the way down to the event's word.
    let kept: Set<TokenPosition>

    /// Whether "any" goes, since the gloss is no longer a denial or a question.
    var isPositive = false

    /// How many words a gloss's clause has at most before phrases are left out, and at all.
    static let comfortable = 18
    static let maximum = 26

    /// The tokens below `head` that stay, in the text's order; `without` are heads of phrases that
    /// are written elsewhere.
    func tokens(
        below head: TokenPosition, without: Set<TokenPosition> = [], limit: Int = comfortable
    ) -> [TokenPosition] {
        var left = without
        var found = tokens(head, left)
        while found.count > limit, let next = dispensable(found, below: head) {
            left.insert(next)
            found = tokens(head, left)
        }
        return found
    }

    private func tokens(_ head: TokenPosition, _ left: Set<TokenPosition>) -> [TokenPosition] {
        let tree = reading.sentence(head).tree
        let all = tree.subtree(of: head.token) { token in
            let position = TokenPosition(sentence: head.sentence, token: token)
            return left.contains(position) || isLeftOut(position)
        }
        return withoutStrayMarks(all.map { TokenPosition(sentence: head.sentence, token: $0) })
    }

    /// Asides, joined clauses, clauses of time and reason, and what is not in the content.
    private func isLeftOut(_ position: TokenPosition) -> Bool {
        if kept.contains(position) { return false }
        guard reading.isInScope(position) else { return true }
        if isAside(position) { return true }
        switch reading.relation(position) {
        case .parataxis, .discourse, .vocative, .dislocated, .list, .reparandum, .aclRelative,
            .advclRelative, .orphan:
            return true
        case .appos: return followsMark(position)
        case .conj: return isClause(position)
        case .det where isPositive: return reading.token(position).form.lowercased() == "any"
        case .advcl:
            let marks = reading.children(position).filter {
                [.mark, .case].contains(reading.relation($0))
            }
            return !marks.contains {
                reading.lexicon.contains("gloss-marks", reading.lemma($0))
            }
        default: return false
        }
    }

    /// A phrase of circumstance after a comma ("…, days after his appointment").
    private func isAside(_ position: TokenPosition) -> Bool {
        guard [.obl, .advmod].contains(reading.relation(position).base),
            let head = reading.head(position), head < position
        else { return false }
        return followsMark(position)
    }

    /// Whether a phrase begins with or after a comma or dash.
    private func followsMark(_ position: TokenPosition) -> Bool {
        let sentence = reading.sentence(position)
        let first = sentence.tree.subtree(of: position.token).first ?? position.token
        return sentence.tokens[first].pos == .punctuation
            || first > 0 && sentence.tokens[first - 1].pos == .punctuation
    }

    private func isClause(_ position: TokenPosition) -> Bool {
        reading.child(position, .nsubj, .nsubjPassive, .cop) != nil
            || reading.token(position).pos == .verb
                && reading.child(position, .obj, .xcomp, .ccomp, .aux) != nil
    }

    /// Marks stay between words that both stay.
    private func withoutStrayMarks(_ tokens: [TokenPosition]) -> [TokenPosition] {
        let all = Set(tokens)
        func isThere(_ position: TokenPosition, _ step: Int) -> Bool {
            let next = TokenPosition(
                sentence: position.sentence, token: position.token + step)
            return all.contains(next) && reading.token(next).pos != .punctuation
        }
        return tokens.filter { position in
            reading.token(position).pos != .punctuation
                || isThere(position, -1) && isThere(position, 1)
        }
    }

    /// The phrase that is missed least: from the right, a clause of circumstance, then an adverb
    /// or a phrase without a name, then any phrase with a preposition.
    private func dispensable(
        _ tokens: [TokenPosition], below head: TokenPosition
    ) -> TokenPosition? {
        let candidates = tokens.reversed().filter { $0 != head && !kept.contains($0) }
        return candidates.first { reading.relation($0) == .advcl }
            ?? candidates.first { isPhrase($0) && !hasName($0, tokens) }
            ?? candidates.first { reading.relation($0) == .acl || isPhrase($0) }
    }

    private func isPhrase(_ position: TokenPosition) -> Bool {
        switch reading.relation(position) {
        case .obl, .oblUnmarked: return true
        case .nmod: return reading.preposition(position) != "of"
        case .advmod:
            return !reading.lexicon.contains("negations", reading.lemma(position))
                && reading.head(position).map { reading.token($0).pos == .verb } ?? false
        default: return false
        }
    }

    private func hasName(_ position: TokenPosition, _ tokens: [TokenPosition]) -> Bool {
        let tree = reading.sentence(position).tree
        return tokens.contains {
            tree.isBelow($0.token, position.token) && reading.token($0).pos == .properNoun
        }
    }
}
