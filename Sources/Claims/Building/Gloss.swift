import Annotations

/// Writes a claim's short sentence for people, in the third person, from the entities' labels and
/// the content's words: "North Korea sends 10,000 troops to Russia".
struct Gloss {
    let reading: DocumentReading

    /// How many phrases after the verb, and how many words of a phrase, are shown.
    private static let maximumPhrases = 4
    private static let maximumWords = 8

    /// The sentence for a frame, from the words of its content.
    func text(of frame: Frame) -> String {
        let reading = reading.scoped(to: frame.content)
        let subject = frame.subject.flatMap(label(_:))
        let anchor = frame.anchor
        if reading.child(anchor, .cop) != nil {
            let predicate = phrase(anchor, reading, without: [.nsubj, .cop, .aux, .mark, .advcl])
            return [subject, frame.isNegative ? "is not" : "is", predicate].joined
        }
        guard reading.token(anchor).pos == .verb else {
            let noun = phrase(anchor, reading, without: [.cop, .aux, .mark])
            let text = frame.isNegative ? "no " + noun : noun
            return subject.map { "\($0): \(text)" } ?? text
        }
        return clause(frame, subject, reading)
    }

    private func clause(_ frame: Frame, _ subject: String?, _ reading: DocumentReading) -> String {
        let anchor = frame.anchor
        let isPassive = reading.isBarePassive(anchor) && reading.child(anchor, .obj) == nil
        let own = reading.subject(of: anchor)
        var phrases = after(anchor, reading)
        if isPassive, let own, own != anchor { phrases.insert(phrase(own, reading), at: 0) }
        let doer = subject ?? (isPassive ? nil : own.map { phrase($0, reading) })
        guard let doer else {
            let verb = isPassive ? "is " + reading.token(anchor).form : frame.predicate
            let start = isPassive ? Array(phrases.prefix(1)) : []
            let rest = isPassive ? Array(phrases.dropFirst()) : phrases
            return (start + [frame.isNegative ? "not" : nil, verb] as [String?] + rest).joined
        }
        let isPlural = subject == nil && own.map(reading.isPlural(_:)) ?? false
        let plain = isPlural ? frame.predicate : thirdPerson(frame.predicate)
        let verb = frame.isNegative ? "does not \(frame.predicate)" : plain
        return ([doer, verb] as [String?] + phrases).joined
    }

    /// The phrases after a verb, its object first.
    private func after(_ verb: TokenPosition, _ reading: DocumentReading) -> [String] {
        let wanted: [DependencyRelation] = [.obj, .iobj, .obl, .xcomp, .ccomp, .compoundParticle]
        let kept = reading.children(verb).filter { child in
            verb < child && wanted.contains(reading.relation(child))
        }
        return kept.prefix(Self.maximumPhrases).map { phrase($0, reading) }
    }

    /// The words of a phrase; an entity has its label.
    private func phrase(
        _ head: TokenPosition, _ reading: DocumentReading,
        without skipped: [DependencyRelation] = []
    ) -> String {
        if skipped.isEmpty, let mention = reading.mention(headedBy: head),
            let label = label(mention.entity)
        {
            return [reading.preposition(head), label].joined
        }
        let sentence = reading.sentence(head)
        let tree = sentence.tree
        let words = tree.subtree(of: head.token) { token in
            let position = TokenPosition(sentence: head.sentence, token: token)
            let relation = tree.relations[token]
            return !reading.isInScope(position) || [.aclRelative, .punct].contains(relation)
                || tree.heads[token] == head.token && skipped.contains(relation.base)
        }
        let text = words.prefix(Self.maximumWords).map { sentence.tokens[$0].form }
        return text.joined(separator: " ") + (words.count > Self.maximumWords ? " …" : "")
    }

    private func label(_ entity: EntityID) -> String? {
        reading.entities[entity]?.label ?? reading.nationalities.state(entity)?.label
    }

    /// "sends", "tries", "pushes".
    private func thirdPerson(_ lemma: String) -> String {
        switch lemma {
        case "have": return "has"
        case "be": return "is"
        default: break
        }
        let letters = Array(lemma.utf8)
        guard let last = letters.last else { return lemma }
        let isAfterVowel = letters.dropLast().last.map { Array("aeiou".utf8).contains($0) } ?? false
        if last == UInt8(ascii: "y"), !isAfterVowel { return lemma.dropLast() + "ies" }
        let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
        return lemma + (hisses ? "es" : "s")
    }
}

extension [String?] {
    /// The words that are there, with spaces between.
    fileprivate var joined: String { compactMap(\.self).joined(separator: " ") }
}
