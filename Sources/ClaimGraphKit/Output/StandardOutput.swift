import Foundation
import XMLStreaming

/// Standard output as lines of bytes; no error of the system is lost.
public struct StandardOutput {
    private let sink = FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")

    /// Standard output.
    public init() {}

    /// Writes all of `bytes`; a reader that has gone away is an error with `isClosedPipe`.
    public func write(_ bytes: [UInt8]) throws(ClaimGraphError) {
        try write { sink throws(XMLStreamError) in try sink.write(bytes.span) }
    }

    /// Lets `body` write piece by piece.
    func write(
        _ body: (any ByteSink) throws(XMLStreamError) -> Void
    ) throws(ClaimGraphError) {
        do {
            try body(sink)
        } catch {
            throw ClaimGraphError(error)
        }
    }
}
