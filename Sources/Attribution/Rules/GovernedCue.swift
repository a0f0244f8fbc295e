internal import Annotations

/// A cue that stands beside what it introduces, behind a comma: Four were hurt, police said, when
/// the roof fell. He is leaving, says a friend.
enum GovernedCue: AttributionRule {
    static let name = "governed-cue"
    /// The rule's name where the cue stands in a clause with "as".
    static let reportName = "as-clause"

    static func find(_ site: CueSite) -> Candidate? {
        let entry = site.match.entry
        guard entry.has(.clause) || entry.has(.quotation),
            site.source?.kind == .own
                || site.source?.kind == .nearest, !site.isPassive, isFinite(site),
            !isRelative(site)
        else { return nil }
        let passage = site.passage
        if let candidate = reported(site) { return candidate }
        let region = site.region(contentHead: nil)
        guard region.lowerBound > site.sentence.lowerBound + 1,
            isSeparator(region.lowerBound - 1, passage), isClosed(region, site)
        else { return nil }
        let before = passage.trimmed(site.sentence.lowerBound..<region.lowerBound)
        guard !before.isEmpty else { return nil }
        let main = interrupted(region, site)
        let head = main ?? DirectQuotation.head(of: before, passage)
        let content = ContentExtent(passage: passage).around(region, head: head, site)
        guard !content.isEmpty, content.count > 1 || hasVerb(content[0], passage),
            content.count > 1 || isClosing(region, site)
                || !ContentExtent(passage: passage).isFronted(before)
        else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: head, form: .clause)
    }

    /// Whether a relative pronoun is the subject: ", who asked not to be named,".
    private static func isRelative(_ site: CueSite) -> Bool {
        guard let head = site.source?.head else { return false }
        return ["who", "which", "that"].contains(site.passage.lemma(head))
    }

    /// The main word of the clause that a cue between two commas interrupts behind its first phrase:
    /// "To meet the target, the panel concluded, the tax must rise".
    private static func interrupted(_ region: Range<Int>, _ site: CueSite) -> Int? {
        let passage = site.passage
        guard region.upperBound < site.sentence.upperBound,
            passage.tokens[region.upperBound].form == ","
        else { return nil }
        return passage.children(of: site.head).first {
            $0 > region.upperBound && passage.relations[$0] == .ccomp
        }
    }

    /// A clause with "as" before, in or behind the sentence that it gives the source of: As the
    /// paper reported, two were hurt. Two were hurt, as the paper reported on Monday.
    private static func reported(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        guard let source = site.source, source.range.upperBound <= site.cue.lowerBound,
            source.range.lowerBound > site.sentence.lowerBound,
            passage.lemma(source.range.lowerBound - 1) == "as",
            !passage.children(of: site.head).contains(where: {
                $0 > site.head && [.obj, .ccomp, .xcomp].contains(passage.relations[$0])
            })
        else { return nil }
        let start = source.range.lowerBound - 1
        let region = start..<site.region(contentHead: nil).upperBound
        let isFronted = start <= site.sentence.lowerBound + 1
        let rest =
            isFronted
            ? region.upperBound..<site.sentence.upperBound : site.sentence.lowerBound..<start
        let content = passage.trimmed(rest)
        guard isFronted || isSeparator(start - 1, passage), isClosed(region, site),
            content.count > 2
        else { return nil }
        let head = DirectQuotation.head(of: content, passage)
        let extent = ContentExtent(passage: passage)
        return site.candidate(
            rule: reportName, frame: .clause,
            content: isFronted
                ? [extent.closed(content, site.sentence)]
                : extent.around(region, head: head, site), head: head, form: .clause)
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

    /// Whether the cue's stretch ends the sentence.
    private static func isClosing(_ region: Range<Int>, _ site: CueSite) -> Bool {
        region.upperBound >= site.sentence.upperBound
            || site.passage.isFinalMark(region.upperBound)
    }

    /// Whether the cue's stretch ends the sentence, or a comma follows.
    private static func isClosed(_ region: Range<Int>, _ site: CueSite) -> Bool {
        let passage = site.passage
        let end = region.upperBound
        return end >= site.sentence.upperBound || passage.isFinalMark(end)
            || isSeparator(end, passage) || passage.quotationOf[end] >= 0
    }
}
