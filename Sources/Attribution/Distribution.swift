internal import Annotations

/// Splits joint attributions: one for each source, sentence and coordinated clause.
struct Distribution {
    let passage: Passage

    /// The parts of `candidate`.
    func parts(_ candidate: Candidate) -> [Candidate] {
        contents(candidate).flatMap(sources)
    }

    /// One candidate for each of the joint sources ("Tokyo, Seoul and Washington say").
    private func sources(_ candidate: Candidate) -> [Candidate] {
        guard let range = candidate.source, let head = candidate.sourceHead,
            range.contains(head), passage.pos(head) != .pronoun
        else { return [candidate] }
        let heads = joint(head, range)
        guard heads.count > 1 else { return [candidate] }
        return heads.enumerated().map { index, head in
            var start = index == 0 ? range.lowerBound : max(range.lowerBound, heads[index - 1] + 1)
            var end = index + 1 < heads.count ? firstOf(heads[index + 1], range) : range.upperBound
            while start < head, isJoint(start) { start += 1 }
            while end - 1 > head, isJoint(end - 1) { end -= 1 }
            var part = candidate
            part.source = start..<max(end, start + 1)
            part.sourceHead = head
            return part
        }
    }

    private func firstOf(_ head: Int, _ range: Range<Int>) -> Int {
        max(range.lowerBound, passage.firsts[head])
    }

    private func isJoint(_ token: Int) -> Bool {
        passage.isPunctuation(token) || passage.pos(token) == .coordinatingConjunction
            || passage.relations[token] == .cc || passage.relations[token] == .ccPreconjunction
            || passage.lemma(token).lowercased() == "both"
    }

    /// The heads of the joined noun phrases, the first one first.
    private func joint(_ head: Int, _ range: Range<Int>) -> [Int] {
        var heads = [head]
        var pending = [head]
        while let current = pending.popLast() {
            for child in passage.children(of: current) where range.contains(child) {
                let isNominal = [.noun, .properNoun, .pronoun, .verb].contains(passage.pos(child))
                let isJoined =
                    passage.relations[child] == .conj
                    || passage.relations[child] == .nmodUnmarked
                        && passage.children(of: child).contains {
                            passage.relations[$0] == .conj
                        }
                if isNominal, isJoined {
                    heads.append(child)
                    pending.append(child)
                }
            }
        }
        return heads.sorted()
    }

    /// One candidate for each sentence and each clause joined by "and that".
    private func contents(_ candidate: Candidate) -> [Candidate] {
        var groups: [(sentence: Int, ranges: [Range<Int>])] = []
        for range in candidate.content {
            for piece in split(range) {
                let sentence = passage.sentences[piece.lowerBound]
                if let last = groups.indices.last, groups[last].sentence == sentence {
                    groups[last].ranges.append(piece)
                } else {
                    groups.append((sentence, [piece]))
                }
            }
        }
        var parts: [Candidate] = []
        for group in groups {
            for clause in clauses(group.ranges, candidate) {
                var part = candidate
                part.content = clause
                let holdsHead = candidate.contentHead.map { head in
                    clause.contains { $0.contains(head) }
                }
                if holdsHead != true {
                    part.contentHead = DirectQuotation.head(of: clause[0], passage)
                }
                parts.append(part)
            }
        }
        return parts.isEmpty ? [candidate] : parts
    }

    /// The parts of `range` that lie in one sentence each, without lone marks.
    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, passage.starts[passage.sentences[start] + 1])
            if (start..<end).contains(where: { !passage.isPunctuation($0) }) {
                pieces.append(start..<end)
            }
            start = end
        }
        return pieces
    }

    /// The clauses that `ranges` holds, where they are joined with a "that" of their own.
    private func clauses(_ ranges: [Range<Int>], _ candidate: Candidate) -> [[Range<Int>]] {
        guard ranges.count == 1, let range = ranges.first, candidate.form == .clause else {
            return [ranges]
        }
        var found: [[Range<Int>]] = []
        var start = range.lowerBound
        for token in range.dropFirst() where opensJoinedClause(token, range) {
            var end = token
            while end > start,
                passage.isPunctuation(end - 1)
                    || passage.pos(end - 1) == .coordinatingConjunction
                    || passage.pos(end - 1) == .adverb
            {
                end -= 1
            }
            guard end > start else { continue }
            found.append([start..<end])
            start = token
        }
        found.append([start..<range.upperBound])
        return found
    }

    /// Whether a clause of its own begins at the "that" behind a conjunction: "and (also) that NATO".
    private func opensJoinedClause(_ token: Int, _ range: Range<Int>) -> Bool {
        guard passage.tokens[token].form == "that", passage.quotationOf[token] < 0,
            token + 1 < range.upperBound, passage.pos(token) != .determiner
        else { return false }
        var before = token - 1
        if before > range.lowerBound, passage.pos(before) == .adverb { before -= 1 }
        return before > range.lowerBound && ["and", "or"].contains(passage.lemma(before))
            && passage.pos(before) == .coordinatingConjunction
    }
}
