/// A place in a document.
public struct XMLPosition: Hashable, Sendable {
    /// Line, starting with 1. Of a start tag: where its `>` or `/>` stands.
    public var line: Int
    /// Column in bytes, starting with 1.
    public var column: Int

    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Gets a document's content from an `XMLStreamReader`, in document order. Names and values are
/// UTF-8 bytes in the reader's memory, valid during the call; nothing is copied into strings.
///
/// What a method throws stops the reading; the reader adds the place where it is missing.
public protocol XMLStreamHandler: ~Copyable {
    /// A start tag (or an empty element's tag, whose `endElement` follows at once).
    mutating func startElement(_ element: borrowing XMLStartElement) throws(XMLStreamError)
    /// An end tag.
    mutating func endElement(_ element: borrowing XMLEndElement) throws(XMLStreamError)
    /// All the text between two tags, in one piece, whitespace included; never empty. CDATA is
    /// text; comments and processing instructions do not divide it.
    mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError)
    /// A comment's text. By default nothing is done. Where it is implemented, text before and
    /// after a comment comes in pieces: see `observesComments`.
    mutating func comment(_ bytes: Span<UInt8>) throws(XMLStreamError)
    /// A processing instruction. By default nothing is done.
    mutating func processingInstruction(
        target: Span<UInt8>, data: Span<UInt8>
    ) throws(XMLStreamError)
    /// Whether comments and processing instructions are wanted: `false` by default. They then
    /// come in document order, with the text before them delivered first.
    static var observesComments: Bool { get }
    /// Whether whitespace behind an end tag is of no use: `false` by default. It is then not
    /// delivered, which saves a call for each line of an indented document; of text that
    /// begins with it, the beginning may be missing.
    static var ignoresIndentation: Bool { get }
}

extension XMLStreamHandler where Self: ~Copyable {
    /// Nothing is done.
    public mutating func comment(_ bytes: Span<UInt8>) throws(XMLStreamError) {}

    /// Nothing is done.
    public mutating func processingInstruction(
        target: Span<UInt8>, data: Span<UInt8>
    ) throws(XMLStreamError) {}

    /// They are not wanted.
    public static var observesComments: Bool { false }

    /// It is of use.
    public static var ignoresIndentation: Bool { false }
}
