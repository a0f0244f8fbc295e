#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns read-only memory that holds a model: a mapped file, or a 64-byte aligned copy of bytes.
///
/// This is the one place that frees such memory. Whoever keeps a pointer into it keeps the owner.
/// A file that somebody shortens while it is mapped ends the process (SIGBUS); replace models by
/// renaming, as ``ModelWriter`` does.
@safe
final class MemoryMap: @unchecked Sendable {
    // @unchecked Sendable because the memory is never written after `init` and freed in `deinit`.
    private let base: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// The bytes; valid as long as the owner lives.
    @unsafe var bytes: UnsafeRawBufferPointer { unsafe base }

    /// Maps the file at `path`.
    init(path: String) throws(ModelFileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ModelFileError(.unreadable(operation: "open", errno: errno), file: path)
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw ModelFileError(.unreadable(operation: "stat", errno: errno), file: path)
        }
        let size = Int(status.st_size)
        guard size > 0, (status.st_mode & S_IFMT) == S_IFREG else {
            throw ModelFileError(size > 0 ? .foreign : .truncated, file: path)
        }
        guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
            unsafe start != MAP_FAILED
        else {
            throw ModelFileError(.unreadable(operation: "mmap", errno: errno), file: path)
        }
        unsafe base = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    /// Copies `bytes`.
    init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(bytes.count, 1), alignment: 64)
        unsafe copy.copyBytes(from: bytes)
        unsafe base = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
        isMapped = false
    }

    deinit {
        if isMapped {
            unsafe _ = munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count)
        } else {
            unsafe base.deallocate()
        }
    }
}
