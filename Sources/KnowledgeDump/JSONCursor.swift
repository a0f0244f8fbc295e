/// What makes a line no JSON, and where.
struct JSONFault: Error, Hashable {
    /// The byte of the line, counted from 0.
    var position: Int
}

/// Walks over JSON in bytes (RFC 8259) without building values: containers are entered or skipped,
/// strings are given as ranges.
///
/// It checks what it needs to find its way; what it skips is checked for balanced brackets and
/// closed strings only. Skipping takes no recursion, so depth costs nothing.
struct JSONCursor {
    /// The next byte to read.
    private(set) var position: Int

    /// A cursor at the byte `position`.
    init(position: Int = 0) { self.position = position }

    /// The fault at the current byte.
    var fault: JSONFault { JSONFault(position: position) }

    /// Moves over white space; the byte there, or 0 at the end.
    @inline(__always)
    mutating func peek(_ bytes: Span<UInt8>) -> UInt8 {
        while position < bytes.count {
            let byte = bytes[position]
            if byte > 0x20 { return byte }
            position += 1
        }
        return 0
    }

    /// Moves over `byte`, which must come next.
    @inline(__always)
    mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONFault) {
        guard peek(bytes) == byte else { throw fault }
        position += 1
    }

    /// Enters an object; Wikidata writes an empty object as an empty array, which is entered too.
    mutating func enterObject(_ bytes: Span<UInt8>) throws(JSONFault) {
        let byte = peek(bytes)
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { throw fault }
        position += 1
    }

    /// The next key of the object, as the range inside its quotes, with the cursor at its value; nil
    /// behind the object's end. `isFirst` is true for the first call in an object only.
    mutating func nextKey(
        _ isFirst: inout Bool, _ bytes: Span<UInt8>
    ) throws(JSONFault) -> Range<Int>? {
        switch peek(bytes) {
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            position += 1
            return nil
        case UInt8(ascii: ",") where !isFirst:
            position += 1
        default:
            guard isFirst else { throw fault }
        }
        isFirst = false
        let key = try string(bytes)
        try expect(UInt8(ascii: ":"), bytes)
        return key
    }

    /// Whether the array has another element, with the cursor at it; behind the array's end if not.
    mutating func nextElement(
        _ isFirst: inout Bool, _ bytes: Span<UInt8>
    ) throws(JSONFault) -> Bool {
        switch peek(bytes) {
        case UInt8(ascii: "]"):
            position += 1
            return false
        case UInt8(ascii: ",") where !isFirst:
            position += 1
        default:
            guard isFirst else { throw fault }
        }
        isFirst = false
        return true
    }

    /// The string that comes next, as the range inside its quotes, escapes and all.
    mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
        try expect(UInt8(ascii: "\""), bytes)
        let start = position
        try skipString(bytes)
        return start..<(position - 1)
    }

    /// Moves behind the quote that closes the string around the cursor, eight bytes at a time
    /// (Warren, Hacker's Delight, 6-1: find a byte in a word).
    @inline(__always)
    private mutating func skipString(_ bytes: Span<UInt8>) throws(JSONFault) {
        let raw = unsafe bytes.bytes
        while position + 8 <= bytes.count {
            let word = unsafe UInt64(
                littleEndian: raw.unsafeLoadUnaligned(
                    fromByteOffset: position, as: UInt64.self))
            let found =
                Self.zeros(word ^ 0x2222_2222_2222_2222)
                | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            guard found != 0 else {
                position += 8
                continue
            }
            position += found.trailingZeroBitCount >> 3
            if bytes[position] == UInt8(ascii: "\"") {
                position += 1
                return
            }
            position += 2
        }
        while position < bytes.count {
            let byte = bytes[position]
            position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return }
        }
        position = bytes.count
        throw fault
    }

    /// The top bit of each byte of `word` that is zero, exact up to the first.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Moves over the value that comes next.
    mutating func skip(_ bytes: Span<UInt8>) throws(JSONFault) {
        switch peek(bytes) {
        case UInt8(ascii: "\""):
            position += 1
            try skipString(bytes)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipContainer(bytes)
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"), 0:
            throw fault
        default:
            while position < bytes.count, Self.isScalar(bytes[position]) { position += 1 }
        }
    }

    private mutating func skipContainer(_ bytes: Span<UInt8>) throws(JSONFault) {
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                try skipString(bytes)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return }
            default:
                break
            }
        }
        throw fault
    }

    private static func isScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0...0x20: false
        default: true
        }
    }
}
