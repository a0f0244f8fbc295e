internal import Annotations
internal import Learning

/// A line of a document, or several that were wrapped: what can be told of it by looking at it.
struct Paragraph {
    /// Where it stands, without white space around it.
    var span: TextSpan
    /// Empty lines before it.
    var emptyLinesBefore: Int
    /// Its text in lower case, quotation marks straight, single spaces: what cues are compared to.
    var text: String
    /// How many words it has.
    var wordCount: Int
    /// How many of them begin with a capital.
    var capitalCount: Int
    /// How many of them are among the most common words of English.
    var commonCount: Int
    /// Whether it ends as a sentence does.
    var endsSentence: Bool
    /// Whether it ends in an ellipsis: cut off.
    var isCutOff: Bool
    /// How many sentences seem to end inside or at its end.
    var sentenceCount: Int

    /// Whether it looks like running text.
    var isRunningText: Bool {
        guard !isCutOff, wordCount >= 4 else { return false }
        return endsSentence && (commonCount * 8 >= wordCount || wordCount >= 40)
    }

    /// Whether it is one short question.
    var isQuestion: Bool {
        text.hasSuffix("?") && sentenceCount <= 1 && wordCount <= 16 && !text.hasPrefix("\"")
    }

    /// Whether it is a sentence that lacks its full stop: headlines have few of the small words.
    var isUnendedSentence: Bool {
        wordCount >= 7 && commonCount * 5 >= wordCount * 2 && capitalCount * 3 <= wordCount
    }

    /// Whether it is an item of a list.
    var isListItem: Bool {
        ["- ", "* ", "\u{2022} ", "\u{2013} ", "\u{B7} "].contains { text.hasPrefix($0) }
    }

    /// Whether it is a path through a site: `Home » World » Europe`.
    var isBreadcrumb: Bool {
        !endsSentence
            && (text.contains(" \u{BB} ") || text.contains(" > ") || text.contains(" \u{203A} "))
    }

    /// Whether it looks like a longer piece of running text, that nobody puts in a menu.
    var isSubstantial: Bool { isRunningText && wordCount >= 14 && commonCount * 5 >= wordCount }
}

extension Paragraph {
    /// The most common words of English.
    static let commonWords: Set<String> = Set(
        """
        the a an and or but of to in on at by for from with as that this these those it its he she
        they we i you his her their our my your him them us who which what when where while after
        before is are was were be been being has have had do does did will would can could should
        may might must not no if than then there so into over about against between through during
        without under also more most said says
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let commonHashes = Set(commonWords.map { FeatureHash.text($0) })

    /// What `span` of `bytes` looks like.
    init(_ span: TextSpan, emptyLinesBefore: Int, in bytes: [UInt8]) {
        self.span = span
        self.emptyLinesBefore = emptyLinesBefore
        let plain = Self.plain(bytes[span.range])
        text = String(decoding: plain.map(Self.lower), as: UTF8.self)
        let words = plain.split(separator: UInt8(ascii: " "))
        let wordy = words.filter { $0.contains { Self.isLetter($0) || $0 >= 0x80 } }
        wordCount = words.count
        capitalCount = wordy.count { word in
            word.first(where: Self.isLetter).map { $0 < UInt8(ascii: "a") } ?? false
        }
        commonCount = wordy.count { word in
            word.count <= 9
                && Self.commonHashes.contains(
                    FeatureHash.bytes(word.lazy.filter(Self.isLetter).map(Self.lower)))
        }
        let tail = plain.reversed().drop { "\"') ]".utf8.contains($0) }
        let last = tail.first ?? 0
        isCutOff = tail.starts(with: [46, 46]) || tail.starts(with: [0xA6, 0x80, 0xE2])
        endsSentence = ".?!".utf8.contains(last) && !isCutOff
        sentenceCount = Self.sentenceEnds(in: plain)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (65...90).contains(byte) ? byte | 0x20 : byte
    }

    /// Curly quotation marks made straight, white space made single spaces.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            var next = index + 1
            var written = byte <= 32 ? UInt8(ascii: " ") : byte
            if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
                switch bytes[index + 2] {
                case 0x98, 0x99: (written, next) = (UInt8(ascii: "'"), index + 3)
                case 0x9C, 0x9D: (written, next) = (UInt8(ascii: "\""), index + 3)
                default: break
                }
            } else if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
                (written, next) = (UInt8(ascii: " "), index + 2)
            }
            if written != UInt8(ascii: " ") || plain.last != written { plain.append(written) }
            index = next
        }
        return plain
    }

    /// Full stops, question and exclamation marks before a space and a capital, or at the end.
    private static func sentenceEnds(in plain: [UInt8]) -> Int {
        var count = 0
        for (index, byte) in plain.enumerated() where ".?!".utf8.contains(byte) {
            var next = index + 1
            while next < plain.count, "\"') ".utf8.contains(plain[next]) { next += 1 }
            if next == plain.count || next > index + 1 && plain[next] < UInt8(ascii: "a") {
                count += 1
            }
        }
        return count
    }
}
