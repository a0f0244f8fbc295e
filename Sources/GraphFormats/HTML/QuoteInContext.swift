import Annotations
import Claims

/// A statement's sentence with source, cue and content marked.
struct QuoteInContext {
    private enum Part: UInt8 {
        case none, content, source, cue

        var name: String {
            switch self {
            case .none: ""
            case .content: "content"
            case .source: "source"
            case .cue: "cue"
            }
        }
    }

    private let statement: StatementRecord

    init(_ statement: StatementRecord) { self.statement = statement }

    func write(to html: inout HTMLText) {
        let scalars = Array(statement.context.text.unicodeScalars)
        guard !scalars.isEmpty else {
            html.markup("<mark class=\"content\">")
            html.content(statement.quote)
            return html.markup("</mark>")
        }
        var parts = Array(repeating: Part.none, count: scalars.count)
        for content in statement.content { mark(content, .content, &parts) }
        if let source = statement.sourceWords { mark(source, .source, &parts) }
        mark(statement.cue, .cue, &parts)
        html.markup("<bdi>")
        var start = 0
        while start < scalars.count {
            let part = parts[start]
            let end = parts[start...].firstIndex { $0 != part } ?? scalars.count
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            if part != .none { html.markup("<mark class=\"\(part.name)\">") }
            html.plain(String(piece))
            if part != .none { html.markup("</mark>") }
            start = end
        }
        html.markup("</bdi>")
    }

    private func mark(_ words: Quotation, _ part: Part, _ parts: inout [Part]) {
        let start = words.range.lowerBound - statement.context.range.lowerBound
        let end = words.range.upperBound - statement.context.range.lowerBound
        guard start >= 0, end <= parts.count, start < end else { return }
        for index in start..<end { parts[index] = part }
    }
}
