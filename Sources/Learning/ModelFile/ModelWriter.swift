#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's `write`, which ``ModelWriter/write(to:)`` would hide inside the type.
@unsafe private func writeBytes(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}

/// Puts together a model file: same sections in the same order, same bytes.
package struct ModelWriter: Sendable {
    private let kind: String
    private let version: Int
    private var sections: [(name: String, type: UInt32, bytes: [UInt8])] = []

    /// A file of this kind (at most 16 ASCII characters), whose sections have this version.
    package init(kind: String, version: Int) {
        self.kind = kind
        self.version = version
    }

    /// Adds a section (name: at most 32 ASCII characters, each once).
    package mutating func add<Element: ModelElement>(_ name: String, _ values: [Element]) {
        let bytes = unsafe values.withUnsafeBytes { unsafe [UInt8]($0) }
        sections.append((name, Element.modelTypeCode, bytes))
    }

    /// Adds the sections of a string table (name: at most 25 characters).
    package mutating func add(_ name: String, strings: [String]) {
        let table = StringTable.sections(strings)
        add(name + ".ends", table.ends)
        add(name + ".bytes", table.bytes)
        add(name + ".slots", table.slots)
    }

    /// Adds a text, such as the model's description or settings.
    package mutating func add(_ name: String, text: String) { add(name, Array(text.utf8)) }

    /// The file's bytes.
    package func serialized() -> [UInt8] {
        var table: [UInt8] = []
        var offset = ModelLayout.aligned(
            ModelLayout.headerSize + ModelLayout.entrySize * sections.count)
        var offsets: [Int] = []
        for section in sections {
            table += ModelLayout.padded(section.name, to: ModelLayout.nameSize)
            table += littleEndian(section.type) + littleEndian(UInt32(0))
            table += littleEndian(UInt64(offset)) + littleEndian(UInt64(section.bytes.count))
            table += littleEndian(Checksum.xxh64(section.bytes))
            offsets.append(offset)
            offset = ModelLayout.aligned(offset + section.bytes.count)
        }
        var file = ModelLayout.magic + littleEndian(ModelLayout.containerVersion)
        file += littleEndian(UInt32(sections.count))
        file += ModelLayout.padded(kind, to: ModelLayout.kindSize)
        file += littleEndian(UInt32(version)) + littleEndian(UInt32(0))
        file += littleEndian(UInt64(offset)) + littleEndian(Checksum.xxh64(table))
        file += littleEndian(Checksum.xxh64(file)) + table
        file.reserveCapacity(offset)
        for (section, start) in zip(sections, offsets) {
            file += Array(repeating: 0, count: start - file.count)
            file += section.bytes
        }
        return file + Array(repeating: 0, count: offset - file.count)
    }

    /// Writes the file beside `path` and renames it, so that a reader sees all of it or nothing.
    package func write(to path: String) throws(ModelFileError) {
        let bytes = serialized()
        let temporary = path + ".partial"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("open", path) }
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                guard let base = buffer.baseAddress else { return 0 }
                return unsafe writeBytes(descriptor, base + offset, buffer.count - offset)
            }
            guard written > 0 else {
                let error = failure("write", path)
                _ = close(descriptor)
                _ = unsafe unlink(temporary)
                throw error
            }
            offset += written
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0,
            unsafe rename(temporary, path) == 0
        else { throw failure("rename", path) }
    }

    private func failure(_ operation: String, _ path: String) -> ModelFileError {
        ModelFileError(.unwritable(operation: operation, errno: errno), file: path)
    }

    private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<(Number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
