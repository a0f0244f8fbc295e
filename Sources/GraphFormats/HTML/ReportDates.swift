import Annotations
import Claims

/// Dates and documents in words.
extension ReportContent {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// "17 October 2024", "October 2024" or "2024".
    static func words(_ date: CalendarDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = "\(months[month - 1]) \(date.year)"
        return date.day.map { "\($0) \(name)" } ?? name
    }

    /// The first and the last day of these dates: "15 to 26 October 2024".
    static func words(_ dates: [CalendarDate]) -> String? {
        guard let first = dates.min(), let last = dates.max() else { return nil }
        if first == last { return words(first) }
        if let day = first.day, last.day != nil, first.year == last.year,
            first.month == last.month
        {
            return "\(day) to \(words(last))"
        }
        return "\(words(first)) to \(words(last))"
    }

    /// The headline, or else the file's name.
    static func title(_ document: DocumentRecord) -> String {
        let title = document.title?.collapsingWhiteSpace() ?? ""
        return title.isEmpty ? document.name : title
    }

    /// Writes the day of publication, and that it is an inference where it is one.
    static func writeDate(of document: DocumentRecord, to html: inout HTMLText) {
        guard let date = document.date else { return html.markup("date unknown") }
        html.markup("<time datetime=\"\(date)\">\(words(date))</time>")
        if document.dateSource == .inferred { html.markup(" (date inferred)") }
    }
}

/// "1 claim", "2 claims".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
