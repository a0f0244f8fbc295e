/// How much a paragraph of running text looks like the site speaking of itself: newsletters,
/// appeals for money, the author's life.
struct PromotionScore {
    /// Whether it is one.
    let isPromotion: Bool

    /// Words with which a page tells its reader to do something.
    private static let imperatives: Set<Substring> = [
        "get", "sign", "follow", "join", "watch", "subscribe", "download", "listen", "read",
        "click", "tap", "support", "donate", "discover", "explore", "enter", "create", "try",
        "learn", "find", "see", "view", "help", "share", "save", "visit", "check", "register",
        "enjoy", "stay", "use", "upgrade", "choose", "enable",
    ]

    /// What people who write are called.
    private static let writers: Set<Substring> = [
        "writer", "reporter", "editor", "correspondent", "journalist", "columnist", "fellow",
        "author", "contributor", "freelancer", "producer", "photographer",
    ]

    /// Less than this share of words in common with the rest is little.
    private static let lowCohesion = 0.2

    /// Judges `paragraph`, which may be the first or one of the last of the text.
    init(_ paragraph: Paragraph, _ vocabulary: Vocabulary, isFirst: Bool, isLast: Bool) {
        let words = paragraph.text.split { !$0.isLetter && $0 != "'" }
        let isQuoted = paragraph.text.contains("\"")
        let addressesReader =
            !isQuoted && words.contains { ["you", "your", "you'll"].contains($0) }
        let commands = words.first.map { Self.imperatives.contains($0) } ?? false
        let isLoose = vocabulary.cohesion(paragraph, inside: true) < Self.lowCohesion
        let isLife = (isFirst || isLast) && Self.tellsOfAuthor(words) && paragraph.wordCount <= 40
        let points = [
            addressesReader, commands, isLoose, isLast || (isFirst && commands),
        ].count { $0 }
        isPromotion = isLife || ((addressesReader || commands) && points >= 3)
    }

    /// `Jane Doe is a staff writer …`
    private static func tellsOfAuthor(_ words: [Substring]) -> Bool {
        guard let verb = words.prefix(6).firstIndex(of: "is"), verb >= 1, verb + 2 < words.count,
            ["a", "an", "the"].contains(words[verb + 1])
        else { return false }
        return words[(verb + 2)...].prefix(5).contains { writers.contains($0) }
    }
}
