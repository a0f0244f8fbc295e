internal import Annotations

/// A gerund as the verb's complement: Lorenz denied shredding the ledgers.
enum GerundPhrase: AttributionRule {
    static let name = "gerund"

    static func find(_ site: CueSite) -> Candidate? {
        guard site.match.entry.has(.gerund) else { return nil }
        let passage = site.passage
        let head = passage.children(of: site.head).first { child in
            child > site.head && child - site.cue.upperBound < 6
                && isGerund(child, passage)
                && (passage.relations[child].base == .xcomp
                    || passage.relations[child].base == .ccomp
                    || passage.relations[child].base == .advcl
                    || passage.relations[child].base == .obj)
                && !(site.cue.upperBound..<child).contains { passage.tokens[$0].form == "," }
        }
        guard let head else { return nil }
        let content = ContentExtent(passage: passage).clause(head, after: site)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .gerund, content: [content], head: head, form: .gerund)
    }

    /// Whether the verb is a gerund, or a participle behind "having" or "being".
    private static func isGerund(_ verb: Int, _ passage: Passage) -> Bool {
        if passage.tokens[verb].xpos == "VBG" { return true }
        guard passage.tokens[verb].xpos == "VBN" else { return false }
        return passage.children(of: verb).contains {
            $0 < verb && passage.tokens[$0].xpos == "VBG"
                && [.aux, .auxPassive].contains(passage.relations[$0])
        }
    }
}
