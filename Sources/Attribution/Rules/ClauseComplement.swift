internal import Annotations

/// A clause that the cue's verb governs: Greenpeace warned that the tanker was leaking.
/// The tanker was leaking, Greenpeace warned.
enum ClauseComplement: AttributionRule {
    static let name = "clause-complement"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.clause) else { return nil }
        let extent = ContentExtent(passage: site.passage)
        guard let head = complement(site) else { return nil }
        if head > site.head {
            let content = extent.clause(head, after: site)
            guard !content.isEmpty else { return nil }
            return site.candidate(
                rule: name, frame: .clause, content: [content], head: head, form: .clause)
        }
        let content = extent.around(site.region(contentHead: head), head: head, site)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: head, form: .clause)
    }

    /// The head of the clause.
    private static func complement(_ site: CueSite) -> Int? {
        let passage = site.passage
        let words = Set([site.head, site.match.last])
        for word in words.sorted() {
            for child in passage.children(of: word)
            where passage.relations[child] == .ccomp && !site.cue.contains(child) {
                if isInfinitive(child, passage) { continue }
                return child
            }
        }
        return passage.child(of: site.head, .obj, .iobj, .obl).flatMap { object in
            passage.children(of: object).first { child in
                (passage.relations[child] == .ccomp || passage.relations[child] == .acl)
                    && child > object && hasMark(child, passage)
            }
        }
    }

    private static func hasMark(_ clause: Int, _ passage: Passage) -> Bool {
        passage.children(of: clause).contains {
            passage.relations[$0] == .mark && passage.lemma($0) == "that"
        }
    }

    static func isInfinitive(_ verb: Int, _ passage: Passage) -> Bool {
        passage.children(of: verb).contains {
            passage.relations[$0] == .mark && passage.lemma($0) == "to"
        }
    }
}
