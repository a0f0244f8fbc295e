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
        let joint = passage.children(of: head).filter { child in
            passage.relations[child] == .conj && range.contains(child)
                && [.noun, .properNoun, .pronoun].contains(passage.pos(child))
        }
        guard !joint.isEmpty else { return [candidate] }
        let heads = [head] + joint
        return heads.enumerated().map { index, head in
            var start = index == 0 ? range.lowerBound : max(range.lowerBound, passage.firsts[head])
            var end = index + 1 < heads.count ? passage.firsts[heads[index + 1]] : range.upperBound
            while start < head,
                [.cc, .punct, .ccPreconjunction].contains(passage.relations[start])
            {
                start += 1
            }
            while end - 1 > head,
                passage.isPunctuation(end - 1)
                    || passage.pos(end - 1) == .coordinatingConjunction
            {
                end -= 1
            }
            var part = candidate
            part.source = start..<max(end, start + 1)
            part.sourceHead = head
            return part
        }
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
        guard ranges.count == 1, let range = ranges.first, let head = candidate.contentHead,
            range.contains(head)
        else { return [ranges] }
        let joints = passage.children(of: head).filter { child in
            passage.relations[child] == .conj && range.contains(child)
                && passage.quotationOf[child] < 0
                && passage.children(of: child).contains {
                    passage.relations[$0] == .mark && passage.lemma($0) == "that"
                }
        }
        guard !joints.isEmpty else { return [ranges] }
        var found: [[Range<Int>]] = []
        var start = range.lowerBound
        for joint in joints {
            var end = passage.firsts[joint]
            let next = end
            while end > start,
                passage.isPunctuation(end - 1)
                    || passage.pos(end - 1) == .coordinatingConjunction
            {
                end -= 1
            }
            if end > start { found.append([start..<end]) }
            start = next
        }
        found.append([start..<range.upperBound])
        return found
    }
}
