/// Checks a model file's header, table and checksums, and reads the table.
struct HeaderReader {
    /// One line of the section table.
    struct Entry {
        var name: String
        var type: UInt32
        var range: Range<Int>
    }

    let kind: String
    let version: Int
    private let memory: MemoryMap
    private let file: String
    private let sectionCount: Int

    /// Checks the header of the file `file` in `memory`.
    init(memory: MemoryMap, file: String) throws(ModelFileError) {
        let bytes = unsafe memory.bytes
        let magicCount = min(bytes.count, ModelLayout.magic.count)
        guard unsafe bytes[..<magicCount].elementsEqual(ModelLayout.magic[..<magicCount]) else {
            throw ModelFileError(.foreign, file: file)
        }
        guard bytes.count >= ModelLayout.headerSize else {
            throw ModelFileError(.truncated, file: file)
        }
        let headerChecksum = unsafe Self.number(bytes, 56, UInt64.self)
        guard
            unsafe Checksum.xxh64(UnsafeRawBufferPointer(rebasing: bytes[..<56])) == headerChecksum
        else { throw ModelFileError(.damaged(section: "header"), file: file) }
        let container = unsafe Self.number(bytes, 8, UInt32.self)
        guard container == ModelLayout.containerVersion else {
            throw ModelFileError(
                .unsupportedVersion(
                    found: Int(container), expected: Int(ModelLayout.containerVersion)), file: file)
        }
        sectionCount = Int(unsafe Self.number(bytes, 12, UInt32.self))
        kind = unsafe Self.name(bytes, 16, ModelLayout.kindSize)
        version = Int(unsafe Self.number(bytes, 32, UInt32.self))
        let size = unsafe Self.number(bytes, 40, UInt64.self)
        let tableEnd = ModelLayout.headerSize + sectionCount * ModelLayout.entrySize
        guard bytes.count >= size, bytes.count >= tableEnd else {
            throw ModelFileError(.truncated, file: file)
        }
        let table = unsafe UnsafeRawBufferPointer(
            rebasing: bytes[ModelLayout.headerSize..<tableEnd])
        let tableChecksum = unsafe Self.number(bytes, 48, UInt64.self)
        guard unsafe Checksum.xxh64(table) == tableChecksum else {
            throw ModelFileError(.damaged(section: "section table"), file: file)
        }
        self.memory = memory
        self.file = file
    }

    /// The section table, each section's place and checksum verified.
    func entries() throws(ModelFileError) -> [Entry] {
        var entries: [Entry] = []
        let bytes = unsafe memory.bytes
        for index in 0..<sectionCount {
            let start = ModelLayout.headerSize + index * ModelLayout.entrySize
            let name = unsafe Self.name(bytes, start, ModelLayout.nameSize)
            let offset = unsafe Self.number(bytes, start + 40, UInt64.self)
            let count = unsafe Self.number(bytes, start + 48, UInt64.self)
            let total = UInt64(bytes.count)
            guard offset <= total, count <= total - offset,
                Int(offset) % ModelLayout.alignment == 0
            else { throw ModelFileError(.damaged(section: name), file: file) }
            let range = Int(offset)..<Int(offset + count)
            let checksum = unsafe Self.number(bytes, start + 56, UInt64.self)
            guard unsafe Checksum.xxh64(UnsafeRawBufferPointer(rebasing: bytes[range])) == checksum
            else { throw ModelFileError(.damaged(section: name), file: file) }
            let type = unsafe Self.number(bytes, start + 32, UInt32.self)
            entries.append(Entry(name: name, type: type, range: range))
        }
        return entries
    }

    @unsafe private static func number<Number: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ type: Number.Type
    ) -> Number where Number: BitwiseCopyable {
        Number(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }

    @unsafe private static func name(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ size: Int
    ) -> String {
        unsafe String(decoding: bytes[offset..<(offset + size)].prefix { $0 != 0 }, as: UTF8.self)
    }
}
