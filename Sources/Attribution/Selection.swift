internal import Annotations

/// Orders what the rules proposed: which stand, and which are part of which.
struct Selection {
    let passage: Passage

    /// What is less likely than this is noise: of such attributions one in ten is right.
    static let least = 0.12

    /// What is less likely than this takes nothing that is likelier into its content.
    static let unlikely = 0.25

    /// Leaves in `candidates` those that stand, by their cues' order, with parents set.
    func resolve(_ candidates: inout [Candidate]) {
        candidates = candidates.filter { !$0.content.isEmpty && !$0.cue.isEmpty }
            .map(clean).filter { !$0.content.isEmpty && isPlausible($0) }
        candidates.sort {
            ($0.cue.lowerBound, $0.cue.upperBound) < ($1.cue.lowerBound, $1.cue.upperBound)
        }
        candidates = withoutMutual(candidates)
        Continuation(passage: passage).join(&candidates)
        for index in candidates.indices {
            candidates[index].parent = parent(of: index, candidates)
        }
    }

    /// Whether a candidate is likely enough to look at; stances other than asserting are rare and
    /// told by their words, so that their construction counts less.
    private func isPlausible(_ candidate: Candidate) -> Bool {
        let isRare = candidate.stance != .asserted || candidate.entry?.word == .noun
        return candidate.confidence >= (isRare ? 0 : Self.least)
    }

    /// The content without what lies in the cue or the source.
    private func clean(_ candidate: Candidate) -> Candidate {
        var candidate = candidate
        for taken in [candidate.cue] + (candidate.source.map { [$0] } ?? []) {
            candidate.content = candidate.content.flatMap { subtract(taken, from: $0) }
        }
        return candidate
    }

    private func subtract(_ taken: Range<Int>, from range: Range<Int>) -> [Range<Int>] {
        guard taken.overlaps(range) else { return range.isEmpty ? [] : [range] }
        let left = range.lowerBound..<max(range.lowerBound, taken.lowerBound)
        let right = min(range.upperBound, taken.upperBound)..<range.upperBound
        return [left, right].map(passage.trimmed).filter { !$0.isEmpty }
    }

    /// Of two candidates of which each is in the other's content only the one whose content is a
    /// quotation, or the first.
    private func withoutMutual(_ candidates: [Candidate]) -> [Candidate] {
        var drop = Set<Int>()
        for (index, one) in candidates.enumerated() where !drop.contains(index) {
            var other = index + 1
            while other < candidates.count,
                passage.sentences[candidates[other].cueHead] <= passage.sentences[one.cueHead] + 1
            {
                defer { other += 1 }
                let two = candidates[other]
                guard !drop.contains(other), one.contentContains(two.cueHead),
                    two.contentContains(one.cueHead)
                else { continue }
                if rank(two) > rank(one) {
                    drop.insert(index)
                    break
                }
                drop.insert(other)
            }
        }
        return candidates.indices.filter { !drop.contains($0) }.map { candidates[$0] }
    }

    /// How firmly a candidate stands: its probability, with an advantage for whole quotations.
    private func rank(_ candidate: Candidate) -> Double {
        candidate.confidence + (candidate.frame == .quotation ? 0.3 : 0)
    }

    /// The smallest content that the cue of candidate `index` lies in.
    private func parent(of index: Int, _ candidates: [Candidate]) -> Int? {
        let cue = candidates[index].cueHead
        var best: Int?
        for (other, candidate) in candidates.enumerated()
        where other != index && candidate.contentContains(cue)
            && (candidate.confidence >= Self.unlikely
                || candidate.confidence >= candidates[index].confidence)
        {
            if let current = best, candidates[current].contentCount <= candidate.contentCount {
                continue
            }
            best = other
        }
        return best
    }
}
