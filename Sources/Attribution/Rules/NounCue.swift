internal import Annotations

/// A noun for what is said: Moscow's insistence that Finland had violated its airspace; a denial
/// from Israel that; saw no evidence that.
enum NounCue: AttributionRule {
    static let name = "noun"

    /// What a noun's content looks like.
    private typealias Content = (
        head: Int, frame: CueFrame, form: Attribution.ContentForm, range: Range<Int>
    )

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        if site.match.entry.kind == .evidence,
            !Negation(passage: passage).negates(noun: site.match.last)
        {
            return nil
        }
        if isMedium(site) { return nil }
        guard let content = content(site), !content.range.isEmpty else { return nil }
        let (source, cue) = NounSource(site: site).find(content: content.head)
        var candidate = site.candidate(
            rule: name, frame: content.frame, content: [content.range], head: content.head,
            form: content.form)
        candidate.source = source?.range
        candidate.sourceHead = source?.head
        candidate.sourceKind = source?.kind ?? .none
        candidate.cue = cue
        return candidate
    }

    /// Whether the noun only says in what something is said: "said in a report that".
    private static func isMedium(_ site: CueSite) -> Bool {
        let passage = site.passage
        let noun = site.match.last
        let verb = passage.heads[noun]
        return passage.relations[noun].base == .obl && verb >= 0 && verb < noun
            && site.lexicon.isSaying(passage.lemma(verb)) && site.match.entry.stance == .asserted
            && site.match.entry.kind != .evidence
    }

    /// The clause, infinitive or prepositional phrase that says what the noun is about.
    private static func content(_ site: CueSite) -> Content? {
        let passage = site.passage
        let entry = site.match.entry
        let noun = site.match.last
        let extent = ContentExtent(passage: passage)
        // A subject's clause ends before its verb.
        let extends = passage.relations[noun].base != .nsubj && passage.relations[noun] != .root
        if let found = purpose(site) ?? loose(site, extends) { return found }
        for child in passage.children(of: noun) where child > noun {
            let relation = passage.relations[child].base
            if relation == .acl || relation == .ccomp || relation == .advcl {
                let isInfinitive = ClauseComplement.isInfinitive(child, passage)
                if isInfinitive, entry.has(.infinitive) {
                    return (
                        child, .infinitive, .infinitive,
                        extent.clause(child, after: site, extends: extends)
                    )
                }
                if !isInfinitive, entry.has(.clause), startsWithThat(child, after: noun, passage) {
                    return (
                        child, .clause, .clause,
                        extent.clause(child, after: site, extends: extends)
                    )
                }
            }
            guard relation == .nmod || relation == .acl else { continue }
            if let found = prepositional(child, site) { return found }
        }
        return nil
    }

    /// A clause with "that" which the tree does not have below the noun.
    private static func loose(_ site: CueSite, _ extends: Bool) -> Content? {
        let passage = site.passage
        guard site.match.entry.has(.clause), isLoose(site), let that = looseThat(site),
            let head = passage.clauseHead(of: that)
        else { return nil }
        let range = ContentExtent(passage: passage).clause(
            head, after: site, from: that, extends: extends)
        return (head, .clause, .clause, beforeMainVerb(range, site))
    }

    /// The clause of a noun at the sentence's start, up to the verb whose subject the noun is: "The
    /// announcement that it would close | drew hundreds".
    private static func beforeMainVerb(_ range: Range<Int>, _ site: CueSite) -> Range<Int> {
        let passage = site.passage
        let opening =
            passage.quotationOf[site.head] >= 0
            ? passage.quotations[passage.quotationOf[site.head]].range.lowerBound
            : site.sentence.lowerBound
        let start = max(opening, site.sentence.lowerBound)
        let isFinite = { (token: Int) in
            ["VBD", "VBZ", "VBP", "MD"].contains(passage.tokens[token].xpos)
        }
        guard !(start..<site.head).contains(where: isFinite) else { return range }
        var count = 0
        for token in range where isFinite(token) {
            count += 1
            let before = passage.tokens[token - 1]
            let isJoined =
                before.form == "," || before.pos == .coordinatingConjunction
                || ["that", "who", "which"].contains(before.lemma)
            if count == 2, !isJoined { return passage.trimmed(range.lowerBound..<token) }
        }
        return range
    }

    /// Whether the noun may be parted from its clause: a denial, a confirmation, evidence; any other
    /// noun only by a phrase that names its source.
    private static func isLoose(_ site: CueSite) -> Bool {
        let passage = site.passage
        let entry = site.match.entry
        if entry.stance != .asserted || entry.kind == .evidence { return true }
        let next = site.match.last + 1
        guard next < site.sentence.upperBound else { return false }
        if passage.tokens[next].form == "that" {
            return passage.relations[next] == .mark
                || passage.pos(next) == .subordinatingConjunction || isComplete(next, site)
        }
        return ["of", "by", "from"].contains(passage.lemma(next))
            && passage.relations[site.match.last].base != .obl
    }

    /// Whether the clause behind a "that" which the tree takes for a relative pronoun lacks nothing,
    /// so that it says what the noun does: "insistence that Finland had violated its airspace".
    private static func isComplete(_ that: Int, _ site: CueSite) -> Bool {
        let passage = site.passage
        let verb = passage.heads[that]
        guard verb > that, let subject = passage.subject(of: verb), subject != that else {
            return false
        }
        let hasObject = passage.children(of: verb).contains {
            $0 > verb && [.obj, .ccomp, .xcomp].contains(passage.relations[$0].base)
        }
        return hasObject
            || !site.lexicon.speaks(passage.lemma(verb))
                && !site.lexicon.has(passage.lemma(verb), .light)
    }

    /// What evidence is missing for: "no evidence yet to confirm soldiers fighting in Ukraine".
    private static func purpose(_ site: CueSite) -> Content? {
        let passage = site.passage
        guard site.match.entry.kind == .evidence, site.match.entry.has(.infinitive) else {
            return nil
        }
        let start = site.match.last + 1
        let limit = min(site.sentence.upperBound, start + 5)
        guard let to = (start..<max(start, limit)).first(where: { passage.lemma($0) == "to" }),
            to + 2 < site.sentence.upperBound,
            site.lexicon.has(passage.lemma(to + 1), .proving)
        else { return nil }
        var range = to + 2..<site.sentence.upperBound
        if passage.tokens[range.lowerBound].form == "that" {
            range = range.lowerBound + 1..<range.upperBound
        }
        if let comma = range.first(where: { [",", ";"].contains(passage.tokens[$0].form) }) {
            range = range.lowerBound..<comma
        }
        range = passage.trimmed(range)
        guard !range.isEmpty else { return nil }
        let head = DirectQuotation.head(of: range, passage)
        let isVerbal = range.contains { passage.pos($0) == .verb }
        return (head, .infinitive, isVerbal ? .clause : .nominal, range)
    }

    private static func prepositional(_ child: Int, _ site: CueSite) -> Content? {
        let passage = site.passage
        let word = passage.children(of: child).first {
            $0 < child && (passage.relations[$0] == .case || passage.relations[$0] == .mark)
        }
        guard let word, site.match.entry.has(.preposition(passage.lemma(word))) else { return nil }
        let range = ContentExtent(passage: passage).phrase(child, after: word + 1)
        let isGerund = passage.tokens[child].xpos == "VBG"
        return (
            child, .preposition(passage.lemma(word)), isGerund ? .gerund : .nominal, range
        )
    }

    private static func startsWithThat(_ clause: Int, after noun: Int, _ passage: Passage) -> Bool {
        let first = passage.firsts[clause]
        guard first > noun, passage.tokens[first].form == "that" else { return false }
        // "the report that he wrote": a relative clause has its "that" as subject or object.
        return passage.relations[first] == .mark || passage.pos(first) == .subordinatingConjunction
    }

    /// A "that" behind the noun's source or the verb "come": "a denial from Israel that",
    /// "Confirmation came on Tuesday that".
    private static func looseThat(_ site: CueSite) -> Int? {
        let passage = site.passage
        var token = site.match.last + 1
        let limit = min(site.sentence.upperBound, token + 14)
        while token < limit {
            let word = passage.tokens[token]
            if word.form == "that" {
                let next = token + 1
                guard next < site.sentence.upperBound else { return nil }
                let opens = [
                    PartOfSpeech.determiner, .pronoun, .properNoun, .noun, .numeral, .adjective,
                ].contains(passage.pos(next))
                return opens ? token : nil
            }
            let isVerb = word.pos == .verb || word.pos == .auxiliary
            if isVerb, word.lemma != "come", word.lemma != "emerge" { return nil }
            if passage.isPunctuation(token) { return nil }
            token += 1
        }
        return nil
    }
}

