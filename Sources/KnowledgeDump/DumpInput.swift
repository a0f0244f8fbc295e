/// A dump's bytes, uncompressed. The compression is told by the first bytes, not by the name.
protocol DumpInput: AnyObject {
    /// Reads the next bytes to `buffer`; 0 at the end.
    @unsafe func read(into buffer: UnsafeMutableRawBufferPointer) throws(DumpError) -> Int
    /// How many bytes of the file have been read, compressed as it is.
    var consumed: Int { get }
}

/// Bytes of a file with the beginning that was looked at.
final class PlainInput: DumpInput {
    private let file: FileDescriptor
    private var start: [UInt8]
    private(set) var consumed = 0

    /// The bytes `start` and what follows in `file`.
    init(file: FileDescriptor, start: [UInt8]) {
        self.file = file
        self.start = start
    }

    @unsafe func read(into buffer: UnsafeMutableRawBufferPointer) throws(DumpError) -> Int {
        guard start.isEmpty else {
            let count = min(start.count, buffer.count)
            unsafe buffer.copyBytes(from: start[..<count])
            start.removeFirst(count)
            consumed += count
            return count
        }
        let count = try unsafe file.read(into: buffer)
        consumed += count
        return count
    }

    /// The input for the file `path`, by its first bytes.
    static func open(_ file: FileDescriptor) throws(DumpError) -> any DumpInput {
        var start = [UInt8](repeating: 0, count: 3)
        var count = 0
        while count < 3 {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 3, alignment: 1)
            defer { unsafe buffer.deallocate() }
            let read = try unsafe file.read(
                into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<(3 - count)]))
            if read == 0 { break }
            for offset in 0..<read { start[count + offset] = unsafe buffer[offset] }
            count += read
        }
        start.removeLast(3 - count)
        let plain = PlainInput(file: file, start: start)
        if start.starts(with: [0x1F, 0x8B]) { return try GzipInput(plain, name: file.path) }
        if start.starts(with: Array("BZh".utf8)) { return try BZip2Input(plain, name: file.path) }
        return plain
    }
}
