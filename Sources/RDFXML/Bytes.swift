/// Work on spans of bytes that the standard library has no name for yet.
enum Bytes {
    /// Whether two spans hold the same bytes.
    @inline(__always)
    static func equal(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Bool {
        lhs.count == rhs.count && startsEqual(lhs, rhs, count: lhs.count)
    }

    /// Whether the first `count` bytes, which both have, are the same; eight at a time.
    @inline(__always)
    static func startsEqual(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>, count: Int) -> Bool {
        unsafe lhs.withUnsafeBytes { left in
            unsafe rhs.withUnsafeBytes { right in
                var offset = 0
                while offset + 8 <= count {
                    let word = unsafe left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    let other = unsafe right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    if word != other { return false }
                    offset += 8
                }
                while offset < count {
                    guard unsafe left[offset] == right[offset] else { return false }
                    offset += 1
                }
                return true
            }
        }
    }

    /// The bytes of a literal.
    @_lifetime(immortal)
    @inline(__always)
    static func span(_ text: StaticString) -> Span<UInt8> {
        let bytes = unsafe UnsafeBufferPointer(
            start: text.utf8Start, count: text.utf8CodeUnitCount)
        return unsafe _overrideLifetime(Span(_unsafeElements: bytes), copying: ())
    }

    /// Whether a span holds the bytes of a literal.
    @inline(__always)
    static func equal(_ lhs: Span<UInt8>, _ text: StaticString) -> Bool {
        lhs.count == text.utf8CodeUnitCount && startsEqual(lhs, span(text), count: lhs.count)
    }

    /// Whether the UTF-8 of `lhs` sorts before that of `rhs`.
    static func precedes(_ lhs: String, _ rhs: String) -> Bool {
        lhs.utf8.lexicographicallyPrecedes(rhs.utf8)
    }

    /// Whether `lhs` sorts before `rhs`, byte by byte.
    static func precedes(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < lhs.count, offset < rhs.count {
            if lhs[offset] != rhs[offset] { return lhs[offset] < rhs[offset] }
            offset += 1
        }
        return lhs.count < rhs.count
    }
}

extension [UInt8] {
    /// Appends a span's bytes.
    @inline(__always)
    mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Appends a literal's bytes.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        unsafe append(
            contentsOf: UnsafeBufferPointer(
                start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension String {
    /// The text of a span of UTF-8; what is not UTF-8 becomes U+FFFD.
    init(copying span: Span<UInt8>) {
        self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
