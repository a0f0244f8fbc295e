/// Where some bytes are in a `ByteArena`: 40 bits of position, 24 bits of length.
public struct ByteRange: Hashable, Sendable {
    private let bits: UInt64

    /// The longest text that can be kept, in bytes: beyond what `XMLStreamReader` delivers.
    public static let maximumLength = (1 << 24) - 1

    init(position: Int, count: Int) {
        bits = UInt64(truncatingIfNeeded: position) << 24 | UInt64(truncatingIfNeeded: count)
    }

    /// No bytes.
    public static let empty = ByteRange(position: 0, count: 0)

    /// How many bytes.
    public var count: Int { Int(bits & 0xFF_FFFF) }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    var position: Int { Int(bits >> 24) }
}

/// The chunks of an arena: frees them.
@safe
final class ByteChunks {
    static let bits = 20
    static let size = 1 << bits

    fileprivate(set) var pointers: [UnsafeMutablePointer<UInt8>] = unsafe []
    fileprivate(set) var capacity = 0

    deinit {
        while let chunk = unsafe pointers.popLast() { unsafe chunk.deallocate() }
    }
}

/// Bytes of many texts, packed, as a `ByteArenaBuilder` left them; never changed again.
@safe
public final class ByteArena: @unchecked Sendable {
    // @unchecked Sendable because only the builder, which is gone, could change the chunks.
    private let chunks: ByteChunks
    private let pointers: UnsafeMutablePointer<UnsafeMutablePointer<UInt8>>

    init(_ chunks: ByteChunks) {
        self.chunks = chunks
        unsafe pointers = .allocate(capacity: max(chunks.pointers.count, 1))
        unsafe pointers.initialize(from: chunks.pointers, count: chunks.pointers.count)
    }

    deinit { unsafe pointers.deallocate() }

    /// Bytes of memory taken.
    public var capacity: Int { chunks.capacity }

    /// The bytes of a range that this arena's builder gave.
    public subscript(range: ByteRange) -> Span<UInt8> {
        @_lifetime(borrow self)
        get {
            let buffer = unsafe buffer(range)
            return unsafe _overrideLifetime(Span(_unsafeElements: buffer), borrowing: self)
        }
    }

    private func buffer(_ range: ByteRange) -> UnsafeBufferPointer<UInt8> {
        guard !range.isEmpty else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        let start = unsafe pointers[range.chunk] + range.offset
        return unsafe UnsafeBufferPointer(start: start, count: range.count)
    }

    /// The bytes as a string.
    public func string(_ range: ByteRange) -> String {
        unsafe String(decoding: buffer(range), as: UTF8.self)
    }
}

extension ByteRange {
    fileprivate var chunk: Int { position >> ByteChunks.bits }
    fileprivate var offset: Int { position & (ByteChunks.size - 1) }
}

/// Packs texts into chunks of 1 MiB: no memory for each, no copying when it grows.
@safe
public struct ByteArenaBuilder: ~Copyable {
    private let chunks = ByteChunks()
    /// As in `chunks`, which only frees them.
    private var pointers: [UnsafeMutablePointer<UInt8>] = unsafe []
    private var cursor: UnsafeMutablePointer<UInt8>?
    private var room = 0
    private var position = 0

    /// An empty builder.
    public init() {}

    /// Keeps a copy of the bytes.
    ///
    /// - Throws: `.limit` for more than `ByteRange.maximumLength` bytes.
    public mutating func append(_ bytes: Span<UInt8>) throws(XMLStreamError) -> ByteRange {
        let count = bytes.count
        if count == 0 { return .empty }
        if count > room { try startChunk(count) }
        guard let target = unsafe cursor else { return .empty }
        unsafe bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress {
                unsafe target.update(from: start, count: count)
            }
        }
        let range = ByteRange(position: position, count: count)
        unsafe cursor = target + count
        room -= count
        position += count
        return range
    }

    private mutating func startChunk(_ count: Int) throws(XMLStreamError) {
        guard count <= ByteRange.maximumLength else {
            throw XMLStreamError(.limit, "a text is longer than \(ByteRange.maximumLength) bytes")
        }
        let size = max(count, ByteChunks.size)
        let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        position = unsafe pointers.count << ByteChunks.bits
        unsafe chunks.pointers.append(chunk)
        chunks.capacity += size
        unsafe pointers.append(chunk)
        unsafe cursor = chunk
        // Of a larger chunk, only its first text can be addressed.
        room = size > ByteChunks.size ? count : size
    }

    /// The bytes of a range that this builder gave.
    public subscript(range: ByteRange) -> Span<UInt8> {
        @_lifetime(borrow self)
        get {
            let buffer = unsafe buffer(range)
            return unsafe _overrideLifetime(Span(_unsafeElements: buffer), borrowing: self)
        }
    }

    private func buffer(_ range: ByteRange) -> UnsafeBufferPointer<UInt8> {
        guard !range.isEmpty else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        let start = unsafe pointers[range.chunk] + range.offset
        return unsafe UnsafeBufferPointer(start: start, count: range.count)
    }

    /// Whether the bytes of a range are these.
    func equals(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
        guard range.count == bytes.count else { return false }
        return unsafe ByteComparison.areEqual(Span(_unsafeElements: buffer(range)), bytes)
    }

    /// The arena, which can be read by any number of threads from now on.
    public consuming func finish() -> ByteArena { ByteArena(chunks) }
}
