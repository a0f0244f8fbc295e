internal import Annotations

/// Looks into "declined to comment on whether …" and "stopped short of saying that …": what is
/// said of is the complement of the second verb, and both verbs are the cue.
struct WithheldReading {
    let passage: Passage
    let lexicon: CueLexicon

    /// Gives `candidate` its real content and stance.
    func read(_ candidate: inout Candidate) {
        guard let entry = candidate.entry, let verb = candidate.contentHead,
            candidate.form == .infinitive || candidate.form == .gerund
        else { return }
        let isRefusal = ["decline", "refuse"].contains(entry.words[0])
        guard isRefusal || entry.kind == .withholding else { return }
        guard lexicon.has(passage.lemma(verb), .refused) else {
            if isRefusal {
                candidate.stance = .asserted
                candidate.negatesContent = true
            }
            return
        }
        candidate.stance = .withheld
        guard let object = complement(verb) else { return }
        let range = content(object, after: verb, candidate)
        guard !range.isEmpty else { return }
        candidate.cue = candidate.cue.lowerBound..<max(candidate.cue.upperBound, verb + 1)
        candidate.content = [range]
        candidate.contentHead = object
        candidate.form = isClause(object) ? .clause : .nominal
    }

    private func isClause(_ token: Int) -> Bool {
        passage.pos(token) == .verb || passage.child(of: token, .cop) != nil
            || passage.relations[token] == .ccomp
    }

    /// The clause or noun that the second verb is about; the last of them, behind recipients.
    private func complement(_ verb: Int) -> Int? {
        let children = passage.children(of: verb).filter { $0 > verb }
        if let clause = children.first(where: { passage.relations[$0].base == .ccomp }) {
            return clause
        }
        let phrases = children.filter { child in
            guard passage.relations[child].base == .obl || passage.relations[child].base == .advcl
            else { return passage.relations[child].base == .obj }
            let word = passage.children(of: child).first {
                passage.relations[$0] == .case || passage.relations[$0] == .mark
            }
            return word.map { Self.about.contains(passage.lemma($0)) } ?? false
        }
        return phrases.last
    }

    private static let about: Set<String> = [
        "on", "about", "whether", "if", "of", "to", "for", "upon", "regarding", "over",
    ]

    private func content(_ head: Int, after verb: Int, _ candidate: Candidate) -> Range<Int> {
        var start = max(passage.firsts[head], verb + 1)
        while start < head, passage.relations[start] == .case || passage.isPunctuation(start) {
            start += 1
        }
        let end = max(passage.lasts[head] + 1, candidate.content.last?.upperBound ?? head + 1)
        let sentence = passage.sentenceRange(of: head)
        return passage.trimmed(start..<min(end, sentence.upperBound))
    }
}
