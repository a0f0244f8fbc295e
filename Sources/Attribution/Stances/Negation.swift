internal import Annotations

/// Finds what negates a verb: "not", "never", "no longer", "neither … nor", "unable to".
struct Negation {
    let passage: Passage

    /// Whether the verb at `verb` is negated.
    func negates(_ verb: Int) -> Bool {
        if hasNegation(verb) { return true }
        var current = verb
        while passage.relations[current].base == .xcomp || passage.relations[current].base == .conj
        {
            let head = passage.heads[current]
            guard head >= 0 else { return false }
            if passage.relations[current].base == .xcomp {
                if Self.failing.contains(passage.lemma(head)) || hasNegation(head) { return true }
            } else if passage.subject(of: current) != nil || passage.child(of: current, .aux) != nil
            {
                return false
            } else if hasNegation(head), current - head < 4 {
                return true
            }
            current = head
        }
        return false
    }

    private func hasNegation(_ verb: Int) -> Bool {
        passage.children(of: verb).contains { child in
            child < verb && Self.words.contains(passage.lemma(child))
                || child < verb && passage.tokens[child].form.lowercased() == "n't"
        }
    }

    static let words: Set<String> = [
        "not", "never", "n't", "neither", "nor", "hardly", "n’t", "no",
    ]
    static let failing: Set<String> = [
        "fail", "unable", "refuse", "decline", "struggle", "stop", "cease",
    ]
}
