internal import Annotations

/// A relative clause whose noun is what is denied or confirmed: a charge that Beijing denies;
/// allegations both deny.
enum RelativeObject: AttributionRule {
    static let name = "relative-object"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        guard [.denial, .confirmation].contains(site.match.entry.kind),
            site.match.entry.has(.object), passage.relations[site.head].base == .acl,
            !site.isPassive, let source = site.source, source.kind == .own
        else { return nil }
        if let split = bareRelative(site, source.range) { return split }
        let noun = passage.heads[site.head]
        let objects = passage.children(of: site.head).filter {
            [.obj, .ccomp, .xcomp].contains(passage.relations[$0].base)
                && !["that", "which"].contains(passage.lemma($0))
        }
        guard noun >= 0, noun < source.range.lowerBound, objects.isEmpty else { return nil }
        var end = source.range.lowerBound
        while end > noun + 1,
            passage.isPunctuation(end - 1)
                || ["that", "which"].contains(passage.lemma(end - 1))
        {
            end -= 1
        }
        let start = SourceExtent(passage: passage).range(of: noun, verb: site.head).lowerBound
        return site.candidate(
            rule: name, frame: .object, content: [min(start, noun)..<end], head: noun,
            form: .nominal)
    }

    /// "allegations both Russia and North Korea deny", parsed as one noun phrase.
    private static func bareRelative(_ site: CueSite, _ source: Range<Int>) -> Candidate? {
        let passage = site.passage
        let noun = source.dropLast().first { token in
            passage.pos(token) == .noun
                && (passage.lemma(token + 1) == "both" || passage.pos(token + 1) == .pronoun)
                && site.lexicon.candidates(passage.lemma(token)).contains {
                    site.lexicon.entries[$0].word == .noun
                }
        }
        guard let noun else { return nil }
        let speakers = noun + 1..<source.upperBound
        var candidate = site.candidate(
            rule: name, frame: .object, content: [source.lowerBound..<noun + 1], head: noun,
            form: .nominal)
        candidate.source = speakers
        candidate.sourceHead = speakers.first {
            [.properNoun, .noun, .pronoun].contains(passage.pos($0))
                && passage.relations[$0] != .compound
        }
        candidate.sourceKind = .own
        return candidate
    }
}
