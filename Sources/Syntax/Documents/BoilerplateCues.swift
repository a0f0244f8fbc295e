/// Turns of phrase that tell what a line of a page is, read from a text file.
///
/// The file has sections `[kind place]`, one phrase a line, comments after `# `. Kinds:
/// `boilerplate`, `break` (begins a box of other articles; running text may follow), `final` (what
/// follows belongs to the page), `metadata`; `agency` names news agencies, as datelines have them. Places: `whole`, `start`, `end`, `contains`. Phrases
/// are in lower case with straight quotation marks; a `0` stands for any number.
public struct BoilerplateCues: Sendable {
    /// What a line is.
    enum Kind: String, Sendable, CaseIterable {
        case boilerplate, `break`, final, metadata, agency
    }

    /// Where in the line the phrase stands.
    private enum Place: String, CaseIterable { case whole, start, end, contains }

    /// Longer paragraphs are not judged by a phrase in them, in words.
    private static let longestForContains = 45

    /// Lines that begin a box of the page are short, in words.
    private static let longestHeading = 12

    /// The phrases of a place by their first byte.
    private struct Phrases {
        private var byFirst: [[(bytes: [UInt8], kind: Kind)]] = Array(repeating: [], count: 256)

        mutating func add(_ phrase: String, _ kind: Kind) {
            guard let first = phrase.utf8.first else { return }
            byFirst[Int(first)].append((Array(phrase.utf8), kind))
        }

        /// The phrases that begin with the first byte of `text` and that `text` begins with.
        func prefixes(of text: ArraySlice<UInt8>) -> [(bytes: [UInt8], kind: Kind)] {
            guard let first = text.first, !byFirst[Int(first)].isEmpty else { return [] }
            return byFirst[Int(first)].filter { text.starts(with: $0.bytes) }
        }
    }

    private var starts = Phrases()
    private var inside = Phrases()
    private var ends: [(bytes: [UInt8], kind: Kind)] = []
    private var whole: [[UInt8]: Kind] = [:]
    private var agencies: Set<String> = []

    /// The cues in the text of their file; unknown sections are passed over.
    public init(_ text: String) {
        var section: (kind: Kind, place: Place)?
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                let words = line.dropFirst().dropLast().split(separator: " ")
                section = nil
                if words.count == 2, let kind = Kind(rawValue: String(words[0])),
                    let place = Place(rawValue: String(words[1]))
                {
                    section = (kind, place)
                }
            } else if let section {
                add(String(line), section.kind, section.place)
            }
        }
    }

    private mutating func add(_ phrase: String, _ kind: Kind, _ place: Place) {
        if kind == .agency {
            agencies.insert(phrase)
            return
        }
        switch place {
        case .whole: whole[Array(phrase.utf8)] = kind
        case .start: starts.add(phrase, kind)
        case .end: ends.append((Array(phrase.utf8), kind))
        case .contains: inside.add(phrase, kind)
        }
    }

    /// Whether `name` is a news agency's, as it stands in datelines.
    func isAgency(_ name: String) -> Bool { agencies.contains(name.lowercased()) }

    /// What the cues say of a paragraph; nil where they say nothing.
    func kind(of paragraph: Paragraph) -> Kind? {
        guard paragraph.wordCount <= Self.longestForContains else { return nil }
        let text = Self.normalised(paragraph.text)
        if text.isEmpty { return .boilerplate }
        if let kind = whole[Array(text)] { return kind }
        for (_, kind) in starts.prefixes(of: text) {
            if kind == .boilerplate || kind == .metadata { return kind }
            if paragraph.wordCount <= Self.longestHeading { return kind }
        }
        for (phrase, kind) in ends where text.suffix(phrase.count).elementsEqual(phrase) {
            return kind
        }
        for start in text.indices {
            if let (_, kind) = inside.prefixes(of: text[start...]).first { return kind }
        }
        return nil
    }

    /// Without signs around it, each run of digits made `0`.
    private static func normalised(_ text: String) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isDigit = (48...57).contains(byte)
            if isDigit, bytes.last == 48 { continue }
            bytes.append(isDigit ? 48 : byte)
        }
        func isSign(_ byte: UInt8) -> Bool {
            byte < 0x80 && !(97...122).contains(byte) && byte != 48 && byte != 40 && byte != 64
        }
        var slice = bytes[...]
        while let first = slice.first, isSign(first) || leadingSign(slice) > 0 {
            slice = slice.dropFirst(max(1, leadingSign(slice)))
        }
        while let last = slice.last, isSign(last), last != 41 { slice = slice.dropLast() }
        return slice
    }

    /// The length of a sign beyond ASCII at the beginning (arrows, bullets, `›`), 0 for a letter.
    private static func leadingSign(_ bytes: ArraySlice<UInt8>) -> Int {
        guard bytes.count >= 2, let first = bytes.first, first >= 0xC2 else { return 0 }
        let scalar = CharacterClass.scalar(at: 0, in: Array(bytes.prefix(4)))
        let isSign = scalar.kind == .symbol || scalar.kind == .quote || scalar.kind == .dash
        return isSign && !bytes.starts(with: [0xC2, 0xA9]) ? scalar.end : 0
    }
}
