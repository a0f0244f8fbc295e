import Foundation

/// Cuts a stream of bytes into records at a separator, without reading ahead more than a chunk.
struct ByteStream {
    private static let chunkByteCount = 1 << 16

    /// The stream's name in error messages.
    let path: String
    /// The number of the record that came last, counted from 1.
    private(set) var recordNumber = 0

    private let handle: FileHandle
    private let separator: UInt8
    private let maximumByteCount: Int
    private var buffer: [UInt8] = []
    private var searched = 0
    private var isAtEnd = false

    /// Standard input, or the file at `path`, in records that end with `separator`; a record of
    /// more than `maximumByteCount` bytes is an error.
    init(path: String, separator: UInt8, maximumByteCount: Int) throws(ClaimGraphError) {
        self.path = path
        self.separator = separator
        self.maximumByteCount = maximumByteCount
        if path == "-" {
            handle = .standardInput
        } else if let opened = FileHandle(forReadingAtPath: path) {
            handle = opened
        } else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
    }

    /// The next record without its separator; nil at the end. What follows the last separator is a
    /// record only where there is something.
    mutating func next() throws(ClaimGraphError) -> [UInt8]? {
        while true {
            if let end = buffer[searched...].firstIndex(of: separator) {
                let record = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                searched = 0
                recordNumber += 1
                return record
            }
            searched = buffer.count
            guard searched <= maximumByteCount else {
                throw ClaimGraphError(
                    path: path, line: separator == 0x0A ? recordNumber + 1 : nil,
                    "more than \(maximumByteCount >> 20) MB in one document; split it")
            }
            guard !isAtEnd else {
                defer { buffer = [] }
                searched = 0
                recordNumber += 1
                return buffer.isEmpty ? nil : buffer
            }
            try fill()
        }
    }

    private mutating func fill() throws(ClaimGraphError) {
        do {
            let chunk = try handle.read(upToCount: Self.chunkByteCount) ?? Data()
            isAtEnd = chunk.isEmpty
            buffer.append(contentsOf: chunk)
        } catch {
            throw ClaimGraphError(path: path, "cannot be read: \(FileBytes.reason(error))")
        }
    }
}
