import Foundation

/// A file that appears whole or not at all: written beside its place, synced, renamed.
public struct AtomicFile: ~Copyable {
    /// Where it will appear.
    public let path: String
    private let temporaryPath: String
    private let descriptor: Int32
    private var isFinished = false

    /// Begins a file that will appear at `path`; what is there stays until ``commit()``.
    public init(_ path: String) throws(ClaimGraphError) {
        let temporary = path + ".\(getpid()).tmp"
        let opened = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard opened >= 0 else {
            throw ClaimGraphError(path: path, "cannot be written: \(Self.reason(errno))")
        }
        self.path = path
        temporaryPath = temporary
        descriptor = opened
    }

    deinit {
        if !isFinished {
            close(descriptor)
            unsafe unlink(temporaryPath)
        }
    }

    /// The descriptor that a writer writes to; it stays this value's.
    public var fileDescriptor: Int32 { descriptor }

    /// Writes all of `bytes`.
    public func write(_ bytes: [UInt8]) throws(ClaimGraphError) {
        try Self.write(bytes, to: descriptor, path: path)
    }

    /// Makes the file appear at its place.
    public consuming func commit() throws(ClaimGraphError) {
        isFinished = true
        guard fsync(descriptor) == 0 else { throw failure() }
        guard close(descriptor) == 0 else { throw failure() }
        guard unsafe rename(temporaryPath, path) == 0 else { throw failure() }
    }

    private func failure() -> ClaimGraphError {
        let code = errno
        close(descriptor)
        unsafe unlink(temporaryPath)
        return ClaimGraphError(path: path, "cannot be written: \(Self.reason(code))")
    }

    /// Writes all of `bytes` to an open descriptor; `path` is for the error.
    public static func write(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(ClaimGraphError) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
            }
            if written >= 0 {
                offset += written
            } else if errno != EINTR {
                throw ClaimGraphError(path: path, "cannot be written: \(reason(errno))")
            }
        }
    }

    private static func reason(_ code: Int32) -> String {
        unsafe String(cString: strerror(code)).lowercased()
    }
}
