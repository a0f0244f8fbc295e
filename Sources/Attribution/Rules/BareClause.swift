internal import Annotations

/// A clause without "that" behind a verb of saying, where the tree does not have it as a
/// complement: CNN reported on Wednesday the service had talked to him.
enum BareClause: AttributionRule {
    static let name = "bare-clause"

    static func find(_ site: CueSite) -> Candidate? {
        let entry = site.match.entry
        guard entry.has(.clause), entry.has(.quotation), entry.kind != .belief, !site.isPassive,
            let source = site.source, source.kind != .described
        else { return nil }
        let passage = site.passage
        let start = skip(site)
        guard start < site.sentence.upperBound, opensClause(start, site),
            let verb = finiteVerb(from: start, site)
        else { return nil }
        let content = ContentExtent(passage: passage).clause(
            verb, after: site, from: start)
        guard content.count > 2 else { return nil }
        return site.candidate(
            rule: name, frame: .clause, content: [content], head: verb, form: .clause)
    }

    /// The first word behind the cue, a recipient and a time.
    private static func skip(_ site: CueSite) -> Int {
        let passage = site.passage
        var token = site.match.last + 1
        let end = site.sentence.upperBound
        if site.match.entry.words == ["tell"] { token = nominal(token, site) }
        while token < end {
            let word = passage.tokens[token]
            if ["why", "how", "when", "where"].contains(word.lemma) { return token }
            if TimeWords.isDay(word.lemma) || passage.pos(token) == .adverb {
                token += 1
            } else if word.pos == .adposition, word.lemma != "to" {
                let next = nominal(token + 1, site)
                guard next > token + 1 else { return token }
                token = next
            } else {
                break
            }
        }
        return token
    }

    /// The end of a plain noun phrase at `token`.
    private static func nominal(_ token: Int, _ site: CueSite) -> Int {
        let passage = site.passage
        var end = token
        if end < site.sentence.upperBound, passage.pos(end) == .pronoun { return end + 1 }
        var isNamed = false
        while end < site.sentence.upperBound {
            switch passage.pos(end) {
            case .determiner where end > token, .pronoun: return end
            case .determiner, .adjective, .numeral, .adverb: break
            case .noun, .properNoun: isNamed = true
            case .particle where passage.tokens[end].xpos == "POS": break
            default: return isNamed ? end : token
            }
            end += 1
        }
        return end
    }

    private static func opensClause(_ token: Int, _ site: CueSite) -> Bool {
        if ["that", "which", "who"].contains(site.passage.lemma(token)) { return false }
        return switch site.passage.pos(token) {
        case .determiner, .pronoun, .properNoun, .noun, .numeral, .adjective: true
        case .subordinatingConjunction:
            ["if", "when", "while", "because", "although", "whether"].contains(
                site.passage.lemma(token))
        case .adverb: ["why", "how", "when", "where"].contains(site.passage.lemma(token))
        default: false
        }
    }

    private static func finiteVerb(from start: Int, _ site: CueSite) -> Int? {
        let passage = site.passage
        let takesObject = site.match.entry.has(.object)
        let isEvidence = site.match.entry.kind == .evidence
        var isInNounClause = false
        for token in start + 1..<max(site.sentence.upperBound, start + 1) {
            let xpos = passage.tokens[token].xpos
            if passage.tokens[token].form == "that", ClauseComplement.isCueNoun(token - 1, site) {
                isInNounClause = true
            }
            if takesObject, passage.tokens[token].form == "," { return nil }
            if takesObject, !isInNounClause,
                ["when", "while", "after", "before", "who", "which", "as", "if"].contains(
                    passage.lemma(token))
            {
                return nil
            }
            if takesObject, passage.pos(token) == .coordinatingConjunction,
                token + 1 < site.sentence.upperBound, passage.pos(token + 1) == .verb
            {
                return nil
            }
            // "The poll shows Clinton leading".
            if isEvidence, xpos == "VBG", passage.relations[token].base != .amod { return token }
            if passage.relations[token] == .mark,
                ["when", "while", "after", "before"].contains(passage.lemma(token)),
                passage.pos(token - 1) != .verb
            {
                return nil
            }
            guard ["VBD", "VBZ", "VBP", "MD"].contains(xpos) else { continue }
            // A verb right behind a comma has its subject before the cue.
            if passage.tokens[token - 1].form == "," { return nil }
            // The verb of "the report that C" is not that of the clause around it.
            if isInNounClause {
                isInNounClause = false
                continue
            }
            if passage.relations[token].base == .aux || passage.relations[token] == .cop {
                return max(passage.heads[token], start)
            }
            return token
        }
        return nil
    }

}
