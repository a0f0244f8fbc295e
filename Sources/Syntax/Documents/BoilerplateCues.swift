/// Turns of phrase that tell what a line of a page is, read from a text file.
///
/// The file has sections `[kind place]`, one phrase a line, comments after `# `. Kinds:
/// `boilerplate`, `break` (begins a box of other articles; running text may follow), `final` (what
/// follows belongs to the page), `metadata`. Places: `whole`, `start`, `end`, `contains`. Phrases
/// are in lower case with straight quotation marks; a `0` stands for any number.
public struct BoilerplateCues: Sendable {
    /// What a line is.
    enum Kind: String, Sendable, CaseIterable {
        case boilerplate, `break`, final, metadata
    }

    /// Where in the line the phrase stands.
    private enum Place: String, CaseIterable { case whole, start, end, contains }

    /// Longer paragraphs are not judged by a phrase in them, in words.
    private static let longestForContains = 45

    /// Lines that begin a box of the page are short, in words.
    private static let longestHeading = 12

    private var phrases: [Place: [(text: String, kind: Kind)]] = [:]
    private var whole: [String: Kind] = [:]

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
        if place == .whole {
            whole[phrase] = kind
        } else {
            phrases[place, default: []].append((phrase, kind))
        }
    }

    /// What the cues say of a paragraph; nil where they say nothing.
    func kind(of paragraph: Paragraph) -> Kind? {
        let text = Self.normalised(paragraph.text)
        if text.isEmpty { return .boilerplate }
        if let kind = whole[text] { return kind }
        guard paragraph.wordCount <= Self.longestForContains else { return nil }
        for (phrase, kind) in phrases[.start] ?? [] where text.hasPrefix(phrase) {
            if kind == .boilerplate || kind == .metadata { return kind }
            if paragraph.wordCount <= Self.longestHeading { return kind }
        }
        for (phrase, kind) in phrases[.end] ?? [] where text.hasSuffix(phrase) { return kind }
        for (phrase, kind) in phrases[.contains] ?? [] where Self.contains(phrase, in: text) {
            return kind
        }
        return nil
    }

    /// Without signs around it, each run of digits made `0`.
    private static func normalised(_ text: String) -> String {
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
        return String(decoding: slice, as: UTF8.self)
    }

    /// The length of a sign beyond ASCII at the beginning (arrows, bullets, `›`), 0 for a letter.
    private static func leadingSign(_ bytes: ArraySlice<UInt8>) -> Int {
        guard bytes.count >= 2, let first = bytes.first, first >= 0xC2 else { return 0 }
        let scalar = CharacterClass.scalar(at: 0, in: Array(bytes.prefix(4)))
        let isSign = scalar.kind == .symbol || scalar.kind == .quote || scalar.kind == .dash
        return isSign && !bytes.starts(with: [0xC2, 0xA9]) ? scalar.end : 0
    }

    private static func contains(_ phrase: String, in text: String) -> Bool {
        let phrase = Array(phrase.utf8)
        let text = Array(text.utf8)
        guard phrase.count <= text.count else { return false }
        return (0...text.count - phrase.count).contains { start in
            text[start] == phrase[0]
                && text[start..<start + phrase.count].elementsEqual(phrase)
        }
    }
}
