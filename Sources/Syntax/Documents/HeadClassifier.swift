internal import Annotations

/// Judges the lines above the running text: the headline, lines below it, menus.
enum HeadClassifier {
    /// A line of so many words is no item of a menu.
    private static let fewestWords = 4

    /// Gives each line before `body` that has no kind yet one.
    static func classify(_ paragraphs: [Paragraph], body: Int, _ kinds: inout [Block.Kind?]) {
        let open = (0..<body).filter { kinds[$0] == nil }
        let long = open.filter { paragraphs[$0].wordCount >= fewestWords }
        let title = long.first ?? (open.count <= 3 ? open.last : nil)
        for line in open {
            if line == title {
                kinds[line] = .title
            } else if let title, line > title, paragraphs[line].wordCount >= fewestWords {
                kinds[line] = .heading
            } else {
                kinds[line] = .boilerplate
            }
        }
    }
}
