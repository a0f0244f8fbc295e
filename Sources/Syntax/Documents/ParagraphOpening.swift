internal import Annotations

/// What a paragraph has before its first sentence: a bullet, the time of a live report, `Q:` and `A:`
/// of an interview, a dateline. It is known of the document but no part of a sentence.
struct ParagraphOpening {
    /// One past its last byte; the text begins there.
    var end: Int
    /// What stands in the brackets of a dateline.
    var bracket: String?

    /// The opening of the paragraph over `span`; nil where its text begins at once.
    /// Parameters are those of ``Dateline``.
    init?(_ span: TextSpan, isLead: Bool, mayHaveColon: Bool, in bytes: [UInt8]) {
        end = span.start
        for mark in [Self.bullet, Self.time, Self.label] {
            end = mark(TextSpan(end, span.end), bytes)
        }
        if let dateline = Dateline(
            TextSpan(end, span.end), isLead: isLead, mayHaveColon: mayHaveColon, in: bytes)
        {
            end = dateline.end
            bracket = dateline.bracket
        }
        guard end > span.start, end < span.end else { return nil }
    }

    /// Whether a paragraph begins with capitals and a colon, as speakers do in a transcript.
    static func hasLabel(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
        let head = bytes[span.range].prefix(40)
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > head.startIndex else {
            return false
        }
        return head[..<colon].allSatisfy { byte in
            (65...90).contains(byte) || byte == 32 || byte == 46 || byte >= 0x80
        }
    }

    /// Behind `• `, `- `, `* ` and the like.
    private static func bullet(_ span: TextSpan, _ bytes: [UInt8]) -> Int {
        let scalar = CharacterClass.scalar(at: span.start, in: bytes)
        let isSign = [.hyphen, .dash, .symbol].contains(scalar.kind)
        guard isSign, scalar.end < span.end, bytes[scalar.end] == 32 else { return span.start }
        return skipSpaces(scalar.end, span.end, bytes)
    }

    /// Behind `17:32`, `09.15 GMT:`, `1015 GMT -`, `4:30pm`.
    private static func time(_ span: TextSpan, _ bytes: [UInt8]) -> Int {
        var index = span.start
        let digits = number(&index, span.end, bytes)
        var isTime = digits == 4
        if (1...2).contains(digits), index < span.end, bytes[index] == 58 || bytes[index] == 46 {
            index += 1
            isTime = number(&index, span.end, bytes) == 2
        }
        guard isTime else { return span.start }
        let words = [" a.m.", " p.m.", "am", "pm", " am", " pm", " GMT", " UTC", " BST", " ET"]
        var hasZone = false
        for word in words where bytes[index..<span.end].starts(with: Array(word.utf8)) {
            index += word.utf8.count
            hasZone = true
            break
        }
        let end = skipSpaces(index, span.end, bytes)
        let isMark = end < span.end && [58, 45, 0xE2, 124].contains(bytes[end])
        guard isMark || (digits != 4 && hasZone && end > index) else { return span.start }
        let after = isMark ? CharacterClass.scalar(at: end, in: bytes).end : end
        guard after < span.end, !isMark || bytes[after] == 32 else { return span.start }
        return skipSpaces(after, span.end, bytes)
    }

    /// Behind `Q: ` and `A: `.
    private static func label(_ span: TextSpan, _ bytes: [UInt8]) -> Int {
        for label in ["Q: ", "A: ", "Q. "]
        where bytes[span.range].starts(with: Array(label.utf8)) {
            return skipSpaces(span.start + label.utf8.count, span.end, bytes)
        }
        return span.start
    }

    private static func number(_ index: inout Int, _ end: Int, _ bytes: [UInt8]) -> Int {
        let start = index
        while index < end, (48...57).contains(bytes[index]) { index += 1 }
        return index - start
    }

    private static func skipSpaces(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
        var index = start
        while index < end, bytes[index] == 32 { index += 1 }
        return index
    }
}
