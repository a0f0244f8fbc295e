internal import Learning

/// The words that a document's running text uses in more than one place.
struct Vocabulary {
    /// How many paragraphs are looked at.
    private static let longest = 400
    private var counts: [UInt64: Int] = [:]

    /// The vocabulary of `paragraphs`.
    init(_ paragraphs: some Sequence<Paragraph>) {
        for paragraph in paragraphs.prefix(Self.longest) {
            for word in Self.contentWords(of: paragraph) { counts[word, default: 0] += 1 }
        }
    }

    /// The share of the content words of `paragraph` that other paragraphs have too, when it is
    /// (`inside`) or is not one of those that the vocabulary was made of.
    func cohesion(_ paragraph: Paragraph, inside: Bool) -> Double {
        let words = Self.contentWords(of: paragraph)
        guard !words.isEmpty else { return 0 }
        let shared = words.count { (counts[$0] ?? 0) > (inside ? 1 : 0) }
        return Double(shared) / Double(words.count)
    }

    /// The words of four letters or more that are not among the most common.
    private static func contentWords(of paragraph: Paragraph) -> Set<UInt64> {
        let words = paragraph.text.utf8.split { !(97...122).contains($0) && $0 < 0x80 }
        return Set(
            words.lazy.filter { word in
                word.count >= 4
                    && !Paragraph.commonWords.contains(String(decoding: word, as: UTF8.self))
            }.map { FeatureHash.bytes($0) })
    }
}
