internal import Annotations

/// A name and a colon, or a colon or dash and a name: Zelensky: North Korea poised to send troops.
/// Toyota to build plant: report. Bird flu not passing between humans - WHO.
struct HeadlineColon {
    static let name = "colon"

    let passage: Passage
    let lexicon: CueLexicon

    /// The attribution that the colon or dash at `token` makes.
    func find(_ token: Int) -> Candidate? {
        guard passage.quotationOf[token] < 0 else { return nil }
        let sentence = passage.sentenceRange(of: token)
        let form = passage.tokens[token].form
        if form == ":" {
            return speakerBefore(token, sentence) ?? speakerAfter(token, sentence)
        }
        return isDash(token) ? speakerAfter(token, sentence) : nil
    }

    /// Whether a dash with space before it stands at `token`.
    private func isDash(_ token: Int) -> Bool {
        switch passage.tokens[token].form {
        case "-", "–", "—", "―", "--":
            token > 0 && !passage.touches(token - 1, token)
                && passage.sentences[token - 1] == passage.sentences[token]
        default: false
        }
    }

    /// `X: content`, up to the end of the paragraph where the speaker is set in capitals.
    private func speakerBefore(_ token: Int, _ sentence: Range<Int>) -> Candidate? {
        var start = sentence.lowerBound
        if start < token, QuotationFinder.mark(passage.tokens[start].form) != nil { start += 1 }
        // "A close race - Mary Bird: “…”": the speaker of a quotation behind a headline and a dash.
        if passage.quotationOf[token + 1 < passage.tokens.count ? token + 1 : token] >= 0,
            let dash = (max(start, token - 8)..<token).last(where: { isDash($0) })
        {
            start = dash + 1
        }
        let speaker = start..<token
        guard isSpeaker(speaker), token + 2 < sentence.upperBound else { return nil }
        let isShouted = speaker.allSatisfy { isCapital(passage.tokens[$0].form) }
        guard isShouted || isHeadline(sentence) || passage.quotationOf[token + 1] >= 0 else {
            return nil
        }
        var end = sentence.upperBound
        if isShouted { end = paragraphEnd(sentence) }
        if passage.quotationOf[token + 1] >= 0 {
            end = max(end, passage.quotations[passage.quotationOf[token + 1]].range.upperBound)
        }
        let content = passage.trimmed(token + 1..<end)
        guard !content.isEmpty else { return nil }
        return candidate(token, speaker, [content], content.clamped(to: sentence))
    }

    /// `content: X`
    private func speakerAfter(_ token: Int, _ sentence: Range<Int>) -> Candidate? {
        guard isHeadline(sentence) else { return nil }
        let speaker = passage.trimmed(token + 1..<sentence.upperBound)
        let content = passage.trimmed(sentence.lowerBound..<token)
        guard isSpeaker(speaker), speaker.count <= 4, content.count >= 4,
            !(speaker.contains { passage.tokens[$0].form == "," })
        else { return nil }
        return candidate(token, speaker, [content], content)
    }

    private func candidate(
        _ cue: Int, _ speaker: Range<Int>, _ content: [Range<Int>], _ clause: Range<Int>
    ) -> Candidate {
        Candidate(
            rule: Self.name, entry: nil, frame: .clause, source: speaker,
            sourceHead: DirectQuotation.head(of: speaker, passage), sourceKind: .phrase,
            cue: cue..<cue + 1, cueHead: cue, content: content,
            contentHead: DirectQuotation.head(of: clause, passage), form: .clause)
    }

    /// Whether the words can be a speaker: a short noun phrase with a name or a word for a report.
    private func isSpeaker(_ range: Range<Int>) -> Bool {
        guard (1...7).contains(range.count) else { return false }
        var isNamed = false
        for token in range {
            switch passage.pos(token) {
            case .verb, .auxiliary, .punctuation:
                if passage.tokens[token].form != "," && passage.pos(token) == .punctuation {
                    return false
                }
                if passage.pos(token) != .punctuation && !isCapital(passage.tokens[token].form) {
                    return false
                }
            case .properNoun: isNamed = true
            case .noun:
                let lemma = passage.lemma(token)
                isNamed =
                    isNamed || lexicon.has(lemma, .speaker)
                    || lexicon.candidates(lemma).contains { lexicon.entries[$0].word == .noun }
            default: break
            }
            if isCapital(passage.tokens[token].form) { isNamed = true }
        }
        return isNamed
    }

    private func isCapital(_ form: String) -> Bool {
        form.utf8.allSatisfy { (65...90).contains($0) || $0 == 46 || $0 == 45 }
    }

    /// A line that is a title, or the only sentence of its paragraph without a full stop.
    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        let index = passage.sentences[sentence.lowerBound]
        if passage.isHeadline[index] { return true }
        let last = passage.tokens[sentence.upperBound - 1].form
        guard sentence.count <= 30, index == 0 || last != "." && last != "!" else { return false }
        let block = passage.blocks[index]
        let isFirst = index == 0 || passage.blocks[index - 1] != block
        let isLast = index + 1 == passage.blocks.count || passage.blocks[index + 1] != block
        return isFirst && isLast
    }

    private func paragraphEnd(_ sentence: Range<Int>) -> Int {
        var index = passage.sentences[sentence.lowerBound]
        let block = passage.blocks[index]
        while index + 1 < passage.blocks.count, passage.blocks[index + 1] == block { index += 1 }
        return passage.starts[index + 1]
    }
}
