import Claims
import TestSupport
import Testing

@Suite struct OneLineTests {
    private static let pieces = [
        "a", "word", " ", "  ", "\n", "\r\n", "\t", "\u{B}", "\u{85}", "\u{A0}", "\u{1680}",
        "\u{2003}",
        "\u{2028}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{301}", "\u{20D0}", "“", "”", "…", "–",
        "é",
        "😀", "\u{200D}", "\u{FEFF}", "日", "\u{0}", ".",
    ]

    @Test func `texts are collapsed as their characters say, whatever the bytes show`() {
        var random = SeededGenerator(seed: 7)
        // Rejoined by the definition: white space as `Character` knows it.
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
            let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                Array(text.collapsingWhiteSpace().utf8) == Array(expected.utf8),
                "\(text.unicodeScalars.map(\.value))")
        }
    }
}
