internal import Annotations

/// Reads judgements on claims as denials or confirmations: "said the report was false", "it is not
/// true that", "There is no truth to the story", "called the finding a fabrication".
struct Evaluation {
    let passage: Passage
    let words: ClaimWords

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
        if candidate.frame == .complement { return readComplement(&candidate) }
        guard [.speech, .announcement].contains(entry.kind), candidate.form == .clause,
            let head = candidate.contentHead
        else { return }
        if readLack(&candidate, head) { return }
        guard let stance = stance(of: head) else { return }
        guard let target = target(of: head, candidate) else { return }
        set(target, stance, predicate: head, &candidate)
    }

    /// The stance that the predicate at `head` expresses, negation counted in.
    private func stance(of head: Int) -> Stance? {
        let lemma = passage.lemma(head)
        let isPredicate =
            passage.child(of: head, .cop) != nil
            || passage.pos(head) == .adjective && passage.relations[head].base == .xcomp
        guard isPredicate else { return nil }
        let isNegated = Negation(passage: passage).negates(head) || hasNegativeSubject(head)
        if words.has(lemma, .untrue) { return isNegated ? nil : .denied }
        if words.has(lemma, .true), passage.pos(head) == .adjective {
            return isNegated ? .denied : .confirmed
        }
        return nil
    }

    private func hasNegativeSubject(_ head: Int) -> Bool {
        guard let subject = passage.subject(of: head) else { return false }
        return (passage.firsts[subject]...subject).contains { token in
            ["not", "no", "none", "nothing"].contains(passage.lemma(token).lowercased())
        }
    }

    /// What is judged: a clause behind "it is", or a subject that refers to a claim.
    private func target(of head: Int, _ candidate: Candidate) -> (range: Range<Int>, head: Int)? {
        for child in passage.children(of: head) where child > head {
            let relation = passage.relations[child].base
            guard relation == .ccomp || relation == .csubj || relation == .advcl || relation == .acl
            else { continue }
            let that = passage.children(of: child).first {
                passage.relations[$0] == .mark && passage.lemma($0) == "that"
            }
            guard let that else { continue }
            let end = max(passage.lasts[child] + 1, candidate.content.last?.upperBound ?? 0)
            return (passage.trimmed(that + 1..<unquoted(end)), child)
        }
        guard let subject = passage.subject(of: head), subject < head else { return nil }
        let reading = TargetReading(passage: passage, words: words)
        if hasNegativeSubject(head), let inner = passage.child(of: subject, .nmod),
            reading.isReport(inner)
        {
            return (phrase(inner), inner)
        }
        guard reading.isReport(subject), passage.lemma(subject).lowercased() != "it" else {
            return nil
        }
        return (phrase(subject), subject)
    }

    /// The noun phrase of `head`, without its preposition.
    private func phrase(_ head: Int) -> Range<Int> {
        var start = passage.firsts[head]
        while start < head,
            [.case, .mark, .punct, .cc].contains(passage.relations[start])
        {
            start += 1
        }
        var end = passage.lasts[head] + 1
        let sentence = passage.sentenceRange(of: head)
        end = min(end, sentence.upperBound)
        return passage.trimmed(start..<max(end, start + 1))
    }

    private func unquoted(_ end: Int) -> Int {
        end > 0 && QuotationFinder.mark(passage.tokens[end - 1].form) != nil ? end - 1 : end
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
        set((phrase(target), target), .denied, predicate: noun, &candidate)
        return true
    }

    /// "called the finding a fabrication", "called it disinformation that …".
    private func readComplement(_ candidate: inout Candidate) {
        guard let head = candidate.contentHead else { return }
        let judges = ([head] + passage.children(of: head)).contains { token in
            words.has(passage.lemma(token), .untrue)
                && (token == head || passage.relations[token].base == .amod
                    || passage.relations[token].base == .conj)
        }
        guard judges, let object = candidate.contentSubject, !object.isEmpty else { return }
        let objectHead = DirectQuotation.head(of: object, passage)
        let reading = TargetReading(passage: passage, words: words)
        let isExpletive = object.count == 1 && passage.lemma(objectHead) == "it"
        let clauses = passage.children(of: head) + passage.children(of: candidate.cueHead)
        let clause = clauses.first { child in
            child > head
                && passage.children(of: child).contains {
                    passage.relations[$0] == .mark && passage.lemma($0) == "that"
                }
        }
        if isExpletive, let clause {
            let end = max(passage.lasts[clause] + 1, candidate.content.last?.upperBound ?? 0)
            let start = passage.firsts[clause] + 1
            set((passage.trimmed(start..<end), clause), .denied, predicate: head, &candidate)
        } else if reading.isReport(objectHead) {
            set((object, objectHead), .denied, predicate: head, &candidate)
            candidate.form = .reference
        }
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
        let reading = TargetReading(passage: passage, words: words)
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
