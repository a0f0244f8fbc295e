import Annotations
import Claims

/// The report's timeline: who said what on which day of publication.
struct Timeline {
    /// What one source says of one claim on one day, however often.
    private struct Entry: Hashable {
        /// Nil where the document's date is not known.
        var day: CalendarDate?
        var claim: ClaimID
        var source: EntityID?
        var stance: Stance
    }

    private let content: ReportContent
    /// In the order of the page.
    private let entries: [(entry: Entry, count: Int)]
    private let numbers: [Entry: Int]

    init(_ content: ReportContent) {
        self.content = content
        let ranks = Dictionary(
            content.order.enumerated().map { (content.claims[$1].record.id, $0) },
            uniquingKeysWith: { first, _ in first })
        func rank(_ entry: Entry) -> (Int, Int, Int, String) {
            // What has no day comes last; a month or a year before its days.
            let day = entry.day.map {
                $0.dayNumber * 4 + ($0.month == nil ? 0 : $0.day == nil ? 1 : 2)
            }
            let stance = Stance.allCases.firstIndex(of: entry.stance) ?? 0
            return (
                day ?? .max, ranks[entry.claim] ?? 0, stance, entry.source?.text ?? "\u{10FFFF}"
            )
        }
        var counts: [Entry: Int] = [:]
        for statement in content.graph.statements {
            counts[Self.entry(statement, content.graph), default: 0] += 1
        }
        let ranked = counts.map { (entry: $0.key, count: $0.value, rank: rank($0.key)) }
        entries = ranked.sorted { $0.rank < $1.rank }.map { ($0.entry, $0.count) }
        numbers = Dictionary(
            entries.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func entry(_ statement: StatementRecord, _ graph: ClaimGraph) -> Entry {
        Entry(
            day: graph.document(statement.document)?.date, claim: statement.claim,
            source: statement.source, stance: statement.stance)
    }

    /// The number of the entry that tells of a statement.
    func entry(of statement: Int) -> Int? {
        numbers[Self.entry(content.graph.statements[statement], content.graph)]
    }

    func write(to html: inout HTMLText) {
        html.markup(
            """
            <section id="timeline" aria-labelledby="timeline-title">\
            <h2 id="timeline-title">Timeline</h2>
            <p class="hint">By day of publication.</p>
            <ol class="days">

            """)
        var start = 0
        while start < entries.count {
            let day = entries[start].entry.day
            let end =
                entries[start...].firstIndex { $0.entry.day != day } ?? entries.count
            writeDay(day, start..<end, to: &html)
            start = end
        }
        html.markup(
            "</ol>\n<p class=\"empty\" hidden>Nothing was said that fits these filters.</p>")
        html.markup("</section>\n")
    }

    private func writeDay(_ day: CalendarDate?, _ range: Range<Int>, to html: inout HTMLText) {
        html.markup("<li class=\"day\"><h3>")
        if let day {
            html.markup("<time datetime=\"\(day)\">\(ReportContent.words(day))</time>")
        } else {
            html.markup("Date unknown")
        }
        html.markup("</h3><ul>\n")
        for number in range { write(number, to: &html) }
        html.markup("</ul></li>\n")
    }

    private func write(_ number: Int, to html: inout HTMLText) {
        let (entry, count) = entries[number]
        guard let claim = content.claim(entry.claim) else { return }
        let stance = entry.stance.rawValue
        html.markup("<li class=\"\(stance)\" data-entry=\"\(number)\">")
        html.element("b", [], entry.source.map(content.name) ?? "an unnamed source")
        html.markup(" <span class=\"stance\">\(stance)</span> <a href=\"#\(claim.anchor)\">")
        html.content(claim.gloss)
        html.markup("</a>")
        if claim.status == .contested { html.markup(" <span class=\"flag\">contested</span>") }
        if count > 1 { html.markup(" <span class=\"times\">×\(count)</span>") }
        html.markup("</li>\n")
    }
}
