import Annotations

// Expressions of several words that name a span of time.
extension TimeReader {
    private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4]

    /// "the last three days", "the end of the year", "the third quarter", "from 2015 to 2020",
    /// "the 1990s".
    func spanned(_ words: TimeWords) -> String? {
        years(words) ?? decade(words) ?? quarter(words) ?? end(words) ?? counted(around: words)
    }

    /// "between 2015 and 2020", "from 2015 to 2020", "2015-2020".
    private func years(_ words: TimeWords) -> String? {
        guard ["between", "from"].contains(words.before), let first = words.year(at: 0),
            ["and", "to", "until"].contains(words.lowercased(1)), let last = words.year(at: 2),
            first < last
        else { return nil }
        return "\(first)/\(last)"
    }

    private func decade(_ words: TimeWords) -> String? {
        let word = words.lowercased(0)
        guard word.utf8.count == 5, word.hasSuffix("0s"), let year = Int(word.dropLast()),
            (1000...2999).contains(year)
        else { return nil }
        return "\(year)/\(year + 9)"
    }

    /// A quarter or half of the year that is named, or of the document's.
    private func quarter(_ words: TimeWords) -> String? {
        guard let number = Self.ordinals[words.lowercased(0)],
            let length = ["quarter": 3, "half": 6][words.lowercased(1)], number * length <= 12,
            words.before != "a"
        else { return nil }
        let named = words.year(at: 2) ?? (words.lowercased(2) == "of" ? words.year(at: 3) : nil)
        guard let year = named ?? document?.year,
            let start = CalendarDate(year: year, month: (number - 1) * length + 1),
            let end = CalendarDate(year: year, month: number * length)
        else { return nil }
        return "\(start)/\(end)"
    }

    /// "by the end of the year": until then; "at the end of the month": then.
    private func end(_ words: TimeWords) -> String? {
        guard let today, words.lowercased(0) == "end", words.lowercased(1) == "of" else {
            return nil
        }
        let article = ["the", "this"].contains(words.lowercased(2)) ? 3 : 2
        let end: CalendarDate?
        switch words.lowercased(article) {
        case "year": end = CalendarDate(year: today.year, month: 12, day: 31)
        case "month": end = lastDay(ofMonthOf: today)
        case "week": end = today.adding(days: 7 - today.weekday)
        default: return nil
        }
        guard let end else { return nil }
        return words.isAfter("by", "before", "until") ? interval(today, end) : end.description
    }

    private func lastDay(ofMonthOf date: CalendarDate) -> CalendarDate? {
        guard let month = date.month else { return nil }
        return CalendarDate(
            year: date.year, month: month, day: CalendarDate.days(in: month, of: date.year))
    }

    /// "the last three days", "the next two decades".
    private func counted(around words: TimeWords) -> String? {
        guard let today, let count = NumberWords.value(words.lowercased(1)), count < 1000,
            let days = Self.days(words.lowercased(2), plural: false)
        else { return nil }
        let total = Int(count) * days
        switch words.lowercased(0) {
        case "last", "past", "previous":
            return today.adding(days: -total).flatMap { interval($0, today) }
        case "next", "coming", "following": return interval(today, today.adding(days: total))
        default: return nil
        }
    }

    /// A date that many units before today, as exact as the unit is.
    func ago(_ count: Int, unit: String, _ today: CalendarDate) -> String? {
        switch unit.hasSuffix("s") ? String(unit.dropLast()) : unit {
        case "month":
            guard let month = today.month else { return nil }
            let months = today.year * 12 + month - 1 - count
            return CalendarDate(year: months / 12, month: months % 12 + 1)?.description
        case "year": return CalendarDate(year: today.year - count)?.description
        case "decade": return CalendarDate(year: today.year - 10 * count)?.description
        default:
            let days = Self.days(unit, plural: false) ?? 1
            return today.adding(days: -count * days)?.description
        }
    }

    /// "since March": from its beginning until the document's day.
    func untilToday(from time: String) -> String {
        guard let today, !time.contains("/"), var start = CalendarDate(iso: time) else {
            return time
        }
        if start.day == nil,
            let first = CalendarDate(year: start.year, month: start.month ?? 1, day: 1)
        {
            start = first
        }
        return interval(start, today) ?? time
    }
}
