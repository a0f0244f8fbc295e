import Annotations

// What a clause's words and dependents say of it.
extension DocumentReading {
    /// The subject of a verb or of what "is" says; expletives ("there is") and relative pronouns
    /// count as none.
    func subject(of head: TokenPosition) -> TokenPosition? { subjects(of: head).first }

    /// All subjects of a verb.
    func subjects(of head: TokenPosition) -> [TokenPosition] {
        children(head).filter {
            [.nsubj, .nsubjPassive, .nsubjOuter].contains(relation($0))
                && !token($0).morphology.has(.relative)
        }
    }

    /// Whether a clause has the mark `word`.
    func hasMark(_ head: TokenPosition, _ word: String) -> Bool {
        children(head).contains { relation($0) == .mark && lemma($0) == word }
    }

    /// Whether a verb is an -ing form.
    func isGerund(_ head: TokenPosition) -> Bool { token(head).xpos == "VBG" }

    /// Whether a verb has a passive auxiliary or subject.
    func isPassive(_ head: TokenPosition) -> Bool {
        child(head, .auxPassive, .nsubjPassive) != nil
    }

    /// Whether a past participle stands without auxiliary after its noun ("troops sent to …").
    func isBarePassive(_ head: TokenPosition) -> Bool {
        isPassive(head) || (token(head).xpos == "VBN" && child(head, .aux) == nil)
    }

    /// Whether a noun is plural or joined to another.
    func isPlural(_ noun: TokenPosition) -> Bool {
        let tag = token(noun).xpos
        return tag == "NNS" || tag == "NNPS" || child(noun, .conj) != nil
    }

    /// Whether the word is negated by what stands with it: "not", "never", "no longer", "without".
    func isNegated(_ head: TokenPosition) -> Bool {
        var negations = 0
        for child in children(head) {
            let lemma = lemma(child)
            switch relation(child) {
            case .advmod, .cc, .ccPreconjunction:
                let isNegative = lexicon.contains("negations", lemma)
                if isNegative || hasNegation(below: child) { negations += 1 }
            case .mark, .case: if lemma == "without" { negations += 1 }
            case .det where lemma == "no": negations += 1
            case .obj
            where hasNegativeDeterminer(child) || lexicon.contains("nobody", lemma):
                negations += 1
            default: break
            }
        }
        return negations % 2 == 1
    }

    /// "no longer", "not even": the negation stands below the adverb.
    private func hasNegation(below adverb: TokenPosition) -> Bool {
        children(adverb).contains { lexicon.contains("negations", lemma($0)) || lemma($0) == "no" }
    }

    /// Whether a noun has "no" or "neither" before it.
    func hasNegativeDeterminer(_ noun: TokenPosition) -> Bool {
        children(noun).contains {
            relation($0) == .det && (lemma($0) == "no" || lemma($0) == "neither")
        }
    }

    /// Phrases with a preposition that follow a word within the content, though they are attached
    /// outside of it.
    func strays(after head: TokenPosition) -> [TokenPosition] {
        guard let range = scope?.first(where: { $0.contains(head) }) else { return [] }
        return (head.token + 1..<max(head.token + 1, range.tokens.upperBound)).compactMap { token in
            let position = TokenPosition(sentence: head.sentence, token: token)
            guard [.obl, .nmod].contains(relation(position).base),
                let above = self.head(position), !isInScope(above), preposition(position) != nil
            else { return nil }
            return position
        }
    }

    /// How a clause is put: by its auxiliaries, by "if", by "to"; otherwise as what is above it.
    func modality(
        of head: TokenPosition, below above: ClaimDetails.Modality
    ) -> ClaimDetails.Modality {
        var found = above
        for child in children(head) {
            switch (relation(child), lemma(child)) {
            case (.aux, "will"), (.aux, "shall"): found = stronger(found, .expected)
            case (.aux, "may"), (.aux, "might"), (.aux, "could"), (.aux, "can"):
                found = stronger(found, .possible)
            case (.aux, "would"): found = stronger(found, .conditional)
            case (.aux, "should"), (.aux, "must"), (.aux, "ought"):
                found = stronger(found, .wanted)
            case (.advcl, _) where hasMark(child, "if") || hasMark(child, "unless"):
                found = .conditional
            default: break
            }
        }
        return found
    }

    /// A fact gives way to anything; otherwise what was said first holds.
    private func stronger(
        _ above: ClaimDetails.Modality, _ own: ClaimDetails.Modality
    ) -> ClaimDetails.Modality { above == .actual ? own : above }
}
