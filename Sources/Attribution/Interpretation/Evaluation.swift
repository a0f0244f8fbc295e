internal import Annotations

/// Reads judgements on claims as denials or confirmations: "said the report was false", "it is not
/// true that", "There is no truth to the story", "called the finding a fabrication".
struct Evaluation {
    let passage: Passage
    let words: ClaimWords
    let lexicon: CueLexicon

    /// Whether candidate `index` only explains a denial by the same source ("denied it, calling it
    /// a hoax").
    func isElaboration(_ index: Int, _ candidates: [Candidate]) -> Bool {
        let candidate = candidates[index]
        guard passage.tokens[candidate.cueHead].xpos == "VBG",
            candidate.sourceKind == .inherited
        else { return false }
        return candidates.contains { other in
            other.stance == .denied && other.sourceHead == candidate.sourceHead
                && other.cueHead != candidate.cueHead
                && passage.sentences[other.cueHead] == passage.sentences[candidate.cueHead]
        }
    }

    /// Turns an asserted judgement on a claim into the stance it expresses.
    func read(_ candidate: inout Candidate) {
        guard candidate.stance == .asserted, let entry = candidate.entry else { return }
        if candidate.frame == .complement || candidate.frame == .object,
            entry.has(.complement)
        {
            return readComplement(&candidate)
        }
        guard [.speech, .announcement].contains(entry.kind), candidate.form == .clause,
            let head = candidate.contentHead
        else { return }
        if readLack(&candidate, head) { return }
        guard let judgement = ClaimJudgement(passage: passage, words: words).find(candidate) else {
            return
        }
        set(judgement.target, judgement.stance, predicate: judgement.predicate, &candidate)
    }

    /// The noun phrase of `head`, without its preposition.
    private func phrase(_ head: Int) -> Range<Int> {
        var start = passage.firsts[head]
        while start < head, [.case, .mark, .punct, .cc].contains(passage.relations[start]) {
            start += 1
        }
        let end = min(passage.lasts[head] + 1, passage.sentenceRange(of: head).upperBound)
        let range = passage.trimmed(start..<max(end, start + 1))
        if let mark = range.last, QuotationFinder.mark(passage.tokens[mark].form) != nil {
            return passage.trimmed(range.lowerBound..<mark)
        }
        return range
    }

    /// "There is no truth to the story": the lack of truth denies the story.
    private func readLack(_ candidate: inout Candidate, _ head: Int) -> Bool {
        let nouns = [head] + passage.children(of: head)
        guard
            let noun = nouns.first(where: { token in
                words.has(passage.lemma(token), .truth)
                    && passage.children(of: token).contains { passage.lemma($0) == "no" }
            })
        else { return false }
        let targets = Array(passage.children(of: noun)) + Array(passage.children(of: head))
        guard
            let target = targets.first(where: { child in
                child > noun
                    && [.nmod, .obl, .advcl].contains(passage.relations[child].base)
                    && passage.children(of: child).contains {
                        ["to", "in", "behind", "for"].contains(passage.lemma($0))
                    }
            })
        else { return false }
        var range = phrase(target)
        if let end = candidate.content.last?.upperBound, range.upperBound < end,
            passage.tokens[range.upperBound].form == "that"
        {
            range = range.lowerBound..<end
            while let last = range.last,
                passage.isPunctuation(last)
                    || QuotationFinder.mark(passage.tokens[last].form) != nil
            {
                range = range.lowerBound..<last
            }
        }
        set((range, target), .denied, predicate: noun, &candidate)
        return true
    }

    /// "called the finding a fabrication", "called it disinformation that …".
    private func readComplement(_ candidate: inout Candidate) {
        guard
            let judgement = ClaimJudgement(passage: passage, words: words).findComplement(candidate)
        else { return }
        set(judgement.target, judgement.stance, predicate: judgement.predicate, &candidate)
    }

    private func set(
        _ target: (range: Range<Int>, head: Int), _ stance: Stance, predicate: Int,
        _ candidate: inout Candidate
    ) {
        guard !target.range.isEmpty else { return }
        let addition = spokenOf(candidate)
        candidate.stance = stance
        candidate.content = [target.range]
        candidate.contentHead = target.head
        let isClause =
            passage.pos(target.head) == .verb || passage.child(of: target.head, .cop) != nil
            || passage.relations[target.head].base == .ccomp
        candidate.form = isClause ? .clause : .reference
        if !isClause {
            let hasClause = passage.children(of: target.head).contains {
                $0 > target.head && [.acl, .ccomp].contains(passage.relations[$0].base)
            }
            if hasClause { candidate.form = .nominal }
        }
        if let addition, !isClause, target.range.count == 1 {
            candidate.content.append(addition.range)
            candidate.contentHead = addition.head
            candidate.form = .nominal
        }
    }

    /// What the speaker says it of: "“That's wrong,” he said of the claim that …".
    private func spokenOf(_ candidate: Candidate) -> (range: Range<Int>, head: Int)? {
        let reading = TargetReading(passage: passage, words: words, lexicon: lexicon)
        for child in passage.children(of: candidate.cueHead) where child > candidate.cueHead {
            guard passage.relations[child].base == .obl, reading.isReport(child),
                passage.children(of: child).contains(where: {
                    ["of", "about"].contains(passage.lemma($0))
                })
            else { continue }
            return (phrase(child), child)
        }
        return nil
    }
}
