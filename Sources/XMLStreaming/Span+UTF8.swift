extension Span where Element == UInt8 {
    /// Whether the bytes are those of the literal.
    public func equals(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        return unsafe ByteComparison.equal(
            self,
            Span(
                _unsafeElements: UnsafeBufferPointer(
                    start: literal.utf8Start, count: literal.utf8CodeUnitCount)))
    }

    /// Whether every byte is whitespace of XML: space, TAB, CR, LF.
    public var isBlank: Bool {
        for index in 0..<count {
            switch unsafe self[unchecked: index] {
            case 0x20, 0x0A, 0x0D, 0x09: continue
            default: return false
            }
        }
        return true
    }
}

extension String {
    /// The bytes, which are UTF-8, as a string.
    public init(utf8Bytes bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
