package import Annotations

/// A text with marked stretches: `«source:Greenpeace» «cue:warned» «content:that it leaked»`.
///
/// A mark is a label of letters and a colon behind `«`, and ends at the matching `»`; marks may be
/// nested. So no test has to count offsets.
package struct MarkedText: Sendable {
    /// A marked stretch.
    package struct Mark: Hashable, Sendable {
        /// The label before the colon.
        package var label: String
        /// Where it stands in ``text``, in bytes.
        package var span: TextSpan
    }

    /// The text without the marks.
    package let text: String
    /// The marks in the order of their starts.
    package let marks: [Mark]

    /// Reads a marked text; a bracket without a partner is kept as it stands.
    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var marks: [Mark] = []
        var open: [Int] = []
        var rest = Substring(marked)
        while let character = rest.first {
            if character == "«", let colon = rest.firstIndex(of: ":"),
                rest[rest.index(after: rest.startIndex)..<colon].allSatisfy(\.isLetter)
            {
                let label = String(rest[rest.index(after: rest.startIndex)..<colon])
                open.append(marks.count)
                marks.append(Mark(label: label, span: TextSpan(bytes.count, bytes.count)))
                rest = rest[rest.index(after: colon)...]
            } else if character == "»", let mark = open.popLast() {
                marks[mark].span.end = bytes.count
                rest = rest.dropFirst()
            } else {
                bytes.append(contentsOf: character.utf8)
                rest = rest.dropFirst()
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.marks = marks
    }

    /// The words under `label`, in the text's order.
    package func words(_ label: String) -> [String] {
        marks.filter { $0.label == label }.map { mark in
            String(decoding: Array(text.utf8)[mark.span.range], as: UTF8.self)
        }
    }
}
