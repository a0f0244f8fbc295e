internal import Annotations

/// Quotations that go on: “A,” X said. “B. C.” And in the next paragraph: “D.
struct Continuation {
    static let name = "continued-quotation"

    let passage: Passage

    /// Joins each quotation that nobody has claimed to the attribution it goes on from.
    func join(_ candidates: inout [Candidate]) {
        var owners = owners(candidates)
        for (index, quotation) in passage.quotations.enumerated() where owners[index] == nil {
            guard let previous = predecessor(index, quotation, owners, candidates) else { continue }
            candidates[previous].content.append(quotation.range)
            owners[index] = previous
        }
    }

    /// For each quotation the candidate whose content it is.
    private func owners(_ candidates: [Candidate]) -> [Int: Int] {
        var owners: [Int: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            for range in candidate.content {
                for token in range where passage.quotationOf[token] >= 0 {
                    let quotation = passage.quotationOf[token]
                    if passage.quotationOf[candidate.cueHead] == quotation { continue }
                    if owners[quotation] == nil { owners[quotation] = index }
                }
            }
        }
        return owners
    }

    /// The candidate that the unclaimed quotation belongs to.
    private func predecessor(
        _ index: Int, _ quotation: Quotation, _ owners: [Int: Int], _ candidates: [Candidate]
    ) -> Int? {
        let sentence = passage.sentences[quotation.range.lowerBound]
        guard passage.starts[sentence] == quotation.range.lowerBound, quotation.inner.count > 2
        else { return nil }
        if index > 0, let owner = owners[index - 1], passage.quotations[index - 1].continues,
            passage.blocks[sentence] == passage.blocks[
                passage.sentences[passage.quotations[index - 1].range.lowerBound]] + 1
        {
            return owner
        }
        guard sentence > 0, passage.blocks[sentence - 1] == passage.blocks[sentence] else {
            return nil
        }
        let before = passage.range(ofSentence: sentence - 1)
        return candidates.indices.last { candidate in
            let one = candidates[candidate]
            guard
                one.frame == .quotation || one.rule == GovernedCue.name
                    || one.rule == ClauseComplement.name || one.rule == HeadlineColon.name
            else { return false }
            return before.contains(one.cueHead) && passage.quotationOf[one.cueHead] < 0
                || one.content.last.map { $0.upperBound == quotation.range.lowerBound } ?? false
        }
    }
}
