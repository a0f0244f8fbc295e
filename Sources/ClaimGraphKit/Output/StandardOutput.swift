import Foundation
import XMLStreaming

/// Standard output as lines of bytes; no error of the system is lost.
public struct StandardOutput {
    private let sink = FileDescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")

    /// Standard output.
    public init() {}

    /// Writes all of `bytes`; a reader that has gone away is an error with `isClosedPipe`.
    public func write(_ bytes: [UInt8]) throws(ClaimGraphError) {
        do {
            try sink.write(bytes.span)
        } catch {
            throw ClaimGraphError(error)
        }
    }
}
