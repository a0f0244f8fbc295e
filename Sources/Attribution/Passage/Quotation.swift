internal import Annotations

/// Words between quotation marks.
struct Quotation {
    /// The positions, the marks included; without a closing mark up to the paragraph's end.
    var range: Range<Int>
    /// Whether the closing mark is there.
    var isClosed: Bool
    /// Whether the next paragraph's quotation goes on with this one.
    var continues = false

    /// The words between the marks.
    var inner: Range<Int> {
        let end = isClosed ? range.upperBound - 1 : range.upperBound
        return min(range.lowerBound + 1, end)..<end
    }
}

/// Pairs the quotation marks of each paragraph.
enum QuotationFinder {
    /// What a token that is a quotation mark can do.
    enum Mark {
        /// Opens (`“`, ` `` `).
        case opening
        /// Closes (`”`).
        case closing
        /// Either (`"`, `''`).
        case either
        /// Opens, single (`‘`).
        case singleOpening
        /// Closes, single, or is an apostrophe (`’`).
        case singleClosing
        /// Either, single, or is an apostrophe (`'`).
        case singleEither
    }

    /// What the mark `form` can do; nil where it is no quotation mark.
    static func mark(_ form: String) -> Mark? {
        switch form {
        case "“", "``", "«", "„": .opening
        case "”", "»": .closing
        case "\"", "''": .either
        case "‘", "`": .singleOpening
        case "’": .singleClosing
        case "'": .singleEither
        default: nil
        }
    }

    /// The outermost quotations of the tokens, and for each token the one that covers it.
    static func find(
        _ tokens: [Token], _ sentences: [Int], _ blocks: [Int]
    ) -> (quotations: [Quotation], of: [Int]) {
        var found: [Quotation] = []
        var start = 0
        while start < tokens.count {
            let block = blocks[sentences[start]]
            var end = start + 1
            while end < tokens.count, blocks[sentences[end]] == block { end += 1 }
            scan(tokens, start..<end, into: &found)
            start = end
        }
        var owner = Array(repeating: -1, count: tokens.count)
        for (index, quotation) in found.enumerated() {
            for token in quotation.range { owner[token] = index }
        }
        return (found, owner)
    }

    /// Adds the quotations of one paragraph.
    private static func scan(
        _ tokens: [Token], _ paragraph: Range<Int>, into found: inout [Quotation]
    ) {
        var open: (start: Int, isSingle: Bool)?
        for token in paragraph {
            guard let mark = mark(tokens[token].form) else { continue }
            let (isSingle, opens, closes) = direction(of: mark, at: token, tokens, paragraph)
            if let current = open {
                guard current.isSingle == isSingle else { continue }
                if closes {
                    found.append(Quotation(range: current.start..<token + 1, isClosed: true))
                    open = nil
                }
            } else if opens, !isSingle || closesLater(tokens, token, paragraph.upperBound) {
                open = (token, isSingle)
            } else if mark == .closing, token == paragraph.lowerBound {
                open = (token, false)
            }
        }
        if let open {
            let continuesLast = paragraph.upperBound - open.start > 1
            if continuesLast {
                found.append(
                    Quotation(
                        range: open.start..<paragraph.upperBound, isClosed: false, continues: true))
            }
        }
    }

    /// Whether the mark is a single one, and whether it may open or close, by the white space
    /// around it.
    private static func direction(
        of mark: Mark, at token: Int, _ tokens: [Token], _ paragraph: Range<Int>
    ) -> (isSingle: Bool, opens: Bool, closes: Bool) {
        let afterSpace =
            token == paragraph.lowerBound
            || tokens[token - 1].span.end < tokens[token].span.start
            || isOpener(tokens[token - 1].form)
        let beforeSpace =
            token + 1 == paragraph.upperBound
            || tokens[token].span.end < tokens[token + 1].span.start
        switch mark {
        // A closing mark typed the wrong way round stands behind a word.
        case .opening: return (false, true, !afterSpace && beforeSpace)
        case .closing: return (false, afterSpace && !beforeSpace, true)
        case .either: return (false, afterSpace || !beforeSpace, !afterSpace || beforeSpace)
        case .singleOpening: return (true, true, false)
        case .singleClosing: return (true, false, !afterSpace)
        case .singleEither: return (true, afterSpace && !beforeSpace, !afterSpace)
        }
    }

    /// Whether a single quotation mark at `token` has a partner; otherwise it is an apostrophe.
    private static func closesLater(_ tokens: [Token], _ token: Int, _ end: Int) -> Bool {
        for later in token + 1..<max(end, token + 1) {
            switch mark(tokens[later].form) {
            case .singleClosing, .singleEither:
                if tokens[later - 1].span.end == tokens[later].span.start,
                    later + 1 == end || tokens[later].span.end < tokens[later + 1].span.start
                        || tokens[later + 1].pos == .punctuation
                {
                    return true
                }
            case .opening, .closing, .either: return false
            default: break
            }
        }
        return false
    }

    private static func isOpener(_ form: String) -> Bool {
        switch form {
        case "(", "[", "—", "–", "-", "--", "“", "\"", "‘": true
        default: false
        }
    }
}
