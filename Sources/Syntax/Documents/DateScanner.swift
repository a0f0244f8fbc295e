internal import Annotations

/// Finds days with their year in a line: `17 October 2024`, `Oct. 17, 2024`, `2024-10-17`.
enum DateScanner {
    /// A date and how many words of the line it and the time beside it take.
    struct Finding {
        var date: CalendarDate
        /// Words that belong to the date, a time, a weekday or a time zone.
        var words: Int
        /// Words of the line in all.
        var total: Int
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    private static let timeWords: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a", "p", "m",
        "est", "edt", "et", "gmt", "utc", "bst", "pst", "pdt", "pt", "cst", "cdt", "ct", "cet",
        "cest", "ist", "eet", "eest", "aest", "aedt", "updated", "published", "posted", "on", "at",
        "date", "last", "first", "created", "modified", "dated", "of", "the", "st", "nd", "rd",
        "th", "t", "z", "and", "by", "in", "publish", "update", "issued", "filed", "release",
        "released", "hrs",
    ]

    /// The first date of `text` (lower case); nil where it has none.
    static func first(in text: String) -> Finding? {
        let words = words(of: text)
        for index in words.indices {
            guard let date = date(at: index, of: words, in: text) else { continue }
            let around = words.count { word in
                timeWords.contains(word) || Int(word) != nil || month(word) != nil
                    || ordinal(word) != nil
            }
            return Finding(date: date, words: around, total: words.count)
        }
        return nil
    }

    /// Whether `text` (lower case) has nothing but words for a time, a month or weekday among them.
    static func isTime(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let words = words(of: text)
        let names = words.count { month($0) != nil || $0.hasSuffix("day") }
        return (2...14).contains(words.count) && names > 0 && words.contains { Int($0) != nil }
            && words.allSatisfy {
                timeWords.contains($0) || Int($0) != nil || month($0) != nil || ordinal($0) != nil
            }
    }

    /// Whether `word` (lower case, bare) belongs to a date: a month, a day's number, a weekday, a year.
    static func isTimeWord(_ word: String) -> Bool {
        month(word) != nil || ordinal(word) != nil || year(word) != nil || word.hasSuffix("day")
    }

    /// `17.10.2024`: with full stops the day comes first.
    private static func isDotted(_ text: String, day: String, month: String, year: String) -> Bool {
        text.contains("\(day).\(month).\(year)")
    }

    /// Runs of letters and of digits.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        for byte in text.utf8 {
            if (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0x80 {
                current.append(byte)
            } else if !current.isEmpty {
                words.append(String(decoding: current, as: UTF8.self))
                current = []
            }
        }
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        return words
    }

    private static func date(
        at index: Int, of words: [String], in text: String
    ) -> CalendarDate? {
        guard index + 2 < words.count else { return nil }
        let (first, second, third) = (words[index], words[index + 1], words[index + 2])
        if let month = month(first), let day = ordinal(second), let year = year(third) {
            return CalendarDate(year: year, month: month, day: day)
        }
        if let day = ordinal(first), let month = month(second), let year = year(third) {
            return CalendarDate(year: year, month: month, day: day)
        }
        if let year = year(first), second.utf8.count == 2, let month = Int(second),
            let day = ordinal(String(third.prefix { $0.isNumber })), third.utf8.count >= 2
        {
            return CalendarDate(year: year, month: month, day: day)
        }
        guard let year = year(third), let one = Int(first), let two = Int(second) else {
            return nil
        }
        if one > 12 || isDotted(text, day: first, month: second, year: third) {
            return CalendarDate(year: year, month: two, day: one)
        }
        if two > 12 { return CalendarDate(year: year, month: one, day: two) }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        if word == "sept" { return 9 }
        return (months.firstIndex(of: word) ?? monthNames.firstIndex(of: word)).map { $0 + 1 }
    }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else {
            return nil
        }
        return year
    }

    /// `17`, `17th`
    private static func ordinal(_ word: String) -> Int? {
        var digits = Substring(word)
        for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
            digits = digits.dropLast(2)
        }
        guard (1...2).contains(digits.utf8.count), let day = Int(digits), (1...31).contains(day)
        else { return nil }
        return day
    }
}
