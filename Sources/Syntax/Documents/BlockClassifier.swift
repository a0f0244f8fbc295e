internal import Annotations

/// Tells the article from the page around it.
///
/// Cues judge single lines; then running text is told from short lines by length, common words
/// and punctuation, as Kohlschütter et al. (2010, "Boilerplate Detection using Shallow Text
/// Features") and jusText do; then each short line is judged by what stands around it.
struct BlockClassifier {
    let cues: BoilerplateCues

    /// Longer paragraphs are no promotion, in words.
    private static let longestPromotion = 80

    /// What each of `paragraphs` is.
    func kinds(of paragraphs: [Paragraph]) -> [Block.Kind] {
        var judgements = paragraphs.map(judgement)
        adjustToPlace(paragraphs, &judgements)
        markRepetitions(paragraphs, &judgements)
        markBoxes(paragraphs, &judgements)
        let vocabulary = Vocabulary(
            zip(paragraphs, judgements).lazy.filter { $0.1 == .text }.map(\.0))
        markPromotions(paragraphs, vocabulary, &judgements)
        var kinds: [Block.Kind?] = judgements.map { judgement in
            switch judgement {
            case .text: .paragraph
            case .short: nil
            case .metadata: .metadata
            case .dropped, .break, .final: .boilerplate
            }
        }
        let body = kinds.firstIndex(of: .paragraph) ?? paragraphs.count
        HeadClassifier(vocabulary: vocabulary).classify(paragraphs, body: body, &kinds)
        classifyShortLines(paragraphs, from: body, &kinds)
        return kinds.map { $0 ?? .boilerplate }
    }

    /// What is known of a paragraph before its neighbours are looked at.
    private enum Judgement { case text, short, metadata, dropped, `break`, final }

    private func judgement(_ paragraph: Paragraph) -> Judgement {
        switch cues.kind(of: paragraph) {
        case .boilerplate: return .dropped
        case .break: return .break
        case .final: return .final
        case .metadata: return .metadata
        case .agency, nil: break
        }
        if paragraph.isBreadcrumb { return .dropped }
        if isByline(paragraph) { return .metadata }
        if paragraph.wordCount <= 24, let date = DateScanner.first(in: paragraph.text),
            date.total - date.words <= 4,
            date.total <= 24
        {
            return .metadata
        }
        if DateScanner.isTime(paragraph.text) { return .metadata }
        if paragraph.isCutOff, paragraph.wordCount >= 6 { return .dropped }
        return paragraph.isRunningText ? .text : .short
    }

    /// Above the text a short question is a headline; below it a sentence may lack its full stop.
    private func adjustToPlace(_ paragraphs: [Paragraph], _ judgements: inout [Judgement]) {
        var hasText = false
        for (index, paragraph) in paragraphs.enumerated() {
            switch judgements[index] {
            case .text where !hasText && paragraph.isQuestion: judgements[index] = .short
            case .text: hasText = true
            case .short where hasText && paragraph.isUnendedSentence: judgements[index] = .text
            default: break
            }
        }
    }

    /// `By Jane Doe and John Roe in Brussels`
    private func isByline(_ paragraph: Paragraph) -> Bool {
        paragraph.text.hasPrefix("by ") && paragraph.wordCount <= 18 && !paragraph.endsSentence
            && paragraph.capitalCount * 2 > paragraph.wordCount
    }

    /// A line that says again what another said before: a widget. Running text that is repeated
    /// at once, a summary above the article, is read like the article.
    private func markRepetitions(_ paragraphs: [Paragraph], _ judgements: inout [Judgement]) {
        var seen: [String: Int] = [:]
        for (index, paragraph) in paragraphs.enumerated() where paragraph.wordCount >= 3 {
            guard judgements[index] == .text || judgements[index] == .short else { continue }
            if let earlier = seen[paragraph.text] {
                let isSummary = judgements[index] == .text && earlier + 2 >= index
                if !isSummary { judgements[index] = .dropped }
            } else {
                seen[paragraph.text] = index
            }
        }
    }

    /// Boxes of other articles, and everything behind the article's end.
    private func markBoxes(_ paragraphs: [Paragraph], _ judgements: inout [Judgement]) {
        var isInBox = false
        var read = 0
        for index in paragraphs.indices {
            switch judgements[index] {
            case .final:
                let left = (index..<paragraphs.count).count {
                    isSubstantial(paragraphs, $0, judgements)
                }
                if read > 0, left < 3 || left <= read {
                    for later in index..<judgements.count { judgements[later] = .dropped }
                    return
                }
            case .break:
                isInBox = read > 0
            case .text where isInBox:
                if goesOn(at: index, paragraphs, judgements) {
                    isInBox = false
                    read += 1
                } else {
                    judgements[index] = .dropped
                }
            case .short where isInBox: judgements[index] = .dropped
            case .text: read += 1
            default: break
            }
        }
    }

    /// Running text that speaks to the reader about the site rather than of the article's matter.
    private func markPromotions(
        _ paragraphs: [Paragraph], _ vocabulary: Vocabulary, _ judgements: inout [Judgement]
    ) {
        let texts = judgements.indices.filter { judgements[$0] == .text }
        for (position, index) in texts.enumerated()
        where paragraphs[index].wordCount <= Self.longestPromotion {
            let promotion = PromotionScore(
                paragraphs[index], vocabulary, isFirst: position == 0,
                isLast: position >= texts.count - 2)
            if promotion.isPromotion { judgements[index] = .dropped }
        }
    }

    private func isSubstantial(
        _ paragraphs: [Paragraph], _ index: Int, _ judgements: [Judgement]
    ) -> Bool {
        judgements[index] == .text && paragraphs[index].isSubstantial
    }

    /// Whether the article goes on here after a box: a long paragraph and another behind it.
    private func goesOn(
        at index: Int, _ paragraphs: [Paragraph], _ judgements: [Judgement]
    ) -> Bool {
        guard paragraphs[index].isSubstantial else { return false }
        let next = judgements[(index + 1)...].firstIndex { $0 != .dropped && $0 != .metadata }
        guard let next, judgements[next] == .text || judgements[next] == .short else {
            return paragraphs[index].wordCount >= 30
        }
        return judgements[next] == .text
    }

    /// One or two short lines between running text are headings; more are a menu, unless they are
    /// items of a list.
    private func classifyShortLines(
        _ paragraphs: [Paragraph], from body: Int, _ kinds: inout [Block.Kind?]
    ) {
        var index = body
        while index < kinds.count {
            guard kinds[index] == nil else {
                index += 1
                continue
            }
            var end = index
            while end < kinds.count, kinds[end] == nil { end += 1 }
            let goesOn = kinds[end...].first { $0 != .metadata } == .paragraph
            let lines = (index..<end).count { !paragraphs[$0].isListItem }
            for line in index..<end {
                let isLong = paragraphs[line].wordCount >= 4 || paragraphs[line].isListItem
                kinds[line] = goesOn && (lines <= 2 || isLong) ? .heading : .boilerplate
            }
            index = end
        }
    }
}
