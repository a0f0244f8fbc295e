/// A model file that was opened and found whole: header, versions and all checksums are right.
///
/// Sections are read where they lie, so opening costs one pass of the checksum over the file.
package struct ModelFile: Sendable {
    private struct Section: Sendable {
        var name: String
        var type: UInt32
        var range: Range<Int>
    }

    /// The file's path, or the name given with its bytes.
    package let name: String
    private let memory: MemoryMap
    private let sections: [Section]

    /// Maps the file at `path`, which must be of this kind and version.
    package init(path: String, kind: String, version: Int) throws(ModelFileError) {
        try self.init(
            memory: MemoryMap(path: path), name: path, kind: kind, version: version)
    }

    /// Reads `bytes`, which are called `name` in errors.
    package init(
        bytes: [UInt8], name: String = "model", kind: String, version: Int
    ) throws(ModelFileError) {
        try self.init(
            memory: MemoryMap(copying: bytes), name: name, kind: kind, version: version)
    }

    private init(
        memory: MemoryMap, name: String, kind: String, version: Int
    ) throws(ModelFileError) {
        self.memory = memory
        self.name = name
        let header = try HeaderReader(memory: memory, file: name)
        guard header.kind == kind else {
            throw ModelFileError(.wrongKind(found: header.kind, expected: kind), file: name)
        }
        guard header.version == version else {
            throw ModelFileError(
                .unsupportedVersion(found: header.version, expected: version), file: name)
        }
        sections = try header.entries().map { entry throws(ModelFileError) in
            Section(name: entry.name, type: entry.type, range: entry.range)
        }
    }

    /// The names of all sections, in the file's order.
    package var sectionNames: [String] { sections.map(\.name) }

    /// The numbers of the section `section`.
    package func array<Element: ModelElement>(
        _ section: String, of type: Element.Type = Element.self
    ) throws(ModelFileError) -> ModelArray<Element> {
        guard let found = sections.first(where: { $0.name == section }) else {
            throw ModelFileError(.missingSection(section), file: name)
        }
        guard found.type == Element.modelTypeCode,
            found.range.count % MemoryLayout<Element>.stride == 0
        else { throw ModelFileError(.wrongElementType(section: section), file: name) }
        return unsafe ModelArray(
            owner: memory, bytes: UnsafeRawBufferPointer(rebasing: memory.bytes[found.range]))
    }

    /// The numbers of the section `section`, which must have `count` of them.
    package func array<Element: ModelElement>(
        _ section: String, of type: Element.Type = Element.self, count: Int
    ) throws(ModelFileError) -> ModelArray<Element> {
        let elements = try array(section, of: type)
        guard elements.count == count else { throw damaged(section) }
        return elements
    }

    /// The string table written as `section`.
    package func strings(_ section: String) throws(ModelFileError) -> StringTable {
        let ends = try array(section + ".ends", of: UInt32.self)
        let bytes = try array(section + ".bytes", of: UInt8.self)
        let slots = try array(section + ".slots", of: UInt32.self)
        guard let table = StringTable(ends: ends, bytes: bytes, slots: slots) else {
            throw damaged(section)
        }
        return table
    }

    /// The text written as `section`.
    package func text(_ section: String) throws(ModelFileError) -> String {
        String(decoding: try array(section, of: UInt8.self), as: UTF8.self)
    }

    /// The error for contents of `section` that contradict themselves.
    package func damaged(_ section: String) -> ModelFileError {
        ModelFileError(.damaged(section: section), file: name)
    }
}
