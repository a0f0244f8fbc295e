import Annotations

/// What is read of a statement: its value and the dates that qualify it.
struct WikidataStatement {
    /// The value, where it is an item.
    private(set) var item: UInt32?
    /// The value, where it is a time.
    private(set) var date: CalendarDate?
    /// The value, where it is a text in English.
    private(set) var englishText: String?
    /// The qualifier P580.
    private(set) var start: CalendarDate?
    /// The qualifier P582.
    private(set) var end: CalendarDate?
    /// Whether it is marked as wrong.
    private(set) var isDeprecated = false

    /// Reads the statement at the cursor and moves behind it.
    init(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(JSONFault) {
        var isFirst = true
        try cursor.expect(UInt8(ascii: "{"), bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "mainsnak") {
                let value = try SnakValue(&cursor, bytes)
                (item, date, englishText) = (value.item, value.date, value.englishText)
            } else if JSONText.equals(bytes, key, "qualifiers") {
                try readQualifiers(&cursor, bytes)
            } else if JSONText.equals(bytes, key, "rank") {
                isDeprecated = JSONText.equals(bytes, try cursor.string(bytes), "deprecated")
            } else {
                try cursor.skip(bytes)
            }
        }
    }

    private mutating func readQualifiers(
        _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.enterObject(bytes)
        while let property = try cursor.nextKey(&isFirst, bytes) {
            let isStart = JSONText.equals(bytes, property, "P580")
            guard isStart || JSONText.equals(bytes, property, "P582") else {
                try cursor.skip(bytes)
                continue
            }
            var isFirstSnak = true
            try cursor.expect(UInt8(ascii: "["), bytes)
            while try cursor.nextElement(&isFirstSnak, bytes) {
                let date = try SnakValue(&cursor, bytes).date
                if isStart { start = start ?? date } else { end = end ?? date }
            }
        }
    }
}

/// The value of a snak: property and value, or the word that there is none.
private struct SnakValue {
    var item: UInt32?
    var date: CalendarDate?
    var englishText: String?
    private var time: Range<Int>?
    private var precision = 11
    private var text: Range<Int>?
    private var isEnglish = false

    init(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(JSONFault) {
        var isFirst = true
        try cursor.expect(UInt8(ascii: "{"), bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "datavalue") {
                try readDataValue(&cursor, bytes)
            } else {
                try cursor.skip(bytes)
            }
        }
        if let time { date = WikidataTime.date(bytes, time, precision: precision) }
        if let text, isEnglish { englishText = JSONText.text(bytes, text) }
    }

    private mutating func readDataValue(
        _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.expect(UInt8(ascii: "{"), bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "value"), cursor.peek(bytes) == UInt8(ascii: "{") {
                try readValue(&cursor, bytes)
            } else {
                try cursor.skip(bytes)
            }
        }
    }

    private mutating func readValue(
        _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
    ) throws(JSONFault) {
        var isFirst = true
        try cursor.expect(UInt8(ascii: "{"), bytes)
        while let key = try cursor.nextKey(&isFirst, bytes) {
            if JSONText.equals(bytes, key, "id") {
                item = JSONText.number(bytes, try cursor.string(bytes), UInt8(ascii: "Q"))
            } else if JSONText.equals(bytes, key, "time") {
                time = try cursor.string(bytes)
            } else if JSONText.equals(bytes, key, "precision") {
                let begin = cursor.position
                try cursor.skip(bytes)
                precision = WikidataTime.number(bytes, begin..<cursor.position) ?? 11
            } else if JSONText.equals(bytes, key, "text") {
                text = try cursor.string(bytes)
            } else if JSONText.equals(bytes, key, "language") {
                isEnglish = JSONText.equals(bytes, try cursor.string(bytes), "en")
            } else {
                try cursor.skip(bytes)
            }
        }
    }
}
