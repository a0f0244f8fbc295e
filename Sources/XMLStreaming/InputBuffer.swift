#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Serves libxml2's reads of a few thousand bytes from blocks of 64 KiB of a source. Errors are
/// kept for the reader to throw.
@safe
final class InputBuffer {
    private static let blockSize = 64 * 1024

    private let source: XMLSource
    private var descriptor: Int32 = -1
    private var ownsDescriptor = false
    private let block = UnsafeMutablePointer<UInt8>.allocate(capacity: InputBuffer.blockSize)
    private var chunk: [UInt8] = []
    private var position = 0
    private var available = 0
    private let limit: Int
    /// Bytes handed to libxml2 so far.
    private(set) var byteCount = 0
    /// Why reading stopped early.
    private(set) var failure: XMLStreamError?

    init(_ source: XMLSource, limit: Int) throws(XMLStreamError) {
        self.source = source
        self.limit = limit
        switch source.kind {
        case .path(let path):
            descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                let number = errno
                throw XMLStreamError(
                    .unreadable, "cannot open: \(LibXML2.systemMessage(number))", file: path)
            }
            ownsDescriptor = true
        case .descriptor(let descriptor): self.descriptor = descriptor
        case .bytes(let bytes): chunk = bytes
        case .chunks: break
        }
    }

    deinit {
        if ownsDescriptor { _ = close(descriptor) }
        unsafe block.deallocate()
    }

    /// Fills `target` with at most `count` bytes; 0 at the end, -1 for an error.
    func read(into target: UnsafeMutablePointer<CChar>, count: Int) -> Int {
        let done: Int
        do throws(XMLStreamError) {
            switch source.kind {
            case .path, .descriptor: done = try unsafe readDescriptor(into: target, count)
            case .bytes: done = unsafe readChunk(into: target, count)
            case .chunks(let next):
                while position >= chunk.count {
                    guard let new = try next() else { return 0 }
                    chunk = new
                    position = 0
                }
                done = unsafe readChunk(into: target, count)
            }
            byteCount += done
            guard byteCount <= limit else {
                throw XMLStreamError(.limit, "the document is longer than \(limit) bytes")
            }
            return done
        } catch {
            failure = error
            return -1
        }
    }

    private func readChunk(into target: UnsafeMutablePointer<CChar>, _ count: Int) -> Int {
        let done = min(count, chunk.count - position)
        guard done > 0 else { return 0 }
        unsafe chunk.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe UnsafeMutableRawPointer(target)
                .copyMemory(from: start + position, byteCount: done)
        }
        position += done
        return done
    }

    private func readDescriptor(
        into target: UnsafeMutablePointer<CChar>, _ count: Int
    ) throws(XMLStreamError) -> Int {
        if position == available {
            var got = -1
            repeat {
                #if canImport(Glibc)
                    got = unsafe Glibc.read(descriptor, block, Self.blockSize)
                #else
                    got = unsafe Darwin.read(descriptor, block, Self.blockSize)
                #endif
            } while got < 0 && errno == EINTR
            guard got >= 0 else {
                throw XMLStreamError(
                    .unreadable, "cannot read: \(LibXML2.systemMessage(errno))",
                    file: source.name)
            }
            position = 0
            available = got
        }
        let done = min(count, available - position)
        unsafe UnsafeMutableRawPointer(target).copyMemory(from: block + position, byteCount: done)
        position += done
        return done
    }
}
