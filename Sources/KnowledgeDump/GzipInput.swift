import CZlib

/// Bytes of a gzip file of one or more members (RFC 1952), through zlib.
@safe
final class GzipInput: DumpInput {
    private let source: PlainInput
    private let name: String
    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer: UnsafeMutableRawBufferPointer
    private var isAtStart = false
    private var isDone = false

    var consumed: Int { source.consumed }

    /// The bytes that `source` holds compressed.
    init(_ source: PlainInput, name: String) throws(DumpError) {
        self.source = source
        self.name = name
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe buffer = .allocate(byteCount: 1 << 18, alignment: 16)
        let code = unsafe claimgraph_inflate_init(stream)
        guard code == Z_OK else { throw DumpError(.damagedCompression(code), file: name) }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe buffer.deallocate()
    }

    @unsafe func read(into output: UnsafeMutableRawBufferPointer) throws(DumpError) -> Int {
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        while !isDone, unsafe Int(stream.pointee.avail_out) == output.count {
            if unsafe stream.pointee.avail_in == 0, try !fill() {
                // Only between two members may the file end.
                guard isAtStart else {
                    throw DumpError(.damagedCompression(Z_BUF_ERROR), file: name)
                }
                isDone = true
                break
            }
            isAtStart = false
            let code = unsafe inflate(stream, Z_NO_FLUSH)
            if code == Z_STREAM_END {
                isAtStart = true
                unsafe inflateReset(stream)
            } else if code != Z_OK {
                throw DumpError(.damagedCompression(code), file: name)
            }
        }
        return unsafe output.count - Int(stream.pointee.avail_out)
    }

    private func fill() throws(DumpError) -> Bool {
        let count = try unsafe source.read(into: buffer)
        unsafe stream.pointee.next_in = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_in = UInt32(count)
        return count > 0
    }
}
