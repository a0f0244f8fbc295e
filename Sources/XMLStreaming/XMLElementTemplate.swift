/// An element that is written many times, its names checked once: made by
/// `XMLStreamWriter.template`, used by `XMLStreamWriter.start(_:)`.
public struct XMLElementTemplate: Hashable, Sendable {
    /// Place in the table of the writer that made it; of no use to another writer.
    let index: Int
    /// How many attributes with changing values it has.
    public let attributeCount: Int
}

/// The bytes of a template. They belong to the `XMLOutput`.
@safe
struct TemplateLayout {
    /// `<name fixed="…"`, then ` attribute="` for each, then `</name>`.
    let bytes: UnsafePointer<UInt8>
    /// Bytes of the start tag without its end.
    let startCount: Int
    /// Offsets of the attributes' names in `bytes`; the last entry is where `</name>` begins.
    let attributeOffsets: UnsafePointer<Int>
    /// How many entries that are.
    let offsetCount: Int
    /// Bytes of the end tag.
    let endCount: Int
}
