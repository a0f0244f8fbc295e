internal import Annotations

/// Finds the day on which a document was published.
enum DateFinder {
    /// A dateline stands within this many bytes of a paragraph's beginning.
    private static let datelineLength = 60

    /// The date of the first line that is one; else that of a dateline at the head of the text.
    static func date(of paragraphs: [Paragraph], kinds: [Block.Kind]) -> CalendarDate? {
        let lines = zip(paragraphs, kinds)
        for (paragraph, kind) in lines where kind == .metadata {
            if let found = DateScanner.first(in: paragraph.text) { return found.date }
        }
        if let lead = lines.first(where: { $0.1 == .paragraph })?.0,
            let date = dateline(of: lead.text)
        {
            return date
        }
        for (paragraph, kind) in lines where kind == .boilerplate && paragraph.wordCount <= 14 {
            if let found = DateScanner.first(in: paragraph.text), found.words + 4 >= found.total {
                return found.date
            }
        }
        return nil
    }

    /// `KYIV, Oct. 17, 2024 (Reuters) - …`, `(October 17, 2024) …`
    private static func dateline(of text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(datelineLength))
        let marks: [[UInt8]] = [
            Array(" - ".utf8), Array(" -- ".utf8), [0xE2, 0x80, 0x94], [0xE2, 0x80, 0x93],
            Array(")".utf8),
        ]
        let ends = marks.compactMap { mark in
            (0..<max(0, bytes.count - mark.count + 1)).first {
                bytes[$0..<$0 + mark.count].elementsEqual(mark)
            }
        }
        guard let end = ends.max() else { return nil }
        return DateScanner.first(in: String(decoding: bytes[..<end], as: UTF8.self))?.date
    }
}
