internal import Annotations

/// A clause that the cue's verb governs: Greenpeace warned that the tanker was leaking.
/// The tanker was leaking, Greenpeace warned.
enum ClauseComplement: AttributionRule {
    static let name = "clause-complement"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.clause) else { return nil }
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        if let that = that(site) {
            guard let clause = passage.clauseHead(of: that) else { return nil }
            return after(extent.clause(clause, after: site, from: that), clause, site)
        }
        if let that = looseThat(site), let clause = passage.clauseHead(of: that) {
            return after(extent.clause(clause, after: site, from: that), clause, site)
        }
        guard let head = complement(site), !opensNoun(head, site) else { return nil }
        if head > site.head, isInterruption(site) { return nil }
        if head < site.head,
            extent.isFronted(site.sentence.lowerBound..<site.cue.lowerBound),
            let candidate = BareClause.find(site)
        {
            return candidate
        }
        if head > site.head {
            return after(extent.clause(head, after: site), head, site)
        }
        let content = extent.around(site.region(contentHead: head), head: head, site)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: head, form: .clause)
    }

    /// Whether the clause of `head` belongs to a noun that is a cue itself.
    private static func opensNoun(_ head: Int, _ site: CueSite) -> Bool {
        let passage = site.passage
        let first = passage.firsts[head]
        return first > site.head && passage.tokens[first].form == "that"
            && describesNoun(first, site)
    }

    /// Whether the cue stands between two commas inside what it introduces: "The outreach, they
    /// said, raised new worries".
    private static func isInterruption(_ site: CueSite) -> Bool {
        let passage = site.passage
        let region = site.region(contentHead: nil)
        return region.lowerBound > site.sentence.lowerBound + 1
            && passage.tokens[region.lowerBound - 1].form == ","
            && region.upperBound < site.sentence.upperBound
            && passage.tokens[region.upperBound].form == ","
            && site.source.map { region.contains($0.range.lowerBound) } ?? false
    }

    private static func after(_ content: Range<Int>, _ head: Int, _ site: CueSite) -> Candidate? {
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: [content], head: head, form: .clause)
    }

    /// The "that" which opens the content: the first one behind the cue, before another verb.
    private static func that(_ site: CueSite) -> Int? {
        let passage = site.passage
        var token = site.match.last + 1
        let limit = min(site.sentence.upperBound, token + 16)
        while token < limit {
            let word = passage.tokens[token]
            if word.form == "that" || word.form == "whether" {
                let isMark =
                    passage.relations[token] == .mark || word.pos == .subordinatingConjunction
                    || TimeWords.isDay(passage.lemma(token - 1))
                    || TimeWords.isPeriod(passage.lemma(token - 1))
                guard isMark, !describesNoun(token, site) else { return nil }
                return token
            }
            if word.lemma == "as", token + 1 < limit, passage.tokens[token + 1].xpos == "VBG" {
                return nil
            }
            if passage.quotationOf[token] >= 0, passage.quotationOf[site.head] < 0 { return nil }
            let isFinite = ["VBD", "VBZ", "VBP", "MD"].contains(word.xpos)
            if isFinite, !isBetweenCommas(token, site) { return nil }
            if word.pos == .verb, token > site.match.last + 1, site.lexicon.isSaying(word.lemma),
                word.xpos != "VBN" || passage.child(of: token, .aux) != nil
            {
                return nil
            }
            if word.form == ":" || word.form == ";" { return nil }
            if word.form == ",", site.isPassive { return nil }
            if word.xpos == "VBG", site.lexicon.isSaying(word.lemma) { return nil }
            token += 1
        }
        return nil
    }

    /// A "that" which the tree takes for a relative pronoun behind a recipient or a phrase with a
    /// preposition: "reminded viewers that he had", "claimed at one point that China".
    private static func looseThat(_ site: CueSite) -> Int? {
        let passage = site.passage
        guard !site.isPassive, site.match.entry.word == .verb, complement(site) == nil,
            passage.quotationOf[site.head] < 0 || passage.quotationOf[site.cue.upperBound] >= 0
        else { return nil }
        let start = site.match.last + 1
        let limit = min(site.sentence.upperBound, start + 10)
        var isPhrase = false
        for token in start..<max(start, limit) {
            if passage.tokens[token].form == "that" {
                let next = token + 1
                guard next < site.sentence.upperBound, token > start,
                    isPhrase || !isCueNoun(token - 1, site) && !site.match.entry.has(.object),
                    [.determiner, .pronoun, .properNoun, .noun, .numeral, .adjective].contains(
                        passage.pos(next))
                else { return nil }
                return token
            }
            switch passage.pos(token) {
            case .adposition: isPhrase = true
            case .verb, .auxiliary, .punctuation, .subordinatingConjunction: return nil
            default: break
            }
        }
        return nil
    }

    /// Whether a "that" belongs to a noun which is a cue itself: "denied the claim that".
    private static func describesNoun(_ that: Int, _ site: CueSite) -> Bool {
        let passage = site.passage
        let before = that - 1
        let isObject = !(site.match.last + 1..<max(site.match.last + 1, before)).contains {
            passage.pos($0) == .adposition
        }
        if before > site.match.last, isObject, isCueNoun(before, site) { return true }
        let head = passage.heads[that]
        guard head > that, passage.relations[head].base == .acl else { return false }
        let noun = passage.heads[head]
        return noun > site.head && noun == that - 1 && passage.pos(noun) == .noun
            && !site.match.entry.words.contains("tell")
    }

    /// Whether the noun is a cue that takes a clause: claim, evidence.
    static func isCueNoun(_ token: Int, _ site: CueSite) -> Bool {
        site.passage.pos(token) == .noun
            && site.lexicon.candidates(site.passage.lemma(token)).contains {
                site.lexicon.entries[$0].word == .noun && site.lexicon.entries[$0].has(.clause)
            }
    }

    private static func isBetweenCommas(_ token: Int, _ site: CueSite) -> Bool {
        let passage = site.passage
        return (site.cue.upperBound..<token).contains { passage.tokens[$0].form == "," }
    }

    /// The head of the clause.
    private static func complement(_ site: CueSite) -> Int? {
        let passage = site.passage
        for word in site.head == site.match.last ? [site.head] : [site.head, site.match.last] {
            for child in passage.children(of: word)
            where passage.relations[child] == .ccomp && !site.cue.contains(child)
                && !isInfinitive(child, passage)
            {
                return child
            }
        }
        return nil
    }

    static func isInfinitive(_ verb: Int, _ passage: Passage) -> Bool {
        passage.children(of: verb).contains {
            passage.relations[$0] == .mark && passage.lemma($0) == "to"
        }
    }
}
