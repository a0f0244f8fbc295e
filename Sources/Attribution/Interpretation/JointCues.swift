internal import Annotations

/// Joins cues that share source and content: "neither confirmed nor denied that".
struct JointCues {
    let passage: Passage

    /// Merges such candidates into the last of them.
    func merge(_ candidates: inout [Candidate], _ dropped: inout Set<Int>) {
        for later in candidates.indices where !dropped.contains(later) {
            for earlier in candidates.indices.prefix(later) where !dropped.contains(earlier) {
                let one = candidates[earlier]
                let two = candidates[later]
                guard one.stance == two.stance, sharesSource(one, two), sharesContent(one, two)
                else { continue }
                candidates[later].cue = union(one.cue, two.cue)
                dropped.insert(earlier)
            }
        }
    }

    private func sharesSource(_ one: Candidate, _ two: Candidate) -> Bool {
        if one.sourceHead == nil, two.sourceHead == nil {
            return passage.sentences[one.cueHead] == passage.sentences[two.cueHead]
        }
        return one.sourceHead == two.sourceHead
    }

    private func sharesContent(_ one: Candidate, _ two: Candidate) -> Bool {
        guard let first = one.content.first, let second = two.content.first else { return false }
        let shared = first.clamped(to: second).count
        return 2 * shared > max(first.count, second.count)
    }

    /// The stretch from the first to the last of the cues, in one sentence.
    private func union(_ one: Range<Int>, _ two: Range<Int>) -> Range<Int> {
        guard passage.sentences[one.lowerBound] == passage.sentences[two.lowerBound] else {
            return two
        }
        let range = min(one.lowerBound, two.lowerBound)..<max(one.upperBound, two.upperBound)
        return range.count < 12 ? range : two
    }
}
