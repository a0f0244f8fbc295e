import Annotations

/// Finds the word to begin with where the content's head is none, after a wrong parse.
struct ContentHead {
    let reading: DocumentReading

    /// The unit's head, or the highest verb of the content where a clause has none for its head.
    func repaired(_ unit: ContentUnit) -> TokenPosition {
        let token = reading.token(unit.head)
        let isInside = unit.content.contains { $0.contains(unit.head) }
        let isMark = token.pos == .punctuation || token.pos == .symbol
        let isClause = token.pos == .verb || reading.child(unit.head, .cop) != nil
        guard !isInside || isMark || (unit.form == .clause && !isClause) else { return unit.head }
        return highestVerb(in: unit.content) ?? unit.head
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
        default: break
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
