internal import Annotations

/// A cue that hangs on what it introduces: Four were hurt, police said, when the roof fell.
/// He is leaving, says a friend.
enum GovernedCue: AttributionRule {
    static let name = "governed-cue"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.clause) || site.match.entry.has(.quotation),
            site.source != nil, !site.isPassive
        else { return nil }
        let passage = site.passage
        guard let head = governor(site) else { return nil }
        let region = site.region(contentHead: head)
        guard region.lowerBound > site.sentence.lowerBound,
            passage.isPunctuation(region.lowerBound - 1)
        else { return nil }
        let content = ContentExtent(passage: passage).around(region, head: head, site)
        guard let first = content.first, first.contains(head) || content.count > 1 else {
            return nil
        }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: head, form: .clause)
    }

    /// The head of the clause that the cue stands in.
    private static func governor(_ site: CueSite) -> Int? {
        let passage = site.passage
        switch passage.relations[site.head].base {
        case .parataxis, .discourse, .dep, .advcl, .conj, .acl, .ccomp:
            let head = passage.heads[site.head]
            return head < site.head ? head : nil
        case .root:
            let comma = site.region(contentHead: nil).lowerBound - 1
            guard comma > site.sentence.lowerBound + 2, passage.tokens[comma].form == ",",
                isAtEnd(site)
            else { return nil }
            return DirectQuotation.head(of: site.sentence.lowerBound..<comma, passage)
        default:
            return nil
        }
    }

    /// Whether nothing but a full stop follows the cue's stretch.
    private static func isAtEnd(_ site: CueSite) -> Bool {
        let end = site.region(contentHead: nil).upperBound
        return end >= site.sentence.upperBound
            || site.passage.isFinalMark(end) && end + 2 >= site.sentence.upperBound
    }
}
