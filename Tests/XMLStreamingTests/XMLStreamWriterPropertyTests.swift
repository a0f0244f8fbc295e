import Testing
import XMLStreaming

/// A small generator with a seed, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct XMLStreamWriterPropertyTests {
    private static let alphabet: [Unicode.Scalar] = [
        "a", "b", " ", "\t", "\n", "\r", "&", "<", ">", "\"", "'", "]", "-", "é", "ß", "中", "🎉",
        "\u{300}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{7F}",
        "\u{D7FF}", "\u{E000}", "\u{0}", "\u{1}", "\u{1B}", "\u{FFFE}", "\u{FFFF}",
    ]

    private func hostile(_ generator: inout SeededGenerator, most: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...most, using: &generator) {
            text.append(Self.alphabet.randomElement(using: &generator) ?? "a")
        }
        return String(text)
    }

    private func legal(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { XMLCharacters.isCharacter($0) ? $0 : "\u{FFFD}" }))
    }

    /// Collects an attribute and a text of each element `e`.
    struct Pairs: XMLStreamHandler {
        var pairs: [[String]] = []

        mutating func startElement(
            _ element: borrowing XMLStartElement
        ) throws(XMLStreamError) {
            if element.localName.equals("e") { pairs.append([element.string("v") ?? ""]) }
        }

        mutating func endElement(_ element: borrowing XMLEndElement) {}

        mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) {
            guard let last = pairs.indices.last, pairs[last].count == 1 else { return }
            pairs[last].append(String(utf8Bytes: bytes))
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `hostile strings come back, in both ways of writing`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let sink = MemorySink()
        var writer = try XMLStreamWriter(to: sink)
        try writer.startElement("root")
        let element = try writer.template("e", attributes: ["v"])
        var expected: [[String]] = []
        for round in 0..<2_000 {
            let value = hostile(&generator, most: round % 50 == 0 ? 3_000 : 60)
            let text = hostile(&generator, most: round % 50 == 1 ? 3_000 : 60)
            expected.append([legal(value), legal(text)])
            if Bool.random(using: &generator) {
                try writer.start(element)
                try writer.attribute(0, value)
                try writer.text(text)
                try writer.end()
            } else {
                try writer.startElement("e")
                try writer.attribute("v", value)
                try writer.text(text)
                try writer.endElement()
            }
        }
        try writer.endElement()
        _ = try writer.finish()
        var pairs = Pairs()
        try XMLStreamReader().read(.bytes(sink.bytes), into: &pairs)
        #expect(pairs.pairs == expected, "seed \(seed)")
    }
}
