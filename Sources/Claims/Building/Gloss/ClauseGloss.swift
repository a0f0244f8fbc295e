import Annotations

/// Writes the sentence of a clause: its subject by name, the verb as the content has it, and the
/// phrases that say most.
struct ClauseGloss {
    let reading: DocumentReading
    let frame: Frame
    /// The clause's verb, or what "be" says.
    let head: TokenPosition
    /// Whether the claim has the polarity that the clause has not.
    let isTurned: Bool

    /// The sentence; nil where the clause has nothing that could be its subject.
    func text() -> String? {
        let group = VerbGroup(reading: reading, head: head)
        if let expletive = reading.children(head).first(where: {
            reading.relation($0) == .expl && $0 < group.first
        }) {
            return sentence(
                reading.token(expletive).form, group, isSingular: nil, without: [expletive])
        }
        if let own = subject {
            let words = GlossWords(reading: reading, voice: frame.voice, subject: nil)
            let text = words.text(withBound(phrase(own)), isSubject: true)
            return sentence(
                text, group, isSingular: isSingular(own, group, text), without: [own])
        }
        if let outer = frame.outerSubject, outer != head {
            let words = GlossWords(
                reading: reading.scoped(to: nil), voice: frame.voice, subject: nil)
            let text = words.text(outerPhrase(outer), isSubject: true)
            return sentence(
                text, group, isSingular: isSingular(outer, group, text), without: [])
        }
        if let entity = frame.subject, !isPassive, let label = reading.label(of: entity) {
            let name = reading.article(of: entity, label) + label
            return sentence(name, group, isSingular: true, without: [])
        }
        if reading.token(head).xpos == "VB", reading.child(head, .mark, .aux) == nil { return nil }
        return group.isFinite || isPassive
            ? sentence("somebody", group, isSingular: true, without: [])
            : turned(group) ?? sentence("somebody", group, isSingular: true, without: [])
    }

    private var subject: TokenPosition? {
        if let own = reading.subject(of: head) ?? reading.child(head, .csubj, .csubjPassive) {
            return own
        }
        // What a wrong tree hung elsewhere, but was read as the subject all the same.
        guard let read = frame.subjectHead, read != frame.outerSubject, frame.anchor == head,
            reading.isInScope(read),
            read < VerbGroup(reading: reading, head: head).first
        else { return nil }
        return read
    }

    /// A phrase with the adverb or the determiner right before it ("*more than* 130 people", "*no*
    /// aircraft"), which trees hang on the verb.
    private func withBound(_ phrase: [TokenPosition]) -> [TokenPosition] {
        var phrase = phrase
        while let first = phrase.first, first.token > 0 {
            let before = TokenPosition(sentence: first.sentence, token: first.token - 1)
            let relation = reading.relation(before)
            guard reading.isInScope(before), [.advmod, .fixed, .det].contains(relation),
                [.adverb, .adposition, .determiner].contains(reading.token(before).pos),
                reading.token(before).xpos != "WRB"
            else { break }
            phrase.insert(before, at: 0)
        }
        return phrase
    }

    private var isPassive: Bool { reading.isBarePassive(head) }

    // MARK: Parts

    private func sentence(
        _ subject: String, _ group: VerbGroup, isSingular: Bool?, without: Set<TokenPosition>
    ) -> String {
        let selection = GlossSelection(
            reading: reading, kept: path, isPositive: !frame.isNegative)
        let limit = GlossSelection.comfortable - subject.split(separator: " ").count
        var rest = selection.tokens(below: head, without: without, limit: max(8, limit))
        let start = group.first
        let condition = rest.prefix { $0 < start }.filter { isConditional($0) }
        rest.removeAll { $0 < start }
        var words = GlossWords(
            reading: reading, voice: frame.voice, subject: frame.subject)
        words.replacements = group.replacements(isSingular: isSingular, isTurned: isTurned)
        let text = subject + " " + shortened(words.text(rest))
        return condition.isEmpty ? text : text + " " + words.text(condition)
    }

    /// Whether a word before the verb belongs to a condition ("if allies stay united, we will …").
    private func isConditional(_ position: TokenPosition) -> Bool {
        var current = position
        while let above = reading.head(current), above != head { current = above }
        return reading.relation(current) == .advcl && reading.hasMark(current, "if")
            && reading.token(position).form != ","
    }

    /// The words on the way from the clause down to the event's word.
    private var path: Set<TokenPosition> {
        var found: Set<TokenPosition> = [head, frame.anchor]
        guard frame.anchor.sentence == head.sentence,
            reading.sentence(head).tree.isBelow(frame.anchor.token, head.token)
        else { return found }
        var current = frame.anchor
        while current != head, let above = reading.head(current) {
            current = above
            found.insert(current)
        }
        return found
    }

    /// A phrase without the clause itself, which a headline may hang on its own subject ("troops to
    /// aid Russia").
    private func phrase(_ position: TokenPosition) -> [TokenPosition] {
        let clause = reading.children(position).filter(holdsHead)
        return GlossSelection(reading: reading, kept: [])
            .tokens(below: position, without: Set(clause), limit: 8)
    }

    private func holdsHead(_ child: TokenPosition) -> Bool {
        child.sentence == head.sentence
            && reading.sentence(child).tree.isBelow(head.token, child.token)
    }

    /// A subject from outside of the content, without its preposition.
    private func outerPhrase(_ position: TokenPosition) -> [TokenPosition] {
        let reading = reading.scoped(to: nil)
        let left = reading.children(position).filter { child in
            switch reading.relation(child) {
            case .case, .mark, .cc, .conj, .acl, .advcl, .xcomp, .ccomp: true
            default: holdsHead(child)
            }
        }
        return GlossSelection(reading: reading, kept: [])
            .tokens(below: position, without: Set(left), limit: 8)
    }

    /// The number that the verb takes; nil where the one it has is right.
    private func isSingular(
        _ position: TokenPosition, _ group: VerbGroup, _ text: String
    ) -> Bool? {
        if reading.child(position, .conj) != nil { return group.isFinite ? nil : false }
        let own = reading.token(position).form.lowercased()
        let isOwn = text.lowercased().split(separator: " ").contains { $0 == own }
        if group.isFinite { return isOwn ? nil : true }
        if !isOwn { return true }
        switch reading.token(position).xpos {
        case "NNS", "NNPS": return false
        case "PRP":
            return reading.lexicon.contains(
                "singular-pronouns", reading.token(position).form.lowercased())
        default: return true
        }
    }

    /// "lifting the ban", where nobody is named: "the ban is lifted".
    private func turned(_ group: VerbGroup) -> String? {
        guard group.auxiliaries.isEmpty, let object = reading.child(head, .obj) else { return nil }
        let forms = VerbForms(lexicon: reading.lexicon)
        let isPlural = reading.isPlural(object)
        let be = isPlural ? "are" : "is"
        let isNegative = frame.isNegative
        let rest = GlossSelection(reading: reading, kept: path)
            .tokens(below: head, without: [object]).filter { $0 >= head }
        var words = GlossWords(reading: reading, voice: frame.voice, subject: nil)
        words.replacements[head] =
            "\(be)\(isNegative ? " not" : "") \(forms.participle(reading.lemma(head)))"
        return words.text(phrase(object), isSubject: true) + " " + shortened(words.text(rest))
    }

    /// The last resort against a phrase that nothing can be left out of.
    private func shortened(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > GlossSelection.maximum else { return text }
        return words.prefix(GlossSelection.maximum).joined(separator: " ") + " …"
    }
}
