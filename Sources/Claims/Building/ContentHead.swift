import Annotations

/// Finds the word to begin with where the content's head is none, after a wrong parse.
struct ContentHead {
    let reading: DocumentReading

    /// The unit's head, or the highest verb of the content where a clause has none for its head.
    func repaired(_ unit: ContentUnit) -> TokenPosition {
        var unit = unit
        unit.head = raised(unit)
        let token = reading.token(unit.head)
        let isInside = unit.content.contains { $0.contains(unit.head) }
        let isMark = token.pos == .punctuation || token.pos == .symbol
        let isClause = token.pos == .verb || reading.child(unit.head, .cop) != nil
        let isLost = !isInside || isMark || (unit.form == .clause && !isClause)
        guard isLost || isLimited(unit.head) else { return unit.head }
        return highestVerb(in: unit.content) ?? unit.head
    }

    /// Up from a clause that only describes or limits what the content says: "the drone that *hit*
    /// the dome", "if Moscow *closes* the pipeline, we will …".
    private func raised(_ unit: ContentUnit) -> TokenPosition {
        var head = unit.head
        while let above = reading.head(head), unit.content.contains(where: { $0.contains(above) }) {
            let isLimit = reading.relation(head) == .advcl && isLimited(head)
            let isDescribing = reading.relation(head) == .aclRelative
            let isDescribed = head != unit.head && reading.relation(head) == .nmod
            guard isLimit || isDescribing || isDescribed else { break }
            head = above
        }
        return head
    }

    /// Whether a clause begins with "if", "when", "although".
    private func isLimited(_ clause: TokenPosition) -> Bool {
        reading.children(clause).contains {
            reading.relation($0) == .mark
                && reading.lexicon.contains("limiting", reading.lemma($0))
        }
    }

    /// The finite verb, or what "is" says, that stands highest in the tree; of equals the first.
    private func highestVerb(in content: [TokenRange]) -> TokenPosition? {
        var best: (position: TokenPosition, depth: Int)?
        for range in content {
            for token in range.tokens {
                let position = TokenPosition(sentence: range.sentence, token: token)
                guard isFinite(position) else { continue }
                let depth = depth(of: position)
                if best.map({ depth < $0.depth }) ?? true { best = (position, depth) }
            }
        }
        return best?.position
    }

    private func isFinite(_ position: TokenPosition) -> Bool {
        switch reading.relation(position) {
        case .aclRelative, .acl, .advcl, .csubj: return false
        default: if isLimited(position) { return false }
        }
        if reading.child(position, .cop) != nil { return true }
        guard reading.token(position).pos == .verb else { return false }
        return ["VBD", "VBZ", "VBP"].contains(reading.token(position).xpos)
            || reading.child(position, .aux, .auxPassive, .nsubj, .nsubjPassive) != nil
    }

    private func depth(of position: TokenPosition) -> Int {
        var depth = 0
        var current = position
        while let head = reading.head(current) {
            depth += 1
            current = head
        }
        return depth
    }
}
