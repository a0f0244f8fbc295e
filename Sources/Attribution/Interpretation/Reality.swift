internal import Annotations

/// Tells denials and confirmations that do not take place: "if confirmed", "had he denied it",
/// "has until Friday to confirm", "asked to confirm".
struct Reality {
    let passage: Passage
    let lexicon: CueLexicon

    /// Whether the candidate's cue denies, confirms or withholds only in thought.
    func isUnreal(_ candidate: Candidate) -> Bool {
        guard let entry = candidate.entry else { return false }
        let head = candidate.cueHead
        if candidate.source == nil, [.denial, .confirmation].contains(entry.kind),
            entry.word == .verb
        {
            return true
        }
        guard [.denial, .confirmation, .withholding].contains(entry.kind), entry.word == .verb
        else {
            return isConditional(head) && entry.word == .verb
        }
        return isConditional(head) || isInverted(head) || isOpenInfinitive(head)
            || isConditionalSentence(head)
    }

    /// Whether the verb stands under "if", "unless" or "whether".
    private func isConditional(_ verb: Int) -> Bool {
        passage.children(of: verb).contains { child in
            passage.relations[child] == .mark
                && ["if", "unless", "whether"].contains(passage.lemma(child))
        }
    }

    /// Whether an auxiliary before the subject makes a condition: "Had the minister denied".
    private func isInverted(_ verb: Int) -> Bool {
        guard let subject = passage.subject(of: verb) else { return false }
        return passage.children(of: verb).contains { child in
            passage.relations[child].base == .aux && child < subject
                && ["have", "should", "be"].contains(passage.lemma(child))
                && child == passage.firsts[verb]
        }
    }

    /// Whether the sentence opens with an inverted condition whose first comma is behind the verb.
    private func isConditionalSentence(_ verb: Int) -> Bool {
        let sentence = passage.sentenceRange(of: verb)
        guard ["Had", "Should", "Were"].contains(passage.tokens[sentence.lowerBound].form),
            let last = sentence.last, passage.tokens[last].form != "?"
        else { return false }
        return !(sentence.lowerBound..<verb).contains { passage.tokens[$0].form == "," }
    }

    /// Whether the verb is an infinitive that nothing says to have happened.
    private func isOpenInfinitive(_ verb: Int) -> Bool {
        var current = verb
        while passage.relations[current] == .conj, passage.heads[current] >= 0 {
            current = passage.heads[current]
        }
        guard ClauseComplement.isInfinitive(current, passage),
            !Negation(passage: passage).negates(current)
        else { return false }
        let head = passage.heads[current]
        guard head >= 0 else { return true }
        if passage.relations[current].base == .acl { return true }
        return passage.relations[current].base == .advcl
            || !lexicon.has(passage.lemma(head), .implicative)
    }
}
