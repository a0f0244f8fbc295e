internal import Annotations

/// What is being looked into, without a source: The reports remain under evaluation.
enum UnderReview: AttributionRule {
    static let name = "under-review"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let noun = site.match.last
        let verb = passage.child(of: noun, .cop) != nil ? noun : passage.heads[noun]
        guard verb >= 0, let subject = passage.subject(of: verb), subject < site.head else {
            return nil
        }
        let content = SourceExtent(passage: passage).range(of: subject, verb: site.head)
        guard !content.isEmpty else { return nil }
        var candidate = site.candidate(
            rule: name, frame: .object, content: [content], head: subject, form: .nominal)
        if verb != noun, verb < site.head, verb >= content.upperBound {
            candidate.cue = verb..<noun + 1
        }
        return candidate
    }
}
