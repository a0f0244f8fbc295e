import Annotations

/// Writes a record of the spill.
struct SpillEncoder {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = []

    /// Appends `number`, which is not negative, in LEB128.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ number: Int) { Self.append(number, to: &bytes) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    mutating func add(_ numbers: [UInt32]) {
        add(numbers.count)
        for number in numbers { add(Int(number)) }
    }

    mutating func add(_ date: CalendarDate?) {
        guard let date else { return add(0) }
        add(date.year << 9 | (date.month ?? 0) << 5 | (date.day ?? 0))
    }

    mutating func add(_ terms: [WikidataItem.Term]) {
        add(terms.count)
        for term in terms {
            add(Int(term.item))
            add(term.start)
            add(term.end)
        }
    }
}

/// Reads a record of the spill; past the end everything is 0 or empty.
struct SpillDecoder {
    private let bytes: [UInt8]
    private var position = 0
    private var isBeyond = false

    /// Reads `bytes`.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all bytes were read, and no more.
    var isAtEnd: Bool { position == bytes.count && !isBeyond }

    mutating func number() -> Int {
        var number = 0
        var shift = 0
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        isBeyond = true
        return 0
    }

    /// A count of things that each have a byte at least.
    private mutating func count() -> Int {
        let count = number()
        guard count >= 0, count <= bytes.count - position else {
            isBeyond = true
            return 0
        }
        return count
    }

    mutating func text() -> String {
        let length = count()
        defer { position += length }
        return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    }

    mutating func texts() -> [String] { (0..<count()).map { _ in text() } }

    mutating func numbers() -> [UInt32] {
        (0..<count()).map { _ in UInt32(truncatingIfNeeded: number()) }
    }

    mutating func date() -> CalendarDate? {
        let bits = number()
        guard bits != 0 else { return nil }
        let month = bits >> 5 & 0xF
        let day = bits & 0x1F
        return CalendarDate(
            year: bits >> 9, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }

    mutating func terms() -> [WikidataItem.Term] {
        (0..<count()).map { _ in
            WikidataItem.Term(
                item: UInt32(truncatingIfNeeded: number()), start: date(), end: date())
        }
    }
}
