internal import Annotations

/// Finds the paragraphs of a text: its lines, or, where lines were wrapped at a fixed width, what
/// stands between empty lines.
enum ParagraphScanner {
    /// The width at which wrapped lines break, in bytes.
    private static let wrapWidths = 50...100

    /// The paragraphs of `bytes` in order; a byte order mark is passed over.
    static func paragraphs(of bytes: [UInt8]) -> [Paragraph] {
        let lines = lines(of: bytes)
        let groups = isWrapped(lines, bytes) ? unwrapped(lines, bytes) : lines
        return groups.map { Paragraph($0.span, emptyLinesBefore: $0.emptyLinesBefore, in: bytes) }
    }

    private struct Line {
        var span: TextSpan
        var emptyLinesBefore: Int
    }

    /// The lines that are not empty, without white space around them.
    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var empty = 0
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 || $0 == 12 } ?? bytes.count
            let span = trimmed(TextSpan(start, end), bytes)
            if !span.isEmpty {
                lines.append(Line(span: span, emptyLinesBefore: empty))
                empty = 0
            } else if end == bytes.count || bytes[end] != 10 || end == 0 || bytes[end - 1] != 13 {
                empty += 1
            }
            start = end + 1
        }
        return lines
    }

    /// `span` without white space, control characters and empty characters at its ends.
    private static func trimmed(_ span: TextSpan, _ bytes: [UInt8]) -> TextSpan {
        var start = span.start
        while start < span.end {
            let scalar = CharacterClass.scalar(at: start, in: bytes)
            guard scalar.kind == .space || scalar.kind == .control else { break }
            start = scalar.end
        }
        var end = span.end
        while end > start {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            let kind = CharacterClass.scalar(at: last, in: bytes).kind
            guard kind == .space || kind == .control else { break }
            end = last
        }
        return TextSpan(start, end)
    }

    /// Whether most long lines end at much the same width and go on in the next line.
    private static func isWrapped(_ lines: [Line], _ bytes: [UInt8]) -> Bool {
        guard lines.count >= 6, let longest = lines.map(\.span.count).max(),
            wrapWidths.contains(longest)
        else { return false }
        var goingOn = 0
        var followed = 0
        for (line, next) in zip(lines, lines.dropFirst()) where next.emptyLinesBefore == 0 {
            followed += 1
            let isFull = line.span.count * 10 >= longest * 7
            let last = bytes[line.span.end - 1]
            if isFull, !".?!\"".utf8.contains(last) { goingOn += 1 }
        }
        return followed >= 4 && goingOn * 2 >= followed
    }

    private static func unwrapped(_ lines: [Line], _ bytes: [UInt8]) -> [Line] {
        var groups: [Line] = []
        let width = lines.map(\.span.count).max() ?? 0
        var previous = 0
        for line in lines {
            if line.emptyLinesBefore == 0, previous * 10 >= width * 6, !groups.isEmpty {
                groups[groups.count - 1].span.end = line.span.end
            } else {
                groups.append(line)
            }
            previous = line.span.count
        }
        return groups
    }
}
