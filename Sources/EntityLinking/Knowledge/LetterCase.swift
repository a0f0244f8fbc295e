/// How many capitals and small letters a text has: names fit a text only when it is written like a
/// name ("US" is a state, "us" is not).
package struct LetterCase: Hashable, Sendable {
    /// The capitals.
    package private(set) var capitals = 0
    /// The small letters.
    package private(set) var smalls = 0

    /// The letters of no text.
    package init() {}

    /// The letters of `text`.
    package init(_ text: some Sequence<UInt8>) { count(text) }

    /// Counts the letters of `text` in. Beyond ASCII only the first byte of a letter counts; its
    /// case is that of Latin-1, Latin Extended-A, Greek and Cyrillic as far as one byte tells it.
    package mutating func count(_ text: some Sequence<UInt8>) {
        var lead: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"): smalls += 1
            case 0x80..<0xC0:
                if lead == 0xC3 {
                    if byte < 0x9F { capitals += 1 } else { smalls += 1 }
                } else if lead == 0xC4 || lead == 0xC5 || lead >= 0xE1 {
                    if byte & 1 == 0 { capitals += 1 } else { smalls += 1 }
                }
                lead = 0
            default: lead = byte
            }
        }
    }

    /// The shape of a name with these letters.
    func shape(isOneWord: Bool) -> Posting.Shape {
        if capitals == 0 { return .small }
        guard isOneWord, capitals >= 2 else { return .capitalised }
        return capitals + smalls <= 3 ? .shortCapitals : .longCapitals
    }

    /// How well a text with these letters fits a name of `shape`: 1, less, or 0 for not at all.
    func fit(_ shape: Posting.Shape) -> Double {
        switch shape {
        case .small: 1
        case .capitalised: capitals > 0 ? 1 : 0
        case .shortCapitals: capitals >= 2 ? 1 : 0
        case .longCapitals: capitals >= 2 ? 1 : capitals == 1 ? 0.4 : 0
        }
    }
}
