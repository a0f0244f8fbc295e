internal import Annotations

/// Finds who says what a verb says.
struct SourceFinder {
    /// How a source hangs on its cue.
    enum Kind: String {
        /// The cue's own subject.
        case own
        /// The subject of a verb that the cue depends on.
        case inherited
        /// The agent of a passive ("was told by the World Bank").
        case agent
        /// The noun that the cue describes ("a statement saying").
        case described
        /// The nearest noun phrase where the tree has none.
        case nearest
        /// Part of a phrase around the cue ("according to X", "X's claim").
        case phrase
        /// The speaker of the sentence before.
        case continued
        /// Nobody is named.
        case none
    }

    /// A source found.
    struct Found {
        var range: Range<Int>
        var head: Int
        var kind: Kind
    }

    let passage: Passage
    /// The cues, by which a verb that says something is told from others.
    var lexicon: CueLexicon?

    /// The source of the verb at `verb`; nil where there is none.
    func source(ofVerb verb: Int) -> Found? {
        if passage.isPassive(verb) { return agent(of: verb) }
        if let found = ofSpeaker(verb) { return found }
        if let subject = passage.subject(of: verb), isCredible(subject, verb),
            let found = found(subject, verb, .own)
        {
            return found
        }
        let neighbour = NeighbouringSource(passage: passage)
        switch passage.relations[verb] {
        case .conj where !hasConjunction(verb):
            return neighbour.find(verb) ?? inherited(verb)
        case .conj, .xcomp, .advcl, .aclRelative, .advclRelative:
            return inherited(verb) ?? neighbour.find(verb) ?? ofSentence(verb)
        default:
            return neighbour.find(verb) ?? inherited(verb) ?? ofSentence(verb)
        }
    }

    /// For a participle behind a comma the subject of the verb of saying above it, wherever in the
    /// content the tree hangs it: "rejected reports that the two were in talks, | calling them".
    private func ofSpeaker(_ verb: Int) -> Found? {
        guard let lexicon, isBehindComma(verb), passage.subject(of: verb) == nil,
            passage.lemma(verb) != "cite"
        else { return nil }
        let quotation = passage.quotationOf[verb]
        var current = passage.heads[verb]
        while current >= 0 {
            if current < verb, passage.quotationOf[current] == quotation,
                Self.isFinite(passage.tokens[current].xpos)
                    || passage.tokens[current].xpos == "VBN",
                lexicon.speaks(passage.lemma(current)), !passage.isPassive(current),
                let speaker = SourceFinder(passage: passage).source(ofVerb: current),
                speaker.range.upperBound <= current
            {
                return Found(range: speaker.range, head: speaker.head, kind: .inherited)
            }
            current = passage.heads[current]
        }
        return nil
    }

    /// Whether a conjunction joins the verb to the one it hangs on.
    private func hasConjunction(_ verb: Int) -> Bool {
        passage.children(of: verb).contains { passage.relations[$0] == .cc }
    }

    /// The agent of a passive.
    func agent(of verb: Int) -> Found? {
        for child in passage.children(of: verb) where child > verb {
            guard passage.relations[child].base == .obl else { continue }
            let by = passage.children(of: child).first { passage.relations[$0] == .case }
            if let by, passage.lemma(by) == "by" { return found(child, verb, .agent) }
        }
        return nil
    }

    /// Whether a subject is not in a quotation that the verb is outside of, nor parted from it by
    /// one: those are parse errors.
    private func isCredible(_ subject: Int, _ verb: Int) -> Bool {
        let quotation = passage.quotationOf[subject]
        let verbQuotation = passage.quotationOf[verb]
        if quotation >= 0, quotation != verbQuotation {
            return passage.quotations[quotation].inner.count < 4
        }
        guard subject < verb, verbQuotation < 0 else { return true }
        let end = min(passage.lasts[subject], verb)
        guard end < verb else { return true }
        // "DUBAI, July 11 - Tehran denies": what stands before a single dash is a dateline.
        let dashes = (end + 1..<max(end + 1, verb)).filter { token in
            ["-", "—", "–", "―", "--"].contains(passage.tokens[token].form)
                && !passage.touches(token - 1, token)
        }
        if dashes.count == 1, dashes[0] < verb - 1 { return false }
        return !(end..<verb).contains { token in
            let inner = passage.quotationOf[token]
            return inner >= 0 && passage.quotations[inner].inner.count > 3
                && passage.quotations[inner].range.lowerBound > subject
        }
    }

    /// The sentence's subject, for a participle that the tree does not tell whose it is.
    private func ofSentence(_ verb: Int) -> Found? {
        guard passage.tokens[verb].xpos == "VBG" else { return nil }
        let sentence = passage.sentenceRange(of: verb)
        guard let root = sentence.first(where: { passage.heads[$0] < 0 }) else { return nil }
        let isQuoted = passage.quotationOf[verb] >= 0
        let finite = sentence.filter { token in
            token < verb && Self.isFinite(passage.tokens[token].xpos)
                && (passage.quotationOf[token] >= 0) == isQuoted
        }
        for candidate in [root] + finite {
            if let subject = passage.subject(of: candidate), isCredible(subject, verb),
                !passage.isBelow(verb, subject)
            {
                return found(subject, verb, .inherited)
            }
        }
        return nil
    }

