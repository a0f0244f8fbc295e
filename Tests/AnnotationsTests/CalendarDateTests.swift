import Annotations
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2024", "2024-10", "2024-10-17", "0001-01-01", "9999-12-31", "2024-02-29"])
    func `a date reads back as it is written`(text: String) throws {
        #expect(try #require(CalendarDate(iso: text)).description == text)
    }

    @Test(arguments: [
        "", "24", "2024-13", "2024-00-01", "2023-02-29", "2024-2-3", "2024-10-17T00", "+024",
        "2024-10-",
        "1900-02-29",
    ])
    func `what is no day is refused`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func `days count on, over months and leap years`() throws {
        let start = try #require(CalendarDate(year: 1999, month: 12, day: 25))
        var (year, month, day) = (1999, 12, 25)
        for offset in 0..<2000 {
            let date = try #require(start.adding(days: offset))
            #expect(date == CalendarDate(year: year, month: month, day: day))
            #expect(date.dayNumber == start.dayNumber + offset)
            day += 1
            if day > CalendarDate.days(in: month, of: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    }

    @Test func `weekdays are those of the calendar`() {
        #expect(CalendarDate(year: 2024, month: 10, day: 17)?.weekday == 4)
        #expect(CalendarDate(year: 1969, month: 12, day: 31)?.weekday == 3)
        #expect(CalendarDate(year: 2000, month: 1, day: 2)?.weekday == 7)
    }

    @Test func `a less exact date comes before the days in it`() throws {
        let year = try #require(CalendarDate(year: 2024))
        let month = try #require(CalendarDate(year: 2024, month: 1))
        let day = try #require(CalendarDate(year: 2024, month: 1, day: 1))
        #expect(year < month && month < day)
    }
}
