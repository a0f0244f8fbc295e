internal import Annotations

/// What the probability of a candidate is computed from: how the cue, the construction and the
/// source look, never which words they are.
struct ConfidenceFeatures {
    let passage: Passage

    /// The names of the features that `candidate` has.
    func names(_ candidate: Candidate) -> [String] {
        var names = ["bias", "rule:" + candidate.rule, "source:" + candidate.sourceKind.rawValue]
        if let entry = candidate.entry {
            names.append("kind:" + entry.kind.rawValue + "/" + entry.word.rawValue)
            names.append("kind-frame:" + entry.kind.rawValue + "/" + frame(candidate))
            names.append("frame:" + entry.word.rawValue + "/" + frame(candidate))
        }
        names += cueNames(candidate) + sourceNames(candidate) + contentNames(candidate)
        return names
    }

    /// The frame without the preposition's word.
    private func frame(_ candidate: Candidate) -> String {
        if case .preposition = candidate.frame { return "preposition" }
        return candidate.frame.name
    }

    private func cueNames(_ candidate: Candidate) -> [String] {
        var names: [String] = []
        let head = candidate.cueHead
        if passage.quotationOf[head] >= 0 { names.append("cue:quoted") }
        if let entry = candidate.entry, candidate.source != nil, isPlain(entry) {
            names.append("cue:plain")
            names.append("plain:" + candidate.rule)
        }
        if isClosing(candidate) { names.append("cue:closing") }
        if candidate.entry?.word == .verb { names.append("form:" + passage.tokens[head].xpos) }
        if Negation(passage: passage).negates(head) { names.append("cue:negated") }
        if passage.isHeadline[passage.sentences[head]] { names.append("cue:headline") }
        let auxiliaries = passage.children(of: head).filter { passage.relations[$0] == .aux }
        if auxiliaries.contains(where: { passage.tokens[$0].xpos == "MD" }) {
            names.append("cue:modal")
        }
        let isClause = passage.children(of: head).contains {
            passage.relations[$0] == .mark && ["if", "unless"].contains(passage.lemma($0))
        }
        if isClause { names.append("cue:if") }
        if passage.children(of: head).contains(where: {
            passage.relations[$0] == .mark && passage.lemma($0) == "to"
        }) {
            names.append("cue:to")
        }
        return names
    }

    /// Whether the cue only says, and takes nothing but clauses and quotations.
    private func isPlain(_ entry: CueEntry) -> Bool {
        entry.kind == .speech && entry.word == .verb && entry.has(.clause) && entry.has(.quotation)
            && !entry.has(.object) && !entry.has(.complement)
    }

    /// Whether the cue and its source end the sentence, behind what is said: "…, police said."
    private func isClosing(_ candidate: Candidate) -> Bool {
        let end = max(candidate.cue.upperBound, candidate.source?.upperBound ?? 0)
        let sentence = passage.sentenceRange(of: candidate.cueHead)
        guard end >= sentence.upperBound || passage.isFinalMark(end) else { return false }
        return candidate.content.allSatisfy { $0.upperBound <= end }
    }

    private func sourceNames(_ candidate: Candidate) -> [String] {
        guard let head = candidate.sourceHead, let range = candidate.source else { return [] }
        var names = ["source-pos:" + passage.pos(head).rawValue]
        switch passage.lemma(head).lowercased() {
        case "i", "we", "my", "our", "us", "me": names.append("source:first-person")
        case "you", "one", "your", "people", "anyone", "everyone", "nobody":
            names.append("source:generic")
        case "it", "this", "that", "they", "which": names.append("source:neuter")
        case "he", "she": names.append("source:he-she")
        case "who": names.append("source:who")
        default: break
        }
        if range.count > 12 { names.append("source:long") }
        if range.lowerBound > candidate.cue.lowerBound { names.append("source:behind") }
        return names
    }

    private func contentNames(_ candidate: Candidate) -> [String] {
        var names: [String] = []
        let count = candidate.contentCount
        names.append(count < 3 ? "content:short" : count < 8 ? "content:medium" : "content:long")
        if candidate.content.contains(where: { range in
            range.contains { passage.quotationOf[$0] >= 0 }
        }),
            passage.quotationOf[candidate.cueHead] < 0
        {
            names.append("content:quoted")
        }
        if candidate.content.count > 1 { names.append("content:parts") }
        if let first = candidate.content.first, first.lowerBound < candidate.cue.lowerBound {
            names.append("content:before")
        }
        return names
    }
}
