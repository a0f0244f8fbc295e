/// Converts between UTF-8 byte offsets and Unicode code point offsets of one text.
///
/// Exported offsets are code points (`unicodeScalars`), as Web Annotation's TextPositionSelector
/// demands; the stages count bytes. A checkpoint every 64 bytes makes either way a short scan.
public struct ScalarIndex: Sendable {
    private static let stride = 64

    private let bytes: [UInt8]
    /// Code points before byte `64 * i`.
    private var checkpoints: [Int]
    /// Code points of the whole text.
    public let scalarCount: Int

    /// An index over `bytes`, which must be valid UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        checkpoints = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { checkpoints.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
        }
        if bytes.count % Self.stride == 0 { checkpoints.append(scalars) }
        scalarCount = scalars
    }

    /// Code points before the byte at `byteOffset` (0 to the text's byte count).
    public func scalarOffset(_ byteOffset: Int) -> Int {
        var scalars = checkpoints[byteOffset / Self.stride]
        for offset in (byteOffset / Self.stride * Self.stride)..<byteOffset
        where bytes[offset] & 0xC0 != 0x80 {
            scalars += 1
        }
        return scalars
    }

    /// The byte at which code point `scalarOffset` (0 to `scalarCount`) begins.
    public func byteOffset(_ scalarOffset: Int) -> Int {
        guard scalarOffset < scalarCount else { return bytes.count }
        var low = 0
        var high = checkpoints.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if checkpoints[middle] <= scalarOffset { low = middle } else { high = middle - 1 }
        }
        var scalars = checkpoints[low]
        var offset = low * Self.stride
        while offset < bytes.count {
            if bytes[offset] & 0xC0 != 0x80 {
                if scalars == scalarOffset { return offset }
                scalars += 1
            }
            offset += 1
        }
        return bytes.count
    }

    /// The span in code points: `[start, end)`.
    public func scalarRange(_ span: TextSpan) -> Range<Int> {
        scalarOffset(span.start)..<scalarOffset(span.end)
    }

    /// The byte span of a range of code points.
    public func span(scalars range: Range<Int>) -> TextSpan {
        TextSpan(byteOffset(range.lowerBound), byteOffset(range.upperBound))
    }
}
