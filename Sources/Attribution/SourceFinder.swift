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

    /// The source of the verb at `verb`; nil where there is none.
    func source(ofVerb verb: Int) -> Found? {
        if passage.isPassive(verb) { return agent(of: verb) }
        if let subject = passage.subject(of: verb), isOutside(subject, verb) {
            return found(subject, verb, .own)
        }
        if let inherited = inherited(verb) { return inherited }
        return nearest(verb) ?? ofSentence(verb)
    }

    /// Whether a subject is not in a quotation that the verb is outside of: a parse error.
    private func isOutside(_ subject: Int, _ verb: Int) -> Bool {
        let quotation = passage.quotationOf[subject]
        return quotation < 0 || quotation == passage.quotationOf[verb]
            || passage.quotations[quotation].inner.count < 4
    }

    /// The sentence's subject, for a participle that the tree does not tell whose it is.
    private func ofSentence(_ verb: Int) -> Found? {
        guard passage.tokens[verb].xpos == "VBG" else { return nil }
        let sentence = passage.sentenceRange(of: verb)
        guard let root = sentence.first(where: { passage.heads[$0] < 0 }),
            let subject = passage.subject(of: root), isOutside(subject, verb),
            !passage.isBelow(verb, subject)
        else { return nil }
        return found(subject, verb, .inherited)
    }

    /// The agent of a passive.
    func agent(of verb: Int) -> Found? {
        for child in passage.children(of: verb) where child > verb {
            let relation = passage.relations[child]
            guard relation.base == .obl else { continue }
            let by = passage.children(of: child).first { passage.relations[$0] == .case }
            if let by, passage.lemma(by) == "by" { return found(child, verb, .agent) }
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
                if relation.base == .ccomp, passage.tokens[current].xpos != "VB" { return nil }
                if relation.base == .parataxis, !isParticiple(current) { return nil }
                if isQuotedAs(current), let object = controller(head) {
                    return found(object, verb, .inherited)
                }
                if relation == .xcomp, let object = controller(head) {
                    return found(object, verb, .inherited)
                }
                if let subject = passage.subject(of: head), !passage.isBelow(verb, subject) {
                    return found(subject, verb, .inherited)
                }
            case .acl:
                if Self.isFinite(passage.tokens[current].xpos), relation == .acl { return nil }
                if relation == .aclRelative || passage.pos(head) != .verb {
                    return found(head, verb, .described)
                }
            default:
                return nil
            }
            current = head
        }
        return nil
    }

    private static func isFinite(_ xpos: String) -> Bool {
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

    private func isParticiple(_ token: Int) -> Bool {
        passage.tokens[token].xpos == "VBG"
    }

    /// The object that does what the infinitive below `verb` says ("asked him to explain").
    private func controller(_ verb: Int) -> Int? {
        if passage.lemma(verb) == "promise" { return nil }
        return passage.child(of: verb, .obj, .iobj)
    }

    /// The nearest noun phrase before the verb, or after it where the verb is inverted.
    private func nearest(_ verb: Int) -> Found? {
        let xpos = passage.tokens[verb].xpos
        let isBare = xpos == "VB" && !ClauseComplement.isInfinitive(verb, passage)
        guard Self.isFinite(xpos) || isBare else { return nil }
        let sentence = passage.sentenceRange(of: verb)
        var token = verb - 1
        while token >= sentence.lowerBound,
            passage.pos(token) == .adverb
                || passage.pos(token) == .auxiliary
        {
            token -= 1
        }
        if token >= sentence.lowerBound, isNominal(token) {
            let head = maximal(token, below: verb, limit: sentence.lowerBound..<verb)
            return found(head, verb, .nearest)
        }
        guard verb > sentence.lowerBound, passage.isPunctuation(verb - 1) else { return nil }
        token = verb + 1
        while token < min(sentence.upperBound, verb + 8) {
            if isNominal(token),
                passage.heads[token] < 0 || passage.heads[token] <= verb
                    || passage.heads[token] >= sentence.upperBound
                    || !isNominal(passage.heads[token])
            {
                return found(token, verb, .nearest)
            }
            if passage.isPunctuation(token) { return nil }
            token += 1
        }
        return nil
    }

    private func isNominal(_ token: Int) -> Bool {
        switch passage.pos(token) {
        case .noun, .properNoun, .pronoun: true
        default: false
        }
    }

    /// The highest noun above `token` whose phrase lies in `limit`.
    private func maximal(_ token: Int, below verb: Int, limit: Range<Int>) -> Int {
        var current = token
        while true {
            let head = passage.heads[current]
            guard head >= 0, limit.contains(head), isNominal(head),
                passage.lasts[head] < limit.upperBound || passage.lasts[head] >= verb
            else { return current }
            current = head
        }
    }

    /// The phrase of `head` as the source of `verb`; nil for a dummy subject.
    private func found(_ head: Int, _ verb: Int, _ kind: Kind) -> Found? {
        if passage.relations[head] == .expl { return nil }
        let range = SourceExtent(passage: passage).range(of: head, verb: verb)
        guard !range.isEmpty else { return nil }
        return Found(range: range, head: head, kind: kind)
    }
}
