/// Where a reader gets its bytes.
public struct XMLSource {
    enum Kind {
        case path(String)
        case descriptor(Int32)
        case bytes([UInt8])
        case chunks(() throws(XMLStreamError) -> [UInt8]?)
    }

    let kind: Kind
    /// What errors call the document; nil for one without a name.
    public let name: String?

    /// A file; it is opened and read by this module, not by libxml2.
    public static func file(_ path: String) -> XMLSource {
        XMLSource(kind: .path(path), name: path)
    }

    /// A descriptor open for reading, which stays open: standard input, a pipe.
    public static func descriptor(_ descriptor: Int32, name: String?) -> XMLSource {
        XMLSource(kind: .descriptor(descriptor), name: name)
    }

    /// Bytes in memory.
    public static func bytes(_ bytes: [UInt8], name: String? = nil) -> XMLSource {
        XMLSource(kind: .bytes(bytes), name: name)
    }

    /// Text in memory, as UTF-8.
    public static func text(_ text: String, name: String? = nil) -> XMLSource {
        .bytes(Array(text.utf8), name: name)
    }

    /// Chunks of any size, asked for one after the other until nil.
    public static func chunks(
        name: String? = nil, _ next: @escaping () throws(XMLStreamError) -> [UInt8]?
    ) -> XMLSource {
        XMLSource(kind: .chunks(next), name: name)
    }
}
