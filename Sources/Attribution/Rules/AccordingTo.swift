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
        return candidate
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
        let end = max(range.upperBound, head + 1)
        return site.passage.trimmed(start..<end)
    }

    /// The rest of the sentence: what follows a fronted phrase, or what stands around it.
    private static func content(_ region: Range<Int>, _ site: CueSite) -> [Range<Int>] {
        let passage = site.passage
        var parts: [Range<Int>] = []
        let extent = ContentExtent(passage: passage)
        let left = passage.trimmed(site.sentence.lowerBound..<region.lowerBound)
        let isFronted = left.count < 3 && !left.contains { passage.pos($0) == .verb }
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
