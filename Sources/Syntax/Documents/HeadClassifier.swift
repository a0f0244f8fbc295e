internal import Annotations

/// Judges the lines above the running text: the headline, lines below it, names, menus.
struct HeadClassifier {
    /// The words of the running text.
    let vocabulary: Vocabulary

    /// A line of so many words is no item of a menu.
    private static let fewestWords = 4
    /// A headline shares this much of its words with the text, or more.
    private static let headlineCohesion = 0.4
    /// The first line wins over one with a higher share if it has this much of it.
    private static let nearlyHighest = 0.6

    /// Gives each line before `body` that has no kind yet one.
    func classify(_ paragraphs: [Paragraph], body: Int, _ kinds: inout [Block.Kind?]) {
        let open = (0..<body).filter { kinds[$0] == nil }
        let title = title(among: open, paragraphs)
        for line in open where line != title {
            let isBesideDate =
                (line > 0 && kinds[line - 1] == .metadata)
                || (line + 1 < body && kinds[line + 1] == .metadata)
            if isBesideDate, isNames(paragraphs[line]) { kinds[line] = .metadata }
        }
        for line in open where kinds[line] == nil {
            if line == title {
                kinds[line] = .title
            } else if let title, line > title, paragraphs[line].wordCount >= Self.fewestWords {
                kinds[line] = .heading
            } else {
                kinds[line] = .boilerplate
            }
        }
    }

    /// The first line whose words come again in the text about as much as any line's.
    private func title(among open: [Int], _ paragraphs: [Paragraph]) -> Int? {
        let long = open.filter { paragraphs[$0].wordCount >= Self.fewestWords }
        let cohesions = long.map { vocabulary.cohesion(paragraphs[$0], inside: false) }
        let highest = cohesions.max() ?? 0
        if highest >= Self.headlineCohesion {
            return zip(long, cohesions).first { $0.1 >= highest * Self.nearlyHighest }?.0
        }
        let plain = long.first { !isNames(paragraphs[$0]) }
        return plain ?? long.first ?? (open.count <= 3 ? open.last : nil)
    }

    /// `Jane Doe in Lima and John Roe`, `Jane Doe, News Editor`: capitals but for small words.
    private func isNames(_ paragraph: Paragraph) -> Bool {
        let small = paragraph.text.split(separator: " ").count {
            ["in", "and", "of", "for", "at", "the", "|"].contains($0)
        }
        return (2...10).contains(paragraph.wordCount) && !paragraph.endsSentence
            && paragraph.capitalCount + small >= paragraph.wordCount
            && vocabulary.cohesion(paragraph, inside: false) < Self.headlineCohesion
    }
}
