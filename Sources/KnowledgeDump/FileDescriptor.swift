#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open file, closed with the value.
final class FileDescriptor {
    /// The file's path.
    let path: String
    private let number: Int32
    private let isOwned: Bool

    /// Opens `path` for reading; `-` is standard input.
    init(reading path: String) throws(DumpError) {
        self.path = path
        isOwned = path != "-"
        number = isOwned ? unsafe open(path, O_RDONLY | O_CLOEXEC) : 0
        guard number >= 0 else {
            throw DumpError(.system(operation: "open", errno: errno), file: path)
        }
    }

    /// Makes `path` anew for writing and reading.
    init(writing path: String) throws(DumpError) {
        self.path = path
        isOwned = true
        number = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard number >= 0 else {
            throw DumpError(.system(operation: "open", errno: errno), file: path)
        }
    }

    deinit {
        if isOwned { _ = close(number) }
    }

    /// How many bytes the file has; nil for what has no size.
    var size: Int? {
        var status = stat()
        guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(status.st_size)
    }

    /// A text that changes with the file: size and time of the last change.
    var fingerprint: String {
        var status = stat()
        guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return ""
        }
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        return "\(status.st_size) \(changed.tv_sec) \(changed.tv_nsec)"
    }

    /// Reads up to `buffer`'s size; 0 at the end.
    @unsafe func read(into buffer: UnsafeMutableRawBufferPointer) throws(DumpError) -> Int {
        while true {
            #if canImport(Darwin)
                let count = unsafe Darwin.read(number, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = unsafe Musl.read(number, buffer.baseAddress, buffer.count)
            #else
                let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw DumpError(.system(operation: "read", errno: errno), file: path)
            }
        }
    }

    /// Reads `count` bytes at `offset`.
    func read(_ count: Int, at offset: Int) throws(DumpError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let read = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    number, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).baseAddress,
                    count - done, off_t(offset + done))
            }
            guard read > 0 else {
                throw DumpError(.system(operation: "pread", errno: errno), file: path)
            }
            done += read
        }
        return bytes
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(DumpError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe system(UnsafeRawBufferPointer(rebasing: buffer[done...]))
            }
            guard written > 0 || errno == EINTR else {
                throw DumpError(.system(operation: "write", errno: errno), file: path)
            }
            done += max(0, written)
        }
    }

    @unsafe private func system(_ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.write(number, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            unsafe Musl.write(number, bytes.baseAddress, bytes.count)
        #else
            unsafe Glibc.write(number, bytes.baseAddress, bytes.count)
        #endif
    }
}
