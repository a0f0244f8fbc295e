import Annotations

/// Writes a claim's short sentence for people, in the third person, from the entities' labels and
/// the content's words: "North Korea will send 10,000 troops to Russia".
struct Gloss {
    let reading: DocumentReading

    /// The sentence for a frame, from the words of its content; without a full stop.
    func text(of frame: Frame) -> String {
        let reading = reading.scoped(to: frame.content)
        return Self.capitalised(clause(of: frame, reading) ?? noun(of: frame, reading))
    }

    private func clause(of frame: Frame, _ reading: DocumentReading) -> String? {
        if isClause(frame.head, reading), isWithin(frame.anchor, frame.head, reading) {
            return ClauseGloss(
                reading: reading, frame: frame, head: frame.head, isTurned: frame.isTurned
            ).text()
        }
        guard isClause(frame.anchor, reading) else { return nil }
        let isTurned = frame.isNegative != reading.isNegated(frame.anchor)
        return ClauseGloss(
            reading: reading, frame: frame, head: frame.anchor, isTurned: isTurned
        ).text()
    }

    private func noun(of frame: Frame, _ reading: DocumentReading) -> String {
        if reading.token(frame.anchor).pos == .noun {
            return NounGloss(reading: reading, frame: frame, head: frame.anchor).text()
        }
        let words = GlossWords(reading: reading, voice: frame.voice, subject: nil)
        let tokens = GlossSelection(reading: reading, kept: []).tokens(below: frame.anchor)
        return words.text(tokens)
    }

    private func isClause(_ position: TokenPosition, _ reading: DocumentReading) -> Bool {
        guard reading.isInScope(position) else { return false }
        return reading.child(position, .cop) != nil || reading.token(position).pos == .verb
    }

    private func isWithin(
        _ anchor: TokenPosition, _ head: TokenPosition, _ reading: DocumentReading
    ) -> Bool {
        anchor.sentence == head.sentence
            && reading.sentence(head).tree.isBelow(anchor.token, head.token)
    }

    private static func capitalised(_ text: String) -> String {
        guard let first = text.first, first.isLowercase,
            !text.dropFirst().prefix(2).contains(where: \.isUppercase)
        else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
