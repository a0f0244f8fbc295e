internal import Annotations

/// Decides what a cue means in its context: negated, hedged or as it stands.
struct StanceResolver {
    let passage: Passage

    /// Sets the stance of `candidate` from its entry's and the words around the cue.
    func resolve(_ candidate: inout Candidate) {
        guard let entry = candidate.entry else { return }
        candidate.stance = entry.stance(candidate.frame)
        let negation = Negation(passage: passage)
        let isNegated =
            entry.word == .noun
            ? isOwnNegation(entry, candidate) && negation.negates(noun: candidate.cueHead)
            : negation.negates(candidate.cueHead)
        guard isNegated else { return }
        switch entry.negation {
        case .withheld: candidate.stance = .withheld
        case .turned: candidate.negatesContent.toggle()
        case .none, .same: break
        }
    }

    /// Whether the negation around a noun is its own: of a denial, a confirmation or evidence, and
    /// not of a verb whose object it is ("did not confirm a report that").
    private func isOwnNegation(_ entry: CueEntry, _ candidate: Candidate) -> Bool {
        entry.kind == .evidence || entry.stance != .asserted
            || passage.children(of: candidate.cueHead).contains { passage.lemma($0) == "no" }
    }
}
