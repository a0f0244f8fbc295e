import Claims
import XMLStreaming

/// Hashes of texts, of which a difference is found.
enum TextHash {
    /// The hash of what follows `hash`: order matters.
    static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 {
        let product = (hash ^ next &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
            by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
    }

    /// The hash of some bytes.
    static func bytes(_ bytes: Span<UInt8>) -> UInt64 { ByteComparison.hash(bytes) }

    /// The hash of a text.
    static func text(_ text: String) -> UInt64 { ByteComparison.hash(text.utf8.span) }

    /// The hash of a text on one line, as GraphML has it, whatever its white space is.
    static func line(_ bytes: Span<UInt8>) -> UInt64 {
        if isLine(bytes) { return ByteComparison.hash(bytes) }
        return text(String(utf8: bytes).collapsingWhiteSpace())
    }

    /// Whether single spaces are the only white space, and none of it at the ends. Says no also
    /// for some texts that are on one line.
    private static func isLine(_ bytes: Span<UInt8>) -> Bool {
        var isAfterSpace = true
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte > 0x20 {
                isAfterSpace = false
                if byte >= 0xC2, mayBeWhiteSpace(bytes, index) { return false }
            } else {
                if byte < 0x20 || isAfterSpace { return false }
                isAfterSpace = true
            }
        }
        return bytes.isEmpty || !isAfterSpace
    }

    /// Whether a white space beyond ASCII may begin here: U+0085, U+00A0, U+1680, U+2000 to
    /// U+205F, U+3000.
    private static func mayBeWhiteSpace(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        switch bytes[index] {
        case 0xC2: return next == 0x85 || next == 0xA0
        case 0xE1: return next == 0x9A
        case 0xE3: return next == 0x80
        case 0xE2:
            guard index + 2 < bytes.count else { return false }
            let last = bytes[index + 2]
            return next == 0x81 || next == 0x80 && (last <= 0x8A || (0xA8...0xAF).contains(last))
        default: return false
        }
    }

    /// The hash of a topic: a claim's parties and event, whatever its polarity; `objects` is the
    /// sum of ``member(_:)`` over the objects.
    static func topic(subject: UInt64, event: UInt64, objects: UInt64) -> UInt64 {
        combine(combine(subject, event), objects)
    }

    /// The share of one thing in the sum over several, of which the order does not matter.
    static func member(_ hash: UInt64) -> UInt64 { combine(0x6A09_E667_F3BC_C908, hash) }

    /// The sum of a hash over the strings of a JSON array.
    static func sum(
        _ array: Span<UInt8>, _ hash: (Span<UInt8>) -> UInt64
    ) -> UInt64 {
        var sum: UInt64 = 0
        if forEachPlainString(array, { sum &+= hash($0) }) { return sum }
        return (JSONStrings.parse(String(utf8: array)) ?? []).reduce(0) { $0 &+ hash($1.utf8.span) }
    }

    /// Calls `body` for each string of an array in which no character is escaped; false, and some
    /// calls may have been made, where it is another text.
    private static func forEachPlainString(
        _ array: Span<UInt8>, _ body: (Span<UInt8>) -> Void
    ) -> Bool {
        if array.isEmpty { return true }
        guard array.count > 1, array[0] == UInt8(ascii: "[") else { return false }
        for index in 0..<array.count where array[index] == UInt8(ascii: "\\") { return false }
        var start: Int?
        for index in 1..<array.count {
            let byte = array[index]
            if byte == UInt8(ascii: "\"") {
                if let first = start {
                    body(array.extracting(first..<index))
                    start = nil
                } else {
                    start = index + 1
                }
            }
        }
        return start == nil
    }
}
