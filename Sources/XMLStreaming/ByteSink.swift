/// Where a writer's bytes go. Sinks are called with blocks of 4 to 64 KiB, in order, from the
/// thread that writes.
public protocol ByteSink: AnyObject {
    /// Takes all the bytes, or throws.
    func write(_ bytes: Span<UInt8>) throws(XMLStreamError)
    /// Called once, after the last byte; throws where the bytes turn out not to have arrived.
    func finish() throws(XMLStreamError)
}

/// A sink that keeps the bytes in memory.
public final class MemorySink: ByteSink {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Appends the bytes.
    public func write(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
    }

    /// Does nothing.
    public func finish() throws(XMLStreamError) {}

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
