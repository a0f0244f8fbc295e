/// The English names of months and weekdays.
enum CalendarNames {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// The month's number, 1 to 12, of a name or an abbreviation with a capital ("Oct.").
    static func month(_ form: String) -> Int? { index(form, in: months) }

    /// The weekday's number, Monday = 1.
    static func weekday(_ form: String) -> Int? { index(form, in: weekdays) }

    private static func index(_ form: String, in names: [String]) -> Int? {
        guard let first = form.utf8.first, (65...90).contains(first), form.utf8.count >= 3 else {
            return nil
        }
        var word = form.lowercased()
        let isShort = word.utf8.last == UInt8(ascii: ".")
        if isShort { word.removeLast() }
        guard
            let index = names.firstIndex(where: { $0 == word })
                ?? names.firstIndex(where: {
                    $0.hasPrefix(word) && (isShort || word.utf8.count <= 4)
                })
        else { return nil }
        return index + 1
    }
}
