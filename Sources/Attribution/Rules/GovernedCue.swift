internal import Annotations

/// A cue that stands beside what it introduces, behind a comma: Four were hurt, police said, when
/// the roof fell. He is leaving, says a friend.
enum GovernedCue: AttributionRule {
    static let name = "governed-cue"

    static func find(_ site: CueSite) -> Candidate? {
        let entry = site.match.entry
        guard entry.has(.clause) || entry.has(.quotation),
            site.source?.kind == .own
                || site.source?.kind == .nearest, !site.isPassive, isFinite(site)
        else { return nil }
        let passage = site.passage
        let region = site.region(contentHead: nil)
        guard region.lowerBound > site.sentence.lowerBound + 1,
            isSeparator(region.lowerBound - 1, passage), isClosed(region, site)
        else { return nil }
        let before = passage.trimmed(site.sentence.lowerBound..<region.lowerBound)
        guard !before.isEmpty else { return nil }
        let head = DirectQuotation.head(of: before, passage)
        let content = ContentExtent(passage: passage).around(region, head: head, site)
        guard !content.isEmpty, content.count > 1 || hasVerb(content[0], passage) else {
            return nil
        }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: head, form: .clause)
    }

    /// Whether something is said before the cue, and it is no mere "A year later".
    private static func hasVerb(_ range: Range<Int>, _ passage: Passage) -> Bool {
        range.count > 6
            || range.contains { passage.pos($0) == .verb || passage.pos($0) == .auxiliary }
            || passage.quotationOf[range.lowerBound] >= 0
    }

    private static func isFinite(_ site: CueSite) -> Bool {
        let passage = site.passage
        switch passage.tokens[site.head].xpos {
        case "VBD", "VBZ", "VBP": return true
        case "VBG", "TO": return false
        default:
            return passage.children(of: site.head).contains {
                passage.relations[$0] == .aux && $0 < site.head
            }
        }
    }

    private static func isSeparator(_ token: Int, _ passage: Passage) -> Bool {
        switch passage.tokens[token].form {
        case ",", "—", "–", "-", "--": return true
        default:
            let quotation = passage.quotationOf[token]
            return quotation >= 0 && passage.quotations[quotation].range.last == token
        }
    }

    /// Whether the cue's stretch ends the sentence, or a comma follows.
    private static func isClosed(_ region: Range<Int>, _ site: CueSite) -> Bool {
        let passage = site.passage
        let end = region.upperBound
        return end >= site.sentence.upperBound || passage.isFinalMark(end)
            || isSeparator(end, passage) || passage.quotationOf[end] >= 0
    }
}
