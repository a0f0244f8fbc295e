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
        let start = quotation.range.lowerBound
        let sentence = passage.sentences[start]
        guard quotation.inner.count > 2 else { return nil }
        let opens = passage.starts[sentence] == start
        guard opens || passage.isFinalMark(start - 1) else { return nil }
        if index > 0, let owner = owners[index - 1], opens,
            passage.quotations[index - 1].continues
                && passage.blocks[sentence] == block(of: passage.quotations[index - 1]) + 1
                || followsParagraph(index, sentence, candidates[owner])
        {
            return owner
        }
        guard !opens || sentence > 0 && passage.blocks[sentence - 1] == passage.blocks[sentence]
        else { return nil }
        let before =
            opens
            ? passage.range(ofSentence: sentence - 1) : passage.starts[sentence]..<start
        let speakers = candidates.indices.filter { candidate in
            let one = candidates[candidate]
            guard
                one.frame == .quotation || one.rule == GovernedCue.name
                    || one.rule == ClauseComplement.name || one.rule == HeadlineColon.name
            else { return false }
            return before.contains(one.cueHead) && passage.quotationOf[one.cueHead] < 0
                || one.content.last.map { $0.upperBound == quotation.range.lowerBound } ?? false
        }
        // “A,” he said, adding that B. “C”: C goes on from A.
        return speakers.last { candidates[$0].frame == .quotation } ?? speakers.last
    }

    private func block(of quotation: Quotation) -> Int {
        passage.blocks[passage.sentences[quotation.range.lowerBound]]
    }

    /// Whether a quotation fills a paragraph, and the one before it ends with the same speaker's
    /// words or with the cue that belongs to them.
    private func followsParagraph(_ index: Int, _ sentence: Int, _ owner: Candidate) -> Bool {
        let quotation = passage.quotations[index].range
        let block = passage.blocks[sentence]
        guard sentence > 0, passage.blocks[sentence - 1] == block - 1,
            owner.frame == .quotation,
            quotation.upperBound == passage.tokens.count
                || passage.blocks[passage.sentences[quotation.upperBound]] != block
        else { return false }
        let last = passage.range(ofSentence: sentence - 1)
        return passage.quotationOf[last.upperBound - 1] == index - 1
            || last.contains(owner.cueHead)
    }
}
