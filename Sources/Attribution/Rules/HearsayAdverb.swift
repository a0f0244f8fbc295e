internal import Annotations

/// An adverb that marks hearsay, without a source: Elon Musk is reportedly merging xAI with Tesla.
enum HearsayAdverb: AttributionRule {
    static let name = "adverb"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let verb = passage.heads[site.head]
        guard verb >= 0, passage.relations[site.head] == .advmod,
            passage.pos(verb) == .verb || passage.pos(verb) == .auxiliary
                || passage.child(of: verb, .cop) != nil
        else { return nil }
        let sentence = site.sentence
        var start = passage.firsts[verb]
        var end = min(passage.lasts[verb] + 1, sentence.upperBound)
        for child in passage.children(of: verb) {
            let relation = passage.relations[child].base
            let isOutside = relation == .mark || relation == .cc || relation == .punct
            if isOutside, child < site.head { start = max(start, passage.lasts[child] + 1) }
            if relation == .conj || relation == .parataxis, child > verb {
                end = min(end, passage.firsts[child])
                while end > verb + 1,
                    passage.isPunctuation(end - 1)
                        || passage.pos(end - 1) == .coordinatingConjunction
                {
                    end -= 1
                }
            }
        }
        let left = passage.trimmed(min(start, site.cue.lowerBound)..<site.cue.lowerBound)
        let right = passage.trimmed(site.cue.upperBound..<max(end, site.cue.upperBound))
        let content = [left, right].filter { !$0.isEmpty }
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: content, head: verb, form: .clause)
    }
}
