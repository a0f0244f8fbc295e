internal import Annotations

/// Looks at what a denial or a confirmation is about: one denies a charge, but is denied a visa;
/// one rejects a claim as untrue, but a plan as unwelcome.
struct TargetReading {
    let passage: Passage
    let words: ClaimWords
    let lexicon: CueLexicon

    /// Sets the stance and the form of `candidate` by its content's main word.
    func read(_ candidate: inout Candidate) {
        guard let entry = candidate.entry, var head = candidate.contentHead else { return }
        if entry.kind == .denial, candidate.frame == .complement, let subject = judged(candidate) {
            candidate.content = [subject]
            head = DirectQuotation.head(of: subject, passage)
            candidate.contentHead = head
        }
        if isReference(candidate, head) { candidate.form = .reference }
        guard candidate.form == .nominal || candidate.form == .reference else { return }
        let isReport = isReport(head)
        switch entry.kind {
        case .denial where candidate.stance == .denied || candidate.stance == .withheld:
            let isWeak = lexicon.has(entry.words[0], .weakDenial)
            let isRefusal = !isReport && words.has(passage.lemma(head), .request)
            let isThing = [.noun, .properNoun, .verb].contains(passage.pos(head)) || isReport
            if !isThing || (isWeak && !isReport && !words.has(passage.lemma(head), .conduct))
                || isRefusal
                || hasRecipient(candidate)
            {
                candidate.stance = .asserted
            }
        case .confirmation:
            let isOther =
                words.has(passage.lemma(head), .gesture) || isAppointment(candidate, head)
                || words.has(passage.lemma(head), .dismissedPerson)
            if isOther, !isReport { candidate.stance = .asserted }
        case .attitude where isReport && ["back", "support", "endorse"].contains(entry.words[0]):
            candidate.stance = candidate.negatesContent ? .withheld : .confirmed
            candidate.negatesContent = false
        default: break
        }
    }

    /// What is dismissed as something: "dismissed | the accusations | as a smear".
    private func judged(_ candidate: Candidate) -> Range<Int>? {
        guard let subject = candidate.contentSubject, !subject.isEmpty else { return nil }
        return subject
    }

    /// Whether the noun or pronoun at `head` refers to what somebody said.
    func isReport(_ head: Int) -> Bool {
        switch passage.pos(head) {
        case .pronoun, .determiner:
            ["it", "that", "this", "them", "they", "these", "those", "which", "such"].contains(
                passage.lemma(head).lowercased())
        case .noun, .verb: words.has(passage.lemma(head), .report)
        default: false
        }
    }

    private func isReference(_ candidate: Candidate, _ head: Int) -> Bool {
        guard candidate.form == .nominal, isReport(head) else { return false }
        // A noun with a clause of its own says itself what is claimed.
        return !passage.children(of: head).contains { child in
            child > head
                && [.acl, .ccomp, .nmod].contains(passage.relations[child].base)
                && passage.relations[child] != .aclRelative
        }
    }

    /// Whether somebody is denied something: "denied the reporters entry".
    private func hasRecipient(_ candidate: Candidate) -> Bool {
        passage.child(of: candidate.cueHead, .iobj) != nil
    }

    /// Whether somebody is confirmed in an office.
    private func isAppointment(_ candidate: Candidate, _ head: Int) -> Bool {
        guard passage.pos(head) == .properNoun else { return false }
        return true
    }
}
