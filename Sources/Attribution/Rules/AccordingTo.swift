internal import Annotations

/// A phrase that names the source of the rest of the sentence: According to the institute, the
/// tremor was felt in La Paz.
enum AccordingTo: AttributionRule {
    static let name = "according-to"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.word == .other else { return nil }
        let passage = site.passage
        let start = site.match.last + 1
        guard start < site.sentence.upperBound, let head = noun(start, site) else { return nil }
        let source = source(head, from: start, site)
        let region = site.cue.lowerBound..<max(source.upperBound, site.cue.upperBound)
        let content = content(region, site)
        guard !content.isEmpty else { return nil }
        var candidate = site.candidate(
            rule: name, frame: .clause, content: content,
            head: DirectQuotation.head(of: content[0], passage), form: .clause)
        candidate.source = source
        candidate.sourceHead = head
        candidate.sourceKind = .phrase
        if let inner = quoted(source, site) { relay(inner, &candidate) }
        return candidate
    }

    /// The source that the named one quotes: "According to the Post, quoting Channel 12, …".
    private static func quoted(
        _ source: Range<Int>, _ site: CueSite
    ) -> (cue: Int, source: Range<Int>)? {
        let passage = site.passage
        let cue = source.upperBound + 1
        guard cue < site.sentence.upperBound, passage.tokens[cue - 1].form == ",",
            ["quote", "cite"].contains(passage.lemma(cue)), passage.tokens[cue].xpos == "VBG",
            let comma = (cue..<site.sentence.upperBound).first(where: {
                passage.tokens[$0].form == ","
            }), comma > cue + 1
        else { return nil }
        return (cue, cue + 1..<comma)
    }

    private static func relay(
        _ inner: (cue: Int, source: Range<Int>), _ candidate: inout Candidate
    ) {
        candidate.via = candidate.source
        candidate.source = inner.source
        candidate.sourceHead = inner.source.upperBound - 1
        candidate.cue = inner.cue..<inner.cue + 1
        candidate.cueHead = inner.cue
        candidate.content = candidate.content.compactMap { range in
            let start = max(range.lowerBound, inner.source.upperBound + 1)
            return start < range.upperBound ? start..<range.upperBound : nil
        }
    }

    /// The noun behind the preposition.
    private static func noun(_ start: Int, _ site: CueSite) -> Int? {
        let passage = site.passage
        var token = start
        while token < min(site.sentence.upperBound, start + 12) {
            let isNoun =
                passage.pos(token) == .noun || passage.pos(token) == .properNoun
                || passage.pos(token) == .pronoun
            if isNoun {
                var head = token
                while passage.heads[head] > head || passage.heads[head] >= start && head > start,
                    passage.heads[head] >= start,
                    passage.pos(passage.heads[head]) == .noun
                        || passage.pos(passage.heads[head]) == .properNoun
                {
                    head = passage.heads[head]
                }
                return head
            }
            token += 1
        }
        return nil
    }

    private static func source(_ head: Int, from start: Int, _ site: CueSite) -> Range<Int> {
        let range = SourceExtent(passage: site.passage).range(of: head, verb: -1)
        var end = max(range.upperBound, head + 1)
        let isFronted = site.head < site.sentence.lowerBound + 3
        if isFronted,
            let comma = (head..<end).first(where: { site.passage.tokens[$0].form == "," })
        {
            end = comma
        }
        return site.passage.trimmed(start..<end)
    }

    /// The rest of the sentence: what follows a fronted phrase, or what stands around it.
    private static func content(_ region: Range<Int>, _ site: CueSite) -> [Range<Int>] {
        let passage = site.passage
        var parts: [Range<Int>] = []
        let extent = ContentExtent(passage: passage)
        let whole = site.sentence.lowerBound..<region.lowerBound
        let left = passage.trimmed(
            extent.opening(whole)..<max(whole.upperBound, extent.opening(whole)))
        let isFronted =
            left.count < 3
            && !left.contains { [.verb, .noun, .properNoun].contains(passage.pos($0)) }
        if !left.isEmpty, !isFronted { parts.append(extent.closed(left, site.sentence)) }
        let right = passage.trimmed(region.upperBound..<site.sentence.upperBound)
        if !right.isEmpty,
            parts.isEmpty || passage.tokens[region.upperBound].form == ","
        {
            let top = DirectQuotation.head(of: right, passage)
            let joins = passage.isBelow(region.lowerBound, top) || parts.isEmpty
            if joins || left.contains(passage.heads[top]) {
                parts.append(extent.closed(right, site.sentence))
            }
        }
        return parts
    }
}
