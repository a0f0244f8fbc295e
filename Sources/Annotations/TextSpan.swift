/// A stretch of a document: half-open, 0-based, counted in UTF-8 bytes of the document's own bytes.
///
/// Bytes are what the stages work on; exported files count Unicode code points instead, and
/// ``ScalarIndex`` converts between the two at that boundary.
public struct TextSpan: Hashable, Sendable {
    /// The first byte.
    public var start: Int
    /// One past the last byte; never below `start`.
    public var end: Int

    /// The span from `start` up to, and without, `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// How many bytes it covers.
    @inlinable public var count: Int { end - start }

    /// Whether it covers nothing.
    @inlinable public var isEmpty: Bool { end <= start }

    /// The span as a range of bytes.
    @inlinable public var range: Range<Int> { start..<end }

    /// Whether the two share a byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether all of `other` lies inside.
    @inlinable
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// The smallest span that covers both.
    @inlinable
    public func union(_ other: TextSpan) -> TextSpan {
        TextSpan(min(start, other.start), max(end, other.end))
    }
}

extension TextSpan: Comparable {
    /// By start, then by end.
    @inlinable
    public static func < (lhs: TextSpan, rhs: TextSpan) -> Bool {
        (lhs.start, lhs.end) < (rhs.start, rhs.end)
    }
}
