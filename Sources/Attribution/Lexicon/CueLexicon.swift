internal import Annotations

/// The cues: which words introduce what somebody says, with which frames, and what they mean.
///
/// The file has a line for each cue, with tab-separated columns: words, part of speech, kind,
/// frames, stance, negation, factuality, origin. A line of three columns puts a word that is no cue
/// itself into a class: word, part of speech, class. `#` begins a comment.
public struct CueLexicon: Sendable {
    /// The entries in the file's order.
    public let entries: [CueEntry]
    /// The lemmas of the verbs that say, deny, accuse and the like by themselves.
    private let saying: Set<String>
    /// The lemmas of the verbs that are acts of speech, whatever their frames.
    private let speaking: Set<String>
    /// The entries by the first word's lemma, those of more words first.
    private let byLemma: [String: [Int]]
    /// The classes of words that are no cues by themselves.
    private let classes: [WordClass: Set<String>]

    /// What a word does around cues.
    enum WordClass: String, Hashable, CaseIterable {
        /// A verb that brings a noun's source: make, issue.
        case light
        /// What evidence is said to be missing for: prove, support.
        case proving
        /// A noun that names a speaker before a colon: report, police.
        case speaker
        /// A verb by which one takes a position, and may decline to: comment, say.
        case refused
        /// A verb that denies a claim only where its object is one: reject, dismiss.
        case weakDenial = "weak-denial"
        /// A verb below which an infinitive is as real as the verb: begin, decline.
        case implicative
    }

    /// Reads the lexicon's text.
    public init(text: String) throws(CueLexiconError) {
        var entries: [CueEntry] = []
        var classes: [WordClass: Set<String>] = [:]
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let content = line.last == "\r" ? line.dropLast() : line
            if content.isEmpty || content.first == "#" { continue }
            let fields = content.split(separator: "\t", omittingEmptySubsequences: false)
            if fields.count == 3 {
                let name: WordClass = try Self.value(fields[2], "class of word", number)
                classes[name, default: []].insert(String(fields[0]))
            } else {
                entries.append(try Self.entry(fields, number))
            }
        }
        self.entries = entries
        self.classes = classes
        var index: [String: [Int]] = [:]
        for (position, entry) in entries.enumerated() {
            index[entry.words[0], default: []].append(position)
        }
        saying = Set(
            entries.filter { $0.word == .verb && $0.words.count == 1 && $0.isSaying }
                .map { $0.words[0] })
        speaking = Set(
            entries.filter { $0.word == .verb && $0.words.count == 1 && $0.speaks }
                .map { $0.words[0] })
        byLemma = index.mapValues { positions in
            positions.sorted { (-entries[$0].words.count, $0) < (-entries[$1].words.count, $1) }
        }
    }

    /// The entries whose first word has `lemma`, those of more words first.
    func candidates(_ lemma: String) -> [Int] { byLemma[lemma] ?? [] }

    /// Whether the verb `lemma` says, denies, accuses or the like: it begins an attribution of its
    /// own where it follows another's content.
    func isSaying(_ lemma: String) -> Bool { saying.contains(lemma) }

    /// Whether the word is of the class.
    func has(_ lemma: String, _ wanted: WordClass) -> Bool {
        classes[wanted]?.contains(lemma) ?? false
    }

    /// Whether the verb `lemma` is an act of speech.
    func speaks(_ lemma: String) -> Bool { speaking.contains(lemma) }

    private static func entry(
        _ fields: [Substring], _ number: Int
    ) throws(CueLexiconError) -> CueEntry {
        guard fields.count == 8 else {
            throw CueLexiconError(line: number, "expected 8 columns or 3, found \(fields.count)")
        }
        let (words, gaps) = self.words(fields[0])
        guard !words.isEmpty else { throw CueLexiconError(line: number, "no words") }
        let frames = fields[3].split(separator: ",").map { CueFrame(name: String($0)) }
        let (stance, overrides) = try stances(fields[4], number)
        return CueEntry(
            words: words, gaps: gaps, word: try value(fields[1], "part of speech", number),
            kind: try value(fields[2], "kind", number), frames: frames, stance: stance,
            frameStances: overrides, negation: try value(fields[5], "negation", number),
            factuality: try value(fields[6], "factuality", number), origin: String(fields[7]))
    }

    /// `make _ clear` → make, clear with up to ``CueEntry/gap`` words before the second.
    private static func words(_ field: Substring) -> (words: [String], gaps: [Int]) {
        var words: [String] = []
        var gaps: [Int] = []
        var gap = 0
        for word in field.split(separator: " ") {
            if word == "_" {
                gap = CueEntry.gap
            } else {
                words.append(String(word))
                gaps.append(gap)
                gap = 0
            }
        }
        return (words, gaps)
    }

    /// `asserted;to=withheld` → asserted, and withheld for the frame `to`.
    private static func stances(
        _ field: Substring, _ number: Int
    ) throws(CueLexiconError) -> (Stance, [CueFrame: Stance]) {
        let parts = field.split(separator: ";")
        guard let first = parts.first else { throw CueLexiconError(line: number, "no stance") }
        var overrides: [CueFrame: Stance] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=")
            guard pair.count == 2 else {
                throw CueLexiconError(line: number, "expected frame=stance, found '\(part)'")
            }
            overrides[CueFrame(name: String(pair[0]))] = try value(pair[1], "stance", number)
        }
        return (try value(first, "stance", number), overrides)
    }

    private static func value<Value: RawRepresentable>(
        _ text: Substring, _ column: String, _ number: Int
    ) throws(CueLexiconError) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: String(text)) else {
            throw CueLexiconError(line: number, "unknown \(column) '\(text)'")
        }
        return value
    }
}

/// A line of the lexicon that cannot be read.
public struct CueLexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's number, from 1.
    public let line: Int
    /// What is wrong.
    public let message: String
    /// The file's name.
    public let file: String

    init(line: Int, _ message: String, file: String = "cues.tsv") {
        self.line = line
        self.message = message
        self.file = file
    }

    /// `cues.tsv:12: error: unknown stance 'dnied'`
    public var description: String { "\(file):\(line): error: \(message)" }
}
