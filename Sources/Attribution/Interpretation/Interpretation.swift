internal import Annotations

/// Reads whole attributions as statements: who really says what, with which stance.
///
/// PARC and PolNeAR have the outermost attribution and its content as it stands. A statement wants
/// more: in "X said the report was false" X denies the report; in "“I deny it,” said X" X denies;
/// in "X said that Y had told him" Y says it and X relays it.
struct Interpretation {
    let passage: Passage
    let words: ClaimWords
    let lexicon: CueLexicon

    /// The least probability of a denial, a confirmation or a withheld judgement that has passed
    /// all readings. PolNeAR has too few of them to measure; of those in short passages written for
    /// the purpose nine in ten are right (docs/Evaluation/Attributions.md).
    static let stanceFloor = 0.7

    /// The attributions as statements; `parent` is kept where both stand.
    func read(_ candidates: [Candidate]) -> [Candidate] {
        var working = candidates
        var dropped = Set<Int>()
        for index in working.indices
        where Reality(passage: passage, lexicon: lexicon).isUnreal(working[index]) {
            dropped.insert(index)
        }
        for index in working.indices where !dropped.contains(index) {
            TargetReading(passage: passage, words: words, lexicon: lexicon).read(&working[index])
            WithheldReading(passage: passage, lexicon: lexicon).read(&working[index])
        }
        let relevance = Relevance(passage: passage, words: words)
        for index in working.indices where relevance.isIrrelevant(working[index]) {
            dropped.insert(index)
        }
        for index in working.indices where working[index].parent != nil {
            if !relevance.standsInside(working[index]) { dropped.insert(index) }
        }
        let evaluation = Evaluation(passage: passage, words: words, lexicon: lexicon)
        for index in working.indices where !dropped.contains(index) {
            if evaluation.isElaboration(index, working) {
                if working[index].frame == .complement { dropped.insert(index) }
                continue
            }
            evaluation.read(&working[index])
        }
        Chains(passage: passage).resolve(&working, &dropped)
        JointCues(passage: passage).merge(&working, &dropped)
        for index in working.indices where working[index].stance != .asserted {
            working[index].confidence = max(working[index].confidence, Self.stanceFloor)
        }
        return compacted(working, dropped)
    }

    /// What is left, with the indices of parents put right.
    private func compacted(_ candidates: [Candidate], _ dropped: Set<Int>) -> [Candidate] {
        var indices: [Int: Int] = [:]
        var left: [Candidate] = []
        for (index, candidate) in candidates.enumerated() where !dropped.contains(index) {
            indices[index] = left.count
            left.append(candidate)
        }
        for index in left.indices {
            var parent = left[index].parent
            while let current = parent, indices[current] == nil {
                parent = candidates[current].parent
            }
            left[index].parent = parent.flatMap { indices[$0] }
        }
        return left
    }
}