/// Who holds what a noun says.
private struct NounSource {
    let site: CueSite

    private var passage: Passage { site.passage }
    private var noun: Int { site.match.last }

    /// The source and the cue, which takes in the verb that brings the source.
    func find(content: Int) -> (SourceFinder.Found?, Range<Int>) {
        let cue = cueWithDeterminer()
        if let found = owner() ?? complement(of: noun, content) { return (found, cue) }
        let verb = passage.heads[noun]
        guard verb >= 0 else { return (nil, cue) }
        if ["come", "emerge", "arrive"].contains(passage.lemma(verb)),
            let found = complement(of: verb, content)
        {
            return (found, cue)
        }
        guard verb < noun, passage.relations[noun].base == .obj,
            site.lexicon.has(passage.lemma(verb), .light),
            let found = SourceFinder(passage: passage).source(ofVerb: verb)
        else { return (nil, cue) }
        let verbCue = CueExtent(passage: passage).range(
            of: CueMatch(entry: site.match.entry, head: verb, last: verb), source: found.range)
        return (found, verbCue.lowerBound..<noun + 1)
    }

    /// The noun with the "no" before it.
    private func cueWithDeterminer() -> Range<Int> {
        let no = passage.children(of: noun).first { passage.lemma($0) == "no" && $0 < noun }
        return (no ?? site.match.head)..<noun + 1
    }

