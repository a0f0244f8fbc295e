internal import Annotations

/// An adjective for what somebody holds: The minister was confident that the talks would succeed.
enum AdjectiveCue: AttributionRule {
    static let name = "adjective"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        guard let subject = subject(site) else { return nil }
        let range = SourceExtent(passage: passage).range(of: subject, verb: site.head)
        guard !range.isEmpty else { return nil }
        for child in passage.children(of: site.head) where child > site.head {
            guard let (frame, form) = frame(child, site) else { continue }
            let content =
                frame == .clause || frame == .infinitive
                ? extent.clause(child, after: site)
                : extent.phrase(child, after: site.cue.upperBound)
            guard !content.isEmpty else { return nil }
            var candidate = site.candidate(
                rule: name, frame: frame, content: [content], head: child, form: form)
            candidate.source = range
            candidate.sourceHead = subject
            candidate.sourceKind = .own
            return candidate
        }
        return nil
    }

    private static func subject(_ site: CueSite) -> Int? {
        let passage = site.passage
        if let subject = passage.subject(of: site.head) {
            return passage.relations[subject] == .expl || passage.lemma(subject) == "it"
                ? nil : subject
        }
        guard passage.relations[site.head].base == .xcomp, passage.heads[site.head] >= 0 else {
            return nil
        }
        return passage.subject(of: passage.heads[site.head])
    }

    private static func frame(
        _ child: Int, _ site: CueSite
    ) -> (CueFrame, Attribution.ContentForm)? {
        let passage = site.passage
        let entry = site.match.entry
        switch passage.relations[child].base {
        case .ccomp, .advcl, .xcomp:
            if ClauseComplement.isInfinitive(child, passage) {
                return entry.has(.infinitive) ? (.infinitive, .infinitive) : nil
            }
            return entry.has(.clause) && passage.relations[child].base == .ccomp
                ? (.clause, .clause) : nil
        case .obl, .nmod:
            guard let word = passage.children(of: child).first, passage.relations[word] == .case,
                entry.has(.preposition(passage.lemma(word)))
            else { return nil }
            return (.preposition(passage.lemma(word)), .nominal)
        default:
            return nil
        }
    }
}
