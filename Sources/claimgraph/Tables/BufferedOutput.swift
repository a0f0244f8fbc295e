import ClaimGraphKit

/// Standard output in pieces of 64 KiB: the first line is there at once, a million are quick.
final class BufferedOutput {
    private static let size = 1 << 16

    private let output = StandardOutput()
    private var buffer: [UInt8] = []
    private var isFirst = true

    /// Writes `bytes`, at the latest when the output is finished.
    ///
    /// - Throws: `ClaimGraphError`, with `isClosedPipe` where nobody reads any more.
    func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if isFirst || buffer.count >= Self.size { try flush() }
    }

    /// Writes what is left.
    func flush() throws {
        guard !buffer.isEmpty else { return }
        isFirst = false
        try output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
