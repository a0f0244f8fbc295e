internal import Annotations

/// What stands before an article's first sentence and tells where, when and by whom it was written:
/// `LAGOS, March 3 (Reuters) - `, `WASHINGTON (AP) — `, `BEIJING, Oct. 2 /Xinhua/ -- `, `NEW DELHI: `,
/// `Kyiv, Ukraine – `.
struct Dateline {
    /// One past its last byte, the dash and the space behind it included.
    var end: Int
    /// What stands in brackets or slashes: an agency, sometimes a country.
    var bracket: String?

    /// A dateline ends within this many bytes.
    private static let longest = 110
    /// It has no more words than this.
    private static let mostWords = 10
    private static let smallWords: Set<String> = [
        "of", "the", "de", "del", "la", "el", "al", "au", "and", "sur", "am",
    ]

    /// How the line separates the dateline from the text.
    private enum Separator { case dash, spacedDash, colon, bracket }

    /// The dateline at the beginning of `span`; nil where there is none.
    ///
    /// - Parameters:
    ///   - isLead: whether it is the first paragraph of the text, where less is asked of one.
    ///   - mayHaveColon: whether capitals before a colon are a place; in a transcript they speak.
    init?(_ span: TextSpan, isLead: Bool, mayHaveColon: Bool, in bytes: [UInt8]) {
        let limit = min(span.end, span.start + Self.longest)
        for start in span.start..<max(span.start, limit - 1) {
            guard let (separator, after) = Self.separator(at: start, limit, in: bytes) else {
                continue
            }
            let head = String(decoding: bytes[span.start..<start], as: UTF8.self)
            guard let parts = Parts(head), Self.mayFollow(after, span.end, in: bytes) else {
                if separator == .dash || separator == .spacedDash { return nil }
                continue
            }
            guard parts.isDateline(separator, isLead: isLead),
                separator != .colon || mayHaveColon
            else { continue }
            end = after
            bracket = parts.bracket
            return
        }
        return nil
    }

    /// A dash, a colon, or the end of a bracket at `start`, and where the text goes on.
    private static func separator(
        at start: Int, _ limit: Int, in bytes: [UInt8]
    ) -> (Separator, Int)? {
        var end = start
        let spaced = bytes[start] == 32
        while end < limit, bytes[end] == 32 { end += 1 }
        guard end < limit else { return nil }
        let dashStart = end
        if bytes[end] == UInt8(ascii: "-") {
            while end < limit, bytes[end] == UInt8(ascii: "-") { end += 1 }
        } else if end + 2 < limit, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
            bytes[end + 2] == 0x93 || bytes[end + 2] == 0x94
        {
            end += 3
        }
        var separator: Separator?
        if end > dashStart {
            let isHyphen = end - dashStart == 1
            let isSpaced = spaced && end < limit && bytes[end] == 32
            if isSpaced { separator = .spacedDash } else if !isHyphen { separator = .dash }
        } else if !spaced, bytes[start] == UInt8(ascii: ":"), end + 1 < limit, bytes[end + 1] == 32
        {
            (separator, end) = (.colon, end + 1)
        } else if start > 0, spaced || bytes[start] == UInt8(ascii: "."),
            bytes[start - 1] == UInt8(ascii: ")") || bytes[start - 1] == UInt8(ascii: "/")
        {
            (separator, end) = (.bracket, spaced ? start : start + 1)
        }
        guard let separator else { return nil }
        while end < limit, bytes[end] == 32 { end += 1 }
        return (separator, end)
    }

    /// Whether a sentence may begin at `start`.
    private static func mayFollow(_ start: Int, _ end: Int, in bytes: [UInt8]) -> Bool {
        guard start + 20 < end else { return false }
        switch CharacterClass.scalar(at: start, in: bytes).kind {
        case .upper, .otherLetter, .digit, .quote, .apostrophe, .currency: return true
        default: return false
        }
    }

    /// The words before the separator.
    private struct Parts {
        var bracket: String?
        var places: [Substring] = []
        var hasDate = false
        var hasRegion = false

        /// Nil where words stand there that no dateline has.
        init?(_ head: String) {
            var rest = Substring(head)
            if let open = rest.firstIndex(where: { $0 == "(" || $0 == "/" }),
                let last = rest.last, last == ")" || last == "/",
                rest.index(after: open) < rest.endIndex
            {
                bracket = String(rest[rest.index(after: open)...].dropLast())
                rest = rest[..<open]
            }
            let words = rest.split(separator: " ")
            guard words.count <= Dateline.mostWords, !words.isEmpty || bracket != nil else {
                return nil
            }
            for (index, word) in words.enumerated() {
                let bare = word.filter { $0 != "," && $0 != "." }
                if DateScanner.isTimeWord(bare.lowercased()) {
                    hasDate = true
                } else if Dateline.isPlaceWord(word, isFirst: index == 0) {
                    places.append(Substring(bare))
                    hasRegion = hasRegion || (index > 0 && words[index - 1].last == ",")
                } else if word != "|" {
                    return nil
                }
            }
        }

        /// Whether the place is written in capitals.
        private var isCapitals: Bool {
            guard let first = places.first else { return false }
            return first.count > 1 && first == first.uppercased()
        }

        func isDateline(_ separator: Separator, isLead: Bool) -> Bool {
            if bracket != nil {
                return separator != .colon && (separator != .bracket || isCapitals || hasDate)
                    && (places.count < 6)
            }
            guard !places.isEmpty else { return false }
            switch separator {
            case .dash: return isCapitals
            case .spacedDash: return isCapitals || hasDate || (isLead && hasRegion)
            case .colon:
                let allCapitals = places.allSatisfy { $0 == $0.uppercased() }
                return isLead && allCapitals && places.count <= 3
                    && (places.count > 1 || places[0].count > 4)
            case .bracket: return false
            }
        }
    }

    /// A word with a capital, or a small one inside a name.
    private static func isPlaceWord(_ word: Substring, isFirst: Bool) -> Bool {
        if !isFirst, smallWords.contains(String(word)) { return true }
        guard let first = word.first, first.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter || ",.'’-".contains($0) }
    }
}
