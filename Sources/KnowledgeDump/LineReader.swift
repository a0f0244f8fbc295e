/// Gives out the lines of a dump one by one, in memory of the longest line's size.
struct LineReader {
    private let input: any DumpInput
    private let name: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 22)
    /// The bytes of the buffer that have not been given out.
    private var filled = 0..<0
    private var isAtEnd = false
    private static let longest = 1 << 28

    /// How many bytes of the lines were given out.
    private(set) var read = 0

    /// The lines of `input`, which errors call `name`.
    init(_ input: any DumpInput, name: String) {
        self.input = input
        self.name = name
    }

    /// Calls `body` with the next line without its end; false where there is none.
    mutating func next(_ body: (Span<UInt8>) throws(DumpError) -> Void) throws(DumpError) -> Bool {
        var searched = filled.lowerBound
        while true {
            if let end = newline(in: searched..<filled.upperBound) {
                let line = filled.lowerBound..<end
                filled = (end + 1)..<filled.upperBound
                read += line.count + 1
                try body(buffer.span.extracting(line))
                return true
            }
            searched = filled.upperBound
            if isAtEnd {
                guard !filled.isEmpty else { return false }
                let line = filled
                filled = line.upperBound..<line.upperBound
                read += line.count
                try body(buffer.span.extracting(line))
                return true
            }
            let moved = filled.lowerBound
            try fill()
            searched -= moved - filled.lowerBound
        }
    }

    private func newline(in range: Range<Int>) -> Int? {
        let span = buffer.span
        let raw = unsafe span.bytes
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let word =
                unsafe UInt64(
                    littleEndian: raw.unsafeLoadUnaligned(
                        fromByteOffset: position, as: UInt64.self)) ^ 0x0A0A_0A0A_0A0A_0A0A
            let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if found != 0 { return position + found.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < range.upperBound {
            if span[position] == UInt8(ascii: "\n") { return position }
            position += 1
        }
        return nil
    }

    /// Moves the rest to the front and reads behind it; doubles the buffer where the rest fills it.
    private mutating func fill() throws(DumpError) {
        let count = filled.count
        if filled.lowerBound > 0 {
            let rest = filled
            unsafe buffer.withUnsafeMutableBytes { bytes in
                let from = unsafe UnsafeRawBufferPointer(rebasing: bytes[rest])
                if let base = bytes.baseAddress, let source = from.baseAddress {
                    unsafe base.copyMemory(from: source, byteCount: count)
                }
            }
        }
        if count == buffer.count {
            guard count < Self.longest else { throw DumpError(.endlessLine, file: name) }
            buffer += [UInt8](repeating: 0, count: count)
        }
        let space = buffer.count - count
        let chunk = min(space, 1 << 22)
        let got: Result<Int, DumpError> = unsafe buffer.withUnsafeMutableBytes { bytes in
            let free = unsafe UnsafeMutableRawBufferPointer(
                rebasing: bytes[count..<(count + chunk)])
            do throws(DumpError) {
                return .success(try unsafe input.read(into: free))
            } catch {
                return .failure(error)
            }
        }
        let number = try got.get()
        isAtEnd = number == 0
        filled = 0..<(count + number)
    }
}
