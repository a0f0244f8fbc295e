/// The words that the tokeniser has to know, read from a text file.
///
/// The file has sections `[name]`, one or more entries a line separated by white space, and
/// comments after `#`. Sections: `abbreviations` (a full stop belongs to the word), `numbered`
/// (only before a number: `No.`), `prefixes` (a hyphen after them does not divide), `units` (cut
/// off after digits), `joined` (never divided), `contractions` (divided at `|`), `suffixes` (of
/// domains and file names).
public struct TokenizerLexicon: Sendable {
    /// Words whose full stop belongs to them, in lower case, without it.
    var abbreviations: Set<String> = []
    /// The same, where a number follows.
    var numbered: Set<String> = []
    /// Prefixes that keep their hyphen.
    var prefixes: Set<String> = []
    /// Units that are cut off after digits.
    var units: Set<String> = []
    /// Stretches that are never divided: emoticons and the like.
    var joined: Set<String> = []
    /// For the hash of a contraction in lower case the byte lengths of its words.
    private var contractions: [UInt64: [Int]] = [:]
    /// Endings of domain and file names, without the full stop.
    var suffixes: Set<String> = []
    /// The longest entry of `joined`, in bytes.
    private(set) var longestJoined = 0

    /// The lexicon in the text of its file; unknown sections are passed over.
    public init(_ text: String) {
        var section = Substring()
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.split(separator: " #", omittingEmptySubsequences: false)[0]
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]"), line.utf8.count > 3 {
                section = line.dropFirst().dropLast()
                continue
            }
            for entry in line.split(separator: " ") { add(String(entry), to: section) }
        }
        longestJoined = joined.map(\.utf8.count).max() ?? 0
    }

    /// The byte lengths of the words of a contraction; nil where `word` is none.
    func contraction(_ word: ArraySlice<UInt8>) -> [Int]? { contractions[Self.hash(word)] }

    /// FNV-1a over ASCII letters in lower case: few enough entries for no two to collide.
    @inline(__always)
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            let lower = (65...90).contains(byte) ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    private mutating func add(_ entry: String, to section: Substring) {
        switch section {
        case "abbreviations": abbreviations.insert(entry)
        case "numbered": numbered.insert(entry)
        case "prefixes": prefixes.insert(entry)
        case "units": units.insert(entry)
        case "joined": joined.insert(entry)
        case "suffixes": suffixes.insert(entry)
        case "contractions":
            let parts = entry.split(separator: "|")
            contractions[Self.hash(parts.joined().utf8)] = parts.map(\.utf8.count)
        default: break
        }
    }
}
