internal import Annotations

/// A passive with an agent, whose subject is what is said: The kidnapping was confirmed by the
/// minister.
enum PassiveObject: AttributionRule {
    static let name = "passive-object"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        guard site.isPassive, site.source?.kind == .agent, site.match.entry.has(.object),
            [.denial, .confirmation, .speech, .announcement].contains(site.match.entry.kind)
        else { return nil }
        guard let subject = passage.subject(of: site.head), subject < site.head,
            passage.relations[subject] != .expl
        else { return nil }
        let content = SourceExtent(passage: passage).range(of: subject, verb: site.head)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .object, content: [content], head: subject, form: .nominal)
    }
}
