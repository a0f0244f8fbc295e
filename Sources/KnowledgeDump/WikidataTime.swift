import Annotations

/// Reads times as Wikidata writes them: `+2012-05-07T00:00:00Z` with a precision.
enum WikidataTime {
    /// The date of the time in `range`: a year, month or day, as far as `precision` (9, 10, 11)
    /// says; nil before the year 1 and for anything vaguer than a year.
    static func date(
        _ bytes: Span<UInt8>, _ range: Range<Int>, precision: Int
    ) -> CalendarDate? {
        guard precision >= 9, range.count >= 11, bytes[range.lowerBound] == UInt8(ascii: "+")
        else { return nil }
        let start = range.lowerBound + 1
        guard let year = number(bytes, start..<(start + 4)),
            bytes[start + 4] == UInt8(ascii: "-"),
            let month = number(bytes, (start + 5)..<(start + 7)),
            let day = number(bytes, (start + 8)..<(start + 10))
        else { return nil }
        let hasMonth = precision >= 10 && month > 0
        return CalendarDate(
            year: year, month: hasMonth ? month : nil,
            day: hasMonth && precision >= 11 && day > 0 ? day : nil)
            ?? CalendarDate(year: year)
    }

    /// The decimal number in `range`, white space around it aside.
    static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var number: Int?
        for position in range {
            let byte = bytes[position]
            if byte <= 0x20 { continue }
            guard (0x30...0x39).contains(byte), (number ?? 0) < 1_000_000 else { return nil }
            number = (number ?? 0) * 10 + Int(byte - 0x30)
        }
        return number
    }
}
