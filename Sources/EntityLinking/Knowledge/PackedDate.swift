import Annotations

/// Dates in 32 bits: year, month, day from the top, so that they sort; 0 is no date.
enum PackedDate {
    /// The bits of `date`, below 2^23.
    static func bits(_ date: CalendarDate?) -> UInt32 {
        guard let date else { return 0 }
        return UInt32(date.year) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
    }

    /// The date of `bits`; nil for 0 and for what is no date.
    static func date(_ bits: UInt32) -> CalendarDate? {
        guard bits != 0 else { return nil }
        let month = Int(bits >> 5 & 0xF)
        let day = Int(bits & 0x1F)
        return CalendarDate(
            year: Int(bits >> 9 & 0x3FFF), month: month == 0 ? nil : month,
            day: day == 0 ? nil : day)
    }
}
