internal import Annotations

/// An infinitive, with or without an object that is to do it: Macron vowed to resign.
/// The court ordered the company to pay.
enum Infinitive: AttributionRule {
    static let name = "infinitive"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.infinitive) else { return nil }
        let passage = site.passage
        guard let head = infinitive(site) else { return nil }
        let extent = ContentExtent(passage: passage)
        if site.isPassive, let subject = passage.subject(of: site.head) {
            let range = SourceExtent(passage: passage).range(of: subject, verb: site.head)
            return site.candidate(
                rule: PassiveReport.name, frame: .infinitive,
                content: [range, extent.clause(head, after: site)], head: head, form: .infinitive,
                subject: range)
        }
        var content = extent.clause(head, after: site)
        var subject: Range<Int>?
        if let object = passage.child(of: site.head, .obj, .iobj), object > site.head, object < head
        {
            let range = extent.phrase(object, after: site.cue.upperBound)
            subject = range.lowerBound..<min(range.upperBound, content.lowerBound)
            content = min(range.lowerBound, content.lowerBound)..<content.upperBound
        }
        if subject == nil, site.match.last > site.head,
            passage.pos(site.cue.upperBound) != .particle, site.cue.upperBound < content.lowerBound
        {
            // "called on allies to respond": the object of a cue of several words.
            let object = passage.trimmed(site.cue.upperBound..<content.lowerBound)
            if !object.isEmpty {
                subject = object
                content = object.lowerBound..<content.upperBound
            }
        }
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .infinitive, content: [content], head: head, form: .infinitive,
            subject: subject)
    }

    private static func infinitive(_ site: CueSite) -> Int? {
        let passage = site.passage
        return passage.children(of: site.head).first { child in
            let relation = passage.relations[child].base
            return child > site.head
                && (relation == .xcomp || relation == .ccomp || relation == .advcl)
                && !site.cue.contains(child) && ClauseComplement.isInfinitive(child, passage)
        }
    }
}

/// A passive whose subject is a part of what is said: He is alleged to have sold the plans.
enum PassiveReport {
    static let name = "passive-report"
}