    /// A possessor, or a name before the noun.
    private func owner() -> SourceFinder.Found? {
        for child in passage.children(of: noun) where child < noun {
            let relation = passage.relations[child]
            guard
                relation == .nmodPossessive
                    || relation == .compound && passage.pos(child) == .properNoun
            else { continue }
            var range = SourceExtent(passage: passage).range(of: child, verb: noun)
            if let last = range.last, passage.tokens[last].xpos == "POS" {
                range = range.lowerBound..<last
            }
            return SourceFinder.Found(range: range, head: child, kind: .phrase)
        }
        return nil
    }

    /// A phrase with "by", "from" or "of" below `head`.
    private func complement(of head: Int, _ content: Int) -> SourceFinder.Found? {
        for child in passage.children(of: head) where child > noun && child != content {
            let relation = passage.relations[child].base
            guard relation == .nmod || relation == .obl,
                let word = passage.children(of: child).first(where: {
                    passage.relations[$0] == .case
                }),
                ["by", "from", "of"].contains(passage.lemma(word))
                    || passage.lemma(word) == "in" && passage.pos(child) == .properNoun
            else { continue }
            var range = SourceExtent(passage: passage).range(of: child, verb: noun)
            if let that = range.first(where: { passage.tokens[$0].form == "that" }), that > child {
                range = range.lowerBound..<that
            }
            return SourceFinder.Found(range: range, head: child, kind: .phrase)
        }
        return nil
    }
}
