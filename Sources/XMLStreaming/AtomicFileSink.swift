#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A sink for a file that appears whole or not at all: the bytes go to a new file beside it,
/// which is synchronised and renamed by `finish`. Until then, and after any failure, what was at
/// the path stays as it was.
public final class AtomicFileSink: ByteSink {
    private let path: String
    private let temporaryPath: String
    private let descriptor: FileDescriptorSink
    private let number: Int32
    private var isFinished = false

    /// Creates the file beside `path`; its permissions are those a new file gets.
    public init(path: String) throws(XMLStreamError) {
        self.path = path
        let opened = try Self.create(beside: path)
        temporaryPath = opened.path
        number = opened.descriptor
        descriptor = FileDescriptorSink(
            descriptor: opened.descriptor, name: path, closing: true)
    }

    deinit {
        if !isFinished { _ = unsafe unlink(temporaryPath) }
    }

    /// Writes to the file beside.
    public func write(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        try descriptor.write(bytes)
    }

    /// Makes the file beside the file at the path.
    public func finish() throws(XMLStreamError) {
        if fsync(number) != 0 && errno != EINVAL { throw failure("cannot write") }
        try descriptor.finish()
        guard unsafe rename(temporaryPath, path) == 0 else { throw failure("cannot replace") }
        isFinished = true
        synchroniseFolder()
    }

    /// A rename is on the disk only when its folder is.
    private func synchroniseFolder() {
        let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? "."
        let number = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { return }
        _ = fsync(number)
        _ = close(number)
    }

    private func failure(_ what: String) -> XMLStreamError {
        XMLStreamError(
            .unwritable, "\(what): \(LibXML2.systemMessage(errno))", file: path)
    }

    private static func create(
        beside path: String
    ) throws(XMLStreamError) -> (path: String, descriptor: Int32) {
        for attempt in 0..<100 {
            let candidate = "\(path).\(getpid())-\(attempt).tmp"
            let number = unsafe open(
                candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if number >= 0 { return (candidate, number) }
            guard errno == EEXIST else { break }
        }
        throw XMLStreamError(
            .unwritable, "cannot create: \(LibXML2.systemMessage(errno))", file: path)
    }
}
