/// Bytes that grow at the end and are cut off there again: the memory is kept, and appending is a
/// copy of memory, without the bookkeeping of an array.
@safe
struct ByteStack: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes there are.
    private(set) var count = 0

    /// An empty stack with room for `capacity` bytes.
    init(capacity: Int = 1024) {
        unsafe base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { unsafe base.deallocate() }

    /// All bytes, valid until the next change.
    var span: Span<UInt8> {
        @_lifetime(borrow self)
        @inline(__always)
        get {
            let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
            return unsafe _overrideLifetime(Span(_unsafeElements: bytes), borrowing: self)
        }
    }

    /// The bytes of a range.
    @_lifetime(borrow self)
    @inline(__always)
    func span(_ range: ByteRange) -> Span<UInt8> {
        unsafe _overrideLifetime(span.extracting(range.start..<range.end), borrowing: self)
    }

    /// The bytes of a range as text.
    func text(_ range: ByteRange) -> String { String(copying: span(range)) }

    /// Cuts off what is behind the first `count` bytes.
    @inline(__always)
    mutating func truncate(to count: Int) {
        precondition(count <= self.count)
        self.count = count
    }

    /// Appends one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        unsafe base[count] = byte
        count += 1
    }

    /// Appends a span's bytes and says where they are.
    @inline(__always)
    @discardableResult
    mutating func append(_ bytes: Span<UInt8>) -> ByteRange {
        let start = count
        let added = bytes.count
        if count + added > capacity { grow(by: added) }
        unsafe bytes.withUnsafeBufferPointer { source in
            guard let from = source.baseAddress else { return }
            unsafe (base + start).update(from: from, count: added)
        }
        count = start + added
        return ByteRange(start, count)
    }

    /// Appends a literal's bytes.
    @inline(__always)
    @discardableResult
    mutating func append(_ text: StaticString) -> ByteRange {
        let start = count
        let added = text.utf8CodeUnitCount
        if count + added > capacity { grow(by: added) }
        unsafe (base + start).update(from: text.utf8Start, count: added)
        count = start + added
        return ByteRange(start, count)
    }

    /// Appends a text's bytes.
    @discardableResult
    mutating func append(_ text: String) -> ByteRange { append(text.utf8.span) }

    @inline(never)
    private mutating func grow(by added: Int) {
        let larger = max(capacity * 2, count + added)
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe new.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = new
        capacity = larger
    }
}

/// Where bytes lie in a ``ByteStack``: half-open.
struct ByteRange: Hashable {
    private var first: UInt32
    private var last: UInt32

    /// From `start` up to, and without, `end`.
    @inline(__always)
    init(_ start: Int, _ end: Int) {
        first = UInt32(truncatingIfNeeded: start)
        last = UInt32(truncatingIfNeeded: end)
    }

    /// No bytes.
    static let empty = ByteRange(0, 0)

    var start: Int { Int(first) }
    var end: Int { Int(last) }
    var isEmpty: Bool { first == last }
}
