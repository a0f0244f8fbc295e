internal import Annotations

extension Passage {
    /// The token's lemma.
    func lemma(_ token: Int) -> String { tokens[token].lemma }

    /// Its tag.
    func pos(_ token: Int) -> PartOfSpeech { tokens[token].pos }

    /// The first dependent of `token` under one of `wanted`.
    func child(of token: Int, _ wanted: DependencyRelation...) -> Int? {
        children(of: token).first { wanted.contains(relations[$0]) }
    }

    /// Whether `token` lies below `ancestor`, or is it.
    func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
        var current = token
        while current >= 0 {
            if current == ancestor { return true }
            current = heads[current]
        }
        return false
    }

    /// Whether nothing stands between the two tokens in the text.
    func touches(_ token: Int, _ next: Int) -> Bool {
        tokens[token].span.end == tokens[next].span.start
    }

    /// The subject of `token`; the nearest one before it where the tree gives it several ("The
    /// outreach, | they | said, raised new worries").
    func subject(of token: Int) -> Int? {
        var first: Int?
        for child in children(of: token) {
            switch relations[child] {
            case .nsubj, .nsubjPassive, .nsubjOuter, .csubj, .csubjPassive: break
            default: continue
            }
            if child > token { return first ?? child }
            first = child
        }
        return first
    }

    /// Whether the verb at `token` is passive: it has a passive auxiliary or subject, or it is a
    /// bare past participle that describes a noun or a clause.
    func isPassive(_ token: Int) -> Bool {
        guard tokens[token].xpos == "VBN" || tokens[token].xpos == "VBD" else { return false }
        for child in children(of: token) {
            switch relations[child] {
            case .auxPassive, .nsubjPassive: return true
            case .aux where lemma(child) == "have": return false
            default: break
            }
        }
        guard tokens[token].xpos == "VBN" else { return false }
        return (relations[token] == .acl || relations[token] == .advcl) && !isMistagged(token)
    }

    /// Whether a bare participle is a past tense that the tagger took for one: behind a comma or a
    /// quotation mark and without an agent, or with a "that" behind it.
    private func isMistagged(_ token: Int) -> Bool {
        let hasAgent = children(of: token).contains { child in
            child > token && relations[child].base == .obl
                && children(of: child).contains { lemma($0) == "by" }
        }
        if hasAgent { return false }
        if token + 1 < tokens.count, tokens[token + 1].form == "that" { return true }
        return token > 0 && sentences[token - 1] == sentences[token] && isPunctuation(token - 1)
    }

    /// A verb's tense: the tag of its finite form, and whether it is a perfect.
    struct Tense: Hashable {
        var tag: String
        var isPerfect: Bool

        /// Whether the form is finite.
        var isFinite: Bool { tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }
    }

    /// The tense of the verb at `token`, by its first auxiliary where it has one.
    func tense(_ token: Int) -> Tense {
        let auxiliaries = children(of: token).filter {
            $0 < token && [.aux, .auxPassive, .cop].contains(relations[$0])
        }
        guard let first = auxiliaries.first else {
            return Tense(tag: tokens[token].xpos, isPerfect: false)
        }
        return Tense(
            tag: tokens[first].xpos,
            isPerfect: relations[first] == .aux && lemma(first) == "have")
    }

    /// Whether the token is a mark that ends a sentence.
    func isFinalMark(_ token: Int) -> Bool {
        switch tokens[token].form {
        case ".", "!", "?", "...", "…", ";": true
        default: false
        }
    }

    /// Whether the token is punctuation.
    func isPunctuation(_ token: Int) -> Bool {
        pos(token) == .punctuation || QuotationFinder.mark(tokens[token].form) != nil
    }

    /// `range` without the punctuation at its ends; quotation marks and brackets stay.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isLoose(start) { start += 1 }
        while end > start, isLoose(end - 1) { end -= 1 }
        return start..<end
    }

    /// Whether the token is a mark that belongs to no phrase at whose end it stands.
    private func isLoose(_ token: Int) -> Bool {
        switch tokens[token].form {
        case ",", ".", ";", ":", "-", "--", "–", "—", "―", "?", "!", "...", "…": true
        default: false
        }
    }

    /// The main word of the clause that the "that" at `that` opens: the word it hangs on, or the
    /// first finite verb where that is none.
    func clauseHead(of that: Int) -> Int? {
        let end = sentenceRange(of: that).upperBound
        let head = heads[that]
        if head > that,
            pos(head) == .verb || pos(head) == .auxiliary || child(of: head, .cop) != nil
        {
            return head
        }
        let finite = (that + 1..<max(that + 1, end)).first { token in
            ["VBD", "VBZ", "VBP"].contains(tokens[token].xpos)
        }
        guard let finite else { return head > that ? head : (that + 1 < end ? that + 1 : nil) }
        return relations[finite].base == .aux && heads[finite] > that ? heads[finite] : finite
    }
}
