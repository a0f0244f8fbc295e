import EntityLinking

/// Reads the records of a spill file in order, with their places.
struct SpillReader {
    private let file: FileDescriptor
    private var buffer: [UInt8] = []
    private var position = 0
    private var end: Int

    /// The place of the next record in the file.
    private(set) var offset: Int

    /// The records of the spill `file`.
    init(_ file: FileDescriptor) throws(DumpError) {
        self.file = file
        end = file.size ?? 0
        offset = Spill.magic.count
        guard end >= offset, try file.read(offset, at: 0) == Spill.magic else {
            throw DumpError(.unusableSpill, file: file.path)
        }
    }

    /// The next record's bytes and their place in the file; nil at the end.
    mutating func next() throws(DumpError) -> (bytes: [UInt8], offset: Int)? {
        guard offset < end else { return nil }
        try fill(16)
        var length = 0
        var shift = 0
        while true {
            guard position < buffer.count, shift < 35 else {
                throw DumpError(.unusableSpill, file: file.path)
            }
            let byte = buffer[position]
            position += 1
            offset += 1
            length |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        guard length <= end - offset else { throw DumpError(.unusableSpill, file: file.path) }
        try fill(length)
        let bytes = Array(buffer[position..<(position + length)])
        let place = offset
        position += length
        offset += length
        return (bytes, place)
    }

    /// Makes sure that `count` bytes, or all that are left, are in the buffer.
    private mutating func fill(_ count: Int) throws(DumpError) {
        guard buffer.count - position < count else { return }
        let wanted = min(max(count, 1 << 20), end - offset)
        buffer = try file.read(wanted, at: offset)
        position = 0
    }
}
