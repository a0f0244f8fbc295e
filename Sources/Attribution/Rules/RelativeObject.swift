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
}
