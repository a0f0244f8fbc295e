internal import Annotations

/// Tells attributions that are no statements on a claim: topics, sides taken, appointments,
/// refusals of requests and of acts.
struct Relevance {
    let passage: Passage
    let words: ClaimWords

    /// Whether `candidate`, its stance already read, says nothing that can be true or false.
    func isIrrelevant(_ candidate: Candidate) -> Bool {
        guard let entry = candidate.entry else { return false }
        if entry.word == .noun, candidate.form == .nominal, candidate.stance == .asserted {
            return true
        }
        if entry.word == .noun, candidate.form == .infinitive, candidate.source == nil {
            return true
        }
        guard entry.word == .verb else { return false }
        if candidate.source == nil,
            [.demand, .question, .commitment, .intent, .belief].contains(entry.kind)
        {
            return true
        }
        if ["quote", "cite"].contains(entry.words[0]), isPhrase(candidate) { return true }
        switch entry.kind {
        case .attitude:
            return candidate.stance == .asserted && isPhrase(candidate)
        case .topic, .question, .announcement:
            return isPhrase(candidate)
        case .hedge:
            return true
        case .accusation, .judgement, .demand:
            return candidate.stance == .withheld
        case .denial, .confirmation, .withholding:
            return candidate.stance == .asserted && candidate.form != .clause
        case .commitment:
            return ["refuse", "decline"].contains(entry.words[0]) && candidate.stance == .asserted
        case .evidence, .decree, .speech:
            return isPhrase(candidate) && candidate.source.map { $0.isEmpty } ?? true
        default:
            return false
        }
    }

    private func isPhrase(_ candidate: Candidate) -> Bool {
        candidate.form == .nominal || candidate.form == .reference || candidate.form == .gerund
    }

    /// Whether `inner`, found inside another's content, is worth a statement of its own.
    func standsInside(_ inner: Candidate) -> Bool {
        guard let entry = inner.entry else { return true }
        switch entry.kind {
        case .speech, .announcement, .denial, .confirmation, .evidence, .withholding:
            return inner.form == .clause || inner.form == .reference
                || entry.word == .noun && inner.form != .nominal
                || entry.kind == .denial && inner.stance != .asserted
                || entry.word == .noun && entry.stance != .asserted
                || entry.word == .noun && entry.kind == .evidence
                || inner.stance == .withheld && inner.form == .nominal && entry.kind == .evidence
        case .accusation: return true
        default: return false
        }
    }
}
