import CBZip2

/// Bytes of a bzip2 file of one or more streams, as parallel compressors write them, through libbz2.
@safe
final class BZip2Input: DumpInput {
    private let source: PlainInput
    private let name: String
    private let stream: UnsafeMutablePointer<bz_stream>
    private let buffer: UnsafeMutableRawBufferPointer
    private var isOpen = false
    private var isDone = false

    var consumed: Int { source.consumed }

    /// The bytes that `source` holds compressed.
    init(_ source: PlainInput, name: String) throws(DumpError) {
        self.source = source
        self.name = name
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
        unsafe buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    }

    deinit {
        if isOpen { unsafe BZ2_bzDecompressEnd(stream) }
        unsafe stream.deallocate()
        unsafe buffer.deallocate()
    }

    @unsafe func read(into output: UnsafeMutableRawBufferPointer) throws(DumpError) -> Int {
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        while !isDone, unsafe Int(stream.pointee.avail_out) == output.count {
            if unsafe stream.pointee.avail_in == 0, try !fill() {
                guard !isOpen else {
                    throw DumpError(.damagedCompression(BZ_UNEXPECTED_EOF), file: name)
                }
                isDone = true
                break
            }
            if !isOpen { try begin() }
            let code = unsafe BZ2_bzDecompress(stream)
            if code == BZ_STREAM_END {
                unsafe BZ2_bzDecompressEnd(stream)
                isOpen = false
            } else if code != BZ_OK {
                throw DumpError(.damagedCompression(code), file: name)
            }
        }
        return unsafe output.count - Int(stream.pointee.avail_out)
    }

    private func begin() throws(DumpError) {
        let code = unsafe BZ2_bzDecompressInit(stream, 0, 0)
        guard code == BZ_OK else { throw DumpError(.damagedCompression(code), file: name) }
        isOpen = true
    }

    private func fill() throws(DumpError) -> Bool {
        let count = try unsafe source.read(into: buffer)
        unsafe stream.pointee.next_in = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe stream.pointee.avail_in = UInt32(count)
        return count > 0
    }
}
