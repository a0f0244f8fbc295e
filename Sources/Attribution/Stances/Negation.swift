internal import Annotations

/// Finds what negates a verb: "not", "never", "no longer", "neither … nor", "unable to".
struct Negation {
    let passage: Passage

    /// Whether the verb at `verb` is negated.
    func negates(_ verb: Int) -> Bool {
        if hasNegation(verb) || isPartedFromNot(verb) || isYetTo(verb) || hasNobody(verb) {
            return true
        }
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

    /// Whether nobody is the subject: "No official confirmed", "Neither side has ruled out".
    private func hasNobody(_ verb: Int) -> Bool {
        guard let subject = passage.subject(of: verb), subject < verb else { return false }
        let none = ["no", "neither", "none", "nobody"]
        if none.contains(passage.lemma(subject).lowercased()) { return true }
        return passage.children(of: subject).contains {
            $0 < subject && none.contains(passage.lemma($0).lowercased())
        }
    }

    /// "has yet to confirm".
    private func isYetTo(_ verb: Int) -> Bool {
        passage.children(of: verb).contains { child in
            passage.relations[child] == .mark && passage.lemma(child) == "to" && child > 0
                && passage.lemma(child - 1) == "yet"
        }
    }

    /// "did not, when pressed, deny": the words between the commas are passed over.
    private func isPartedFromNot(_ verb: Int) -> Bool {
        let sentence = passage.sentenceRange(of: verb)
        guard verb > sentence.lowerBound, passage.tokens[verb - 1].form == ",",
            let comma = (sentence.lowerBound..<verb - 1).last(where: {
                passage.tokens[$0].form == ","
            }), comma > sentence.lowerBound
        else { return false }
        return ["not", "never"].contains(passage.lemma(comma - 1))
            || passage.tokens[comma - 1].form == "n't"
    }

    /// Whether the noun at `noun` is negated: "no evidence", "did not have any evidence".
    func negates(noun: Int) -> Bool {
        let isNone = passage.children(of: noun).contains { child in
            child < noun && ["no", "neither", "little", "scant"].contains(passage.lemma(child))
        }
        if isNone { return true }
        let verb = passage.heads[noun]
        guard verb >= 0, passage.pos(verb) == .verb || passage.pos(verb) == .auxiliary,
            [.obj, .nsubj].contains(passage.relations[noun].base)
        else { return false }
        return negates(verb)
    }

    private func hasNegation(_ verb: Int) -> Bool {
        passage.children(of: verb).contains { child in
            // What a quotation before the verb says does not negate the verb, whatever the tree.
            guard !isPartedByQuotationMark(child, verb) else { return false }
            return child < verb && passage.relations[child] == .mark
                && passage.lemma(child) == "without"
                || isNoLonger(child, verb)
                || child < verb && Self.words.contains(passage.lemma(child))
                || child < verb && passage.tokens[child].form.lowercased() == "n't"
        }
    }

    private func isPartedByQuotationMark(_ child: Int, _ verb: Int) -> Bool {
        guard child < verb else { return false }
        return (child..<verb).contains { ["''", "``"].contains(passage.tokens[$0].xpos) }
    }

    /// "no longer", whose "no" hangs on "longer".
    private func isNoLonger(_ child: Int, _ verb: Int) -> Bool {
        child < verb && passage.tokens[child].form == "longer" && child > 0
            && passage.lemma(child - 1) == "no"
    }

    static let words: Set<String> = [
        "not", "never", "n't", "neither", "nor", "hardly", "n’t", "no",
    ]
    static let failing: Set<String> = [
        "fail", "unable", "refuse", "decline", "struggle", "stop", "cease",
    ]
}
