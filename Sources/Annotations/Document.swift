/// One source text and what is known of it.
///
/// `bytes` are the file's own bytes and stay untouched: every offset of every stage points into
/// them. Cleaning only decides which stretches are read (``blocks``).
public struct Document: Hashable, Sendable {
    /// The file's name without its folder, or the name given with the text.
    public var name: String
    /// The text, valid UTF-8, exactly as it was read (a byte order mark and CR LF included).
    public var bytes: [UInt8]
    /// SHA-256 of `bytes`, in lower-case hexadecimal.
    public var sha256: String
    /// The headline.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// The day it was published.
    public var date: CalendarDate?
    /// How the date is known.
    public var dateSource: DateSource?
    /// Where it was published.
    public var url: String?
    /// The text's parts in order, without gaps in what counts: separators lie between them.
    public var blocks: [Block]

    /// A document; `blocks` are filled by the reader of documents.
    public init(
        name: String, bytes: [UInt8], sha256: String, title: String? = nil,
        publisher: String? = nil, date: CalendarDate? = nil, dateSource: DateSource? = nil,
        url: String? = nil, blocks: [Block] = []
    ) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
        self.title = title
        self.publisher = publisher
        self.date = date
        self.dateSource = dateSource
        self.url = url
        self.blocks = blocks
    }

    /// The words of a span.
    public func text(_ span: TextSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}

/// How a document's date is known.
public enum DateSource: String, Hashable, Sendable, CaseIterable {
    /// Given with the document (a manifest, a JSON line).
    case given
    /// Found in the text (a dateline, front matter).
    case text
    /// Inferred by a person from other documents; said so in the manifest.
    case inferred
}

/// A part of a document: a line or a paragraph that is read as one.
public struct Block: Hashable, Sendable {
    /// What a block is to the reader.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The headline.
        case title
        /// A line below the headline, an intertitle, a caption: read, without a full stop perhaps.
        case heading
        /// Running text.
        case paragraph
        /// Date, place, tags, author: known of the document, not part of what it says.
        case metadata
        /// Menus, prompts, teasers, comment forms, copyright: never read.
        case boilerplate
    }

    /// What it is.
    public var kind: Kind
    /// Where it stands, without the white space around it.
    public var span: TextSpan

    /// A block of the given kind.
    public init(_ kind: Kind, _ span: TextSpan) {
        self.kind = kind
        self.span = span
    }

    /// Whether its sentences are analysed.
    public var isRead: Bool { kind == .title || kind == .heading || kind == .paragraph }
}
