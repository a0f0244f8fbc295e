import Annotations

/// Normalises the first time expression of a content against the document's date, as TIMEX3 does
/// (ISO-TimeML, Pustejovsky et al. 2010): "Thursday", "last week", "in June", "within days".
struct TimeReader {
    let reading: DocumentReading
    /// Whether the event is to come: then "Thursday" is the next one, otherwise the last one.
    let isAhead: Bool

    /// ISO 8601: a date, a month, a year, or an interval `start/end`.
    func time(in content: [TokenRange]) -> String? {
        for range in content {
            let tokens = reading.sentences[range.sentence].tokens
            for start in range.tokens {
                let words = TimeWords(tokens: tokens, start: start, range: range.tokens)
                if let time = spanned(words) ?? absolute(words) ?? relative(words)
                    ?? counted(words)
                {
                    return words.before == "since" ? untilToday(from: time) : time
                }
            }
        }
        return nil
    }

    var document: CalendarDate? { reading.document.date }

    var today: CalendarDate? { reading.document.date.flatMap { $0.day == nil ? nil : $0 } }

    // MARK: Dates and months

    private func absolute(_ words: TimeWords) -> String? {
        if let month = CalendarNames.month(words[0]) {
            guard words[0] != "May" || words.isNumber(1) || words.isAfterPreposition else {
                return nil
            }
            return dayOrMonth(month, words)
        }
        if words[0].utf8.count <= 2, let day = Int(words[0]),
            let month = CalendarNames.month(words[1])
        {
            return date(month, day, year: words.year(at: 2))?.description
        }
        if let year = words.year(at: 0), words.isAfterPreposition { return "\(year)" }
        return nil
    }

    private func dayOrMonth(_ month: Int, _ words: TimeWords) -> String? {
        guard let (first, second) = words.days(at: 1) else {
            let year = words.year(at: 1)
            return (year ?? self.year(of: month, day: nil)).flatMap {
                CalendarDate(year: $0, month: month)?.description
            }
        }
        let year = words.year(at: 2) ?? words.year(at: 3)
        guard let start = date(month, first, year: year) else { return nil }
        guard let end = second.flatMap({ date(month, $0, year: year) }), end > start else {
            return start.description
        }
        return "\(start)/\(end)"
    }

    private func date(_ month: Int, _ day: Int, year: Int?) -> CalendarDate? {
        (year ?? self.year(of: month, day: day)).flatMap {
            CalendarDate(year: $0, month: month, day: day)
        }
    }

    /// The year of a date without one: the nearest in the event's direction.
    private func year(of month: Int, day: Int?) -> Int? {
        guard let date = reading.document.date else { return nil }
        guard let current = date.month else { return date.year }
        let isLater = (month, day ?? 1) > (current, day == nil ? 31 : date.day ?? 31)
        let isEarlier = (month, day ?? 31) < (current, day == nil ? 1 : date.day ?? 1)
        if isAhead { return isEarlier ? date.year + 1 : date.year }
        return isLater ? date.year - 1 : date.year
    }

    // MARK: Seen from today

    private func relative(_ words: TimeWords) -> String? {
        guard let today else { return nil }
        if let weekday = CalendarNames.weekday(words[0]) {
            return weekdayDate(weekday, words.before, today)?.description
        }
        switch words.lowercased(0) {
        case "today", "tonight": return today.description
        case "yesterday": return today.adding(days: -1)?.description
        case "tomorrow": return today.adding(days: 1)?.description
        case "last" where words.lowercased(1) == "night": return today.adding(days: -1)?.description
        case "this" where ["morning", "afternoon", "evening"].contains(words.lowercased(1)):
            return today.description
        case "last", "past", "previous": return period(words.lowercased(1), -1, today)
        case "this", "current": return period(words.lowercased(1), 0, today)
        case "next", "coming", "following": return period(words.lowercased(1), 1, today)
        default: return nil
        }
    }

    private func weekdayDate(
        _ weekday: Int, _ before: String, _ today: CalendarDate
    ) -> CalendarDate? {
        if isAhead || before == "next" {
            let days = (weekday - today.weekday + 7) % 7
            return today.adding(days: before == "next" && days == 0 ? 7 : days)
        }
        let days = (today.weekday - weekday + 7) % 7
        return today.adding(days: before == "last" && days == 0 ? -7 : -days)
    }

    /// A week (Monday to Sunday), weekend, month or year, `offset` away from today's.
    private func period(_ unit: String, _ offset: Int, _ today: CalendarDate) -> String? {
        switch unit {
        case "week", "weekend":
            let monday = today.adding(days: 1 - today.weekday + 7 * offset)
            guard let start = unit == "week" ? monday : monday?.adding(days: 5),
                let end = monday?.adding(days: 6)
            else { return nil }
            return "\(start)/\(end)"
        case "month":
            guard let month = today.month else { return nil }
            let months = today.year * 12 + month - 1 + offset
            return CalendarDate(year: months / 12, month: months % 12 + 1)?.description
        case "year": return CalendarDate(year: today.year + offset)?.description
        default: return nil
        }
    }

    // MARK: Counted from today

    private static let unitDays = [
        "day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652,
    ]

    /// "three days ago", "within days", "in two weeks".
    private func counted(_ words: TimeWords) -> String? {
        guard let today else { return nil }
        let first = words.lowercased(0)
        if ["within", "in"].contains(first), let days = Self.days(words.lowercased(1), plural: true)
        {
            return interval(today, today.adding(days: 7 * days))
        }
        guard let count = ["a", "an"].contains(first) ? 1 : NumberWords.value(first), count < 1000,
            let days = Self.days(words.lowercased(1), plural: false)
        else { return nil }
        let total = Int(count) * days
        if words.lowercased(2) == "ago" {
            return ago(Int(count), unit: words.lowercased(1), today)
        }
        if words.before == "within" { return interval(today, today.adding(days: total)) }
        return words.before == "in" && isAhead ? today.adding(days: total)?.description : nil
    }

    /// How many days the unit has; `plural`: only of a bare plural.
    static func days(_ word: String, plural: Bool) -> Int? {
        if word.utf8.last == UInt8(ascii: "s") { return unitDays[String(word.dropLast())] }
        return plural ? nil : unitDays[word]
    }

    func interval(_ start: CalendarDate, _ end: CalendarDate?) -> String? {
        end.map { "\(start)/\($0)" }
    }
}
