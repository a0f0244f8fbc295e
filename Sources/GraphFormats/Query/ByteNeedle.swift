import XMLStreaming

/// A text that is looked for in the bytes of others.
struct ByteNeedle {
    private let bytes: [UInt8]
    private let ignoresCase: Bool

    /// - Parameter ignoresCase: whether `text`, which is in lower case then, is also found in
    ///   capital letters of ASCII.
    init(_ text: String, ignoresCase: Bool = false) {
        bytes = Array(text.utf8)
        self.ignoresCase = ignoresCase
    }

    /// Whether the text is the same in JSON and when it is compared byte by byte: letters, digits
    /// and marks of ASCII that are not escaped.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    }

    /// Whether the text stands somewhere in `haystack`.
    func occurs(in haystack: Span<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        let count = bytes.count
        guard haystack.count >= count else { return false }
        let isLetter = ignoresCase && (0x61...0x7A).contains(first)
        let capital = isLetter ? first & 0xDF : first
        for start in 0...(haystack.count - count) {
            let byte = haystack[start]
            if (byte == first || byte == capital) && continues(haystack, start) { return true }
        }
        return false
    }

    @inline(__always)
    private func continues(_ haystack: Span<UInt8>, _ start: Int) -> Bool {
        for offset in 1..<max(1, bytes.count) {
            let byte = haystack[start + offset]
            let isCapital = ignoresCase && (0x41...0x5A).contains(byte)
            if (isCapital ? byte | 0x20 : byte) != bytes[offset] { return false }
        }
        return true
    }

    /// Whether `text` begins with it.
    func begins(_ text: Span<UInt8>) -> Bool {
        text.count >= bytes.count && continues(text, 0)
            && (bytes.first.map { $0 == text[0] } ?? true)
    }

    /// Whether `text` is it.
    func equals(_ text: Span<UInt8>) -> Bool {
        text.count == bytes.count && ByteComparison.areEqual(text, bytes.span)
    }
}