    /// The subject of a verb that `verb` shares it with.
    private func inherited(_ verb: Int) -> Found? {
        var current = verb
        for _ in 0..<5 {
            let head = passage.heads[current]
            guard head >= 0 else { return nil }
            let relation = passage.relations[current]
            switch relation.base {
            case .conj, .xcomp, .advcl, .ccomp, .parataxis, .dep, .obl:
                if let found = shared(current, head, verb) { return found }
                if relation == .conj, passage.pos(head) == .verb,
                    let found = NeighbouringSource(passage: passage).find(head)
                {
                    return Found(range: found.range, head: found.head, kind: .inherited)
                }
                if relation.base == .ccomp, passage.tokens[current].xpos != "VB" { return nil }
                if relation.base == .parataxis, passage.tokens[current].xpos != "VBG" {
                    return nil
                }
            case .acl:
                if Self.isFinite(passage.tokens[current].xpos), relation == .acl { return nil }
                if current == verb, isBehindComma(verb), let subject = ofSentence(verb) {
                    return subject
                }
                if relation == .aclRelative || passage.pos(head) != .verb {
                    return found(described(head, verb), verb, .described)
                }
            default:
                return nil
            }
            current = head
        }
        return nil
    }

    /// The subject, or the controlling object, of `head` for the verb below it at `current`.
    private func shared(_ current: Int, _ head: Int, _ verb: Int) -> Found? {
        let relation = passage.relations[current]
        if relation.base == .ccomp, passage.tokens[current].xpos != "VB" { return nil }
        if relation.base == .parataxis, passage.tokens[current].xpos != "VBG" { return nil }
        if passage.relations[head] == .ccomp, isBehindComma(current), passage.heads[head] >= 0,
            let subject = passage.subject(of: passage.heads[head]), isCredible(subject, verb)
        {
            // "said it was aware, adding that": who adds is who said.
            return found(subject, verb, .inherited)
        }
        if relation == .xcomp || isQuotedAs(current), let object = controller(head) {
            return found(object, verb, .inherited)
        }
        if let outer = outerVerb(current, head), let subject = passage.subject(of: outer),
            isCredible(subject, verb)
        {
            return found(subject, verb, .inherited)
        }
        guard let subject = passage.subject(of: head), !passage.isBelow(verb, subject),
            isCredible(subject, verb)
        else { return nil }
        return found(subject, verb, .inherited)
    }

    /// The verb above the content that a joined verb hangs in, where the joined verb has its tense
    /// and not the content's: "denied that Turkey was buying oil and vowed".
    private func outerVerb(_ joined: Int, _ head: Int) -> Int? {
        guard passage.relations[joined] == .conj, passage.relations[head] == .ccomp,
            passage.heads[head] >= 0
        else { return nil }
        let outer = passage.heads[head]
        let tense = passage.tense(joined)
        let isParted =
            passage.tense(head) != tense
            || passage.tokens[head].xpos != passage.tokens[joined].xpos
        return tense.isFinite && passage.tense(outer) == tense && isParted ? outer : nil
    }

    /// The noun that a clause behind a comma describes: the first of appositives.
    private func described(_ noun: Int, _ verb: Int) -> Int {
        guard verb > 0, passage.isPunctuation(verb - 1) else { return noun }
        var head = noun
        while passage.relations[head] == .appos, passage.heads[head] >= 0 {
            head = passage.heads[head]
        }
        return head
    }

    /// Whether a participle stands behind a comma: then it goes with the sentence's subject and not
    /// with the noun before the comma.
    private func isBehindComma(_ verb: Int) -> Bool {
        passage.tokens[verb].xpos == "VBG" && verb > 0 && passage.tokens[verb - 1].form == ","
    }

    static func isFinite(_ xpos: String) -> Bool {
        xpos == "VBD" || xpos == "VBZ" || xpos == "VBP"
    }

    /// Whether the participle says what the object of its head is quoted with: "quoted the minister
    /// as saying".
    private func isQuotedAs(_ verb: Int) -> Bool {
        passage.tokens[verb].xpos == "VBG"
            && passage.children(of: verb).contains { $0 < verb && passage.lemma($0) == "as" }
            && passage.heads[verb] >= 0
            && ["quote", "cite"].contains(passage.lemma(passage.heads[verb]))
    }

    /// The object that does what the infinitive below `verb` says ("asked him to explain").
    private func controller(_ verb: Int) -> Int? {
        if passage.lemma(verb) == "promise" { return nil }
        return passage.child(of: verb, .obj, .iobj)
    }

    /// The phrase of `head` as the source of `verb`; nil for a dummy subject.
    private func found(_ head: Int, _ verb: Int, _ kind: Kind) -> Found? {
        if passage.relations[head] == .expl || TimeWords.isDay(passage.lemma(head)) { return nil }
        if let name = beforeTime(head) { return found(name, verb, kind) }
        let range = SourceExtent(passage: passage).range(of: head, verb: verb)
        guard !range.isEmpty else { return nil }
        return Found(range: range, head: head, kind: kind)
    }

    /// The noun before "last week" where the parser took the time for the subject.
    private func beforeTime(_ head: Int) -> Int? {
        guard TimeWords.isPeriod(passage.lemma(head)), head > 1,
            TimeWords.joins(passage.lemma(head - 1)),
            passage.sentences[head - 2] == passage.sentences[head],
            [.noun, .properNoun, .pronoun].contains(passage.pos(head - 2))
        else { return nil }
        return head - 2
    }
}
