internal import Annotations

/// A noun for what is said: Moscow's insistence that Finland had violated its airspace.
enum NounCue: AttributionRule {
    static let name = "noun"

    static func find(_ site: CueSite) -> Candidate? {
        guard let (head, frame, form, range) = content(site) else { return nil }
        let passage = site.passage
        let (source, cue) = source(site, content: head)
        guard !range.isEmpty else { return nil }
        var candidate = site.candidate(
            rule: name, frame: frame, content: [range], head: head, form: form)
        candidate.source = source?.range
        candidate.sourceHead = source?.head
        candidate.sourceKind = source?.kind ?? .none
        candidate.cue = cue
        if passage.quotationOf[site.head] >= 0, source == nil { return nil }
        return candidate
    }

    /// The clause, infinitive or prepositional phrase that says what the noun is about.
    private static func content(
        _ site: CueSite
    ) -> (head: Int, frame: CueFrame, form: Attribution.ContentForm, range: Range<Int>)? {
        let passage = site.passage
        let entry = site.match.entry
        let noun = site.match.last
        let extent = ContentExtent(passage: passage)
        for child in passage.children(of: noun) where child > noun {
            let relation = passage.relations[child].base
            if relation == .acl || relation == .ccomp || relation == .advcl {
                let isInfinitive = ClauseComplement.isInfinitive(child, passage)
                if isInfinitive, entry.has(.infinitive) {
                    return (child, .infinitive, .infinitive, extent.clause(child, after: site))
                }
                if !isInfinitive, entry.has(.clause), startsWithThat(child, after: noun, passage) {
                    return (child, .clause, .clause, extent.clause(child, after: site))
                }
            }
            if relation == .nmod || relation == .acl,
                let word = passage.children(of: child).first(where: {
                    $0 < child
                        && (passage.relations[$0] == .case || passage.relations[$0] == .mark)
                }), entry.has(.preposition(passage.lemma(word)))
            {
                let range = extent.phrase(child, after: word + 1)
                let isGerund = passage.tokens[child].xpos == "VBG"
                return (
                    child, .preposition(passage.lemma(word)), isGerund ? .gerund : .nominal, range
                )
            }
        }
        return nil
    }

    private static func startsWithThat(_ clause: Int, after noun: Int, _ passage: Passage) -> Bool {
        let first = passage.firsts[clause]
        guard first > noun, passage.tokens[first].form == "that" else { return false }
        // "the report that he wrote": a relative clause has its "that" as subject or object.
        return passage.relations[first] == .mark || passage.pos(first) == .subordinatingConjunction
    }

    /// Who holds it: a possessor, a name before the noun, a phrase with "by", "from" or "of", or
    /// the subject of a verb like "make".
    private static func source(
        _ site: CueSite, content: Int
    ) -> (SourceFinder.Found?, Range<Int>) {
        let passage = site.passage
        let noun = site.match.last
        var cue = site.match.head..<noun + 1
        let extent = SourceExtent(passage: passage)
        for child in passage.children(of: noun) {
            let relation = passage.relations[child]
            let isOwner =
                relation == .nmodPossessive
                || relation == .compound && passage.pos(child) == .properNoun
            if isOwner, child < noun {
                var range = extent.range(of: child, verb: noun)
                if let last = range.last, passage.tokens[last].xpos == "POS" {
                    range = range.lowerBound..<last
                }
                return (SourceFinder.Found(range: range, head: child, kind: .phrase), cue)
            }
            if child > noun, child != content, relation.base == .nmod || relation.base == .obl,
                let word = passage.children(of: child).first(where: {
                    passage.relations[$0] == .case
                }), ["by", "from", "of"].contains(passage.lemma(word))
            {
                let range = extent.range(of: child, verb: noun)
                return (SourceFinder.Found(range: range, head: child, kind: .phrase), cue)
            }
        }
        let verb = passage.heads[noun]
        if verb >= 0, verb < noun, passage.relations[noun] == .obj,
            Self.lightVerbs.contains(passage.lemma(verb)),
            let found = SourceFinder(passage: passage).source(ofVerb: verb)
        {
            let start = CueExtent(passage: passage).range(
                of: CueMatch(entry: site.match.entry, head: verb, last: verb), source: found.range)
            cue = start.lowerBound..<noun + 1
            return (found, cue)
        }
        return (nil, cue)
    }

    private static let lightVerbs: Set<String> = [
        "make", "issue", "give", "have", "express", "raise", "offer", "voice", "level", "release",
        "hold", "share", "take", "air", "put", "send", "deliver", "publish", "announce", "reject",
    ]
}
