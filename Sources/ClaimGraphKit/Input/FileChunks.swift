import Foundation
import RDFXML

/// A file in chunks, for readers that take them one after the other.
final class FileChunks: Sendable {
    private static let chunkByteCount = 1 << 16

    private let handle: FileHandle

    /// The file at `path`, or standard input where that is `-`.
    init(_ path: String) throws(ClaimGraphError) {
        guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        self.handle = handle
    }

    /// The next chunk; nil at the end.
    func next() throws(RDFError) -> [UInt8]? {
        do {
            let chunk = try handle.read(upToCount: Self.chunkByteCount) ?? Data()
            return chunk.isEmpty ? nil : [UInt8](chunk)
        } catch {
            throw RDFError(.input, "cannot be read: \(FileBytes.reason(error))")
        }
    }
}
