public import Annotations

/// A text as it came in, with what was told of it: not yet read as a document.
public struct SourceText: Hashable, Sendable {
    /// The file's name without its folder, or the name given with the text.
    public var name: String
    /// Where it came from, for error messages: a path, or `-`.
    public var path: String
    /// The bytes, not checked yet.
    public var bytes: [UInt8]
    /// What was told of it beside the text.
    public var metadata: Metadata

    /// What a manifest or a JSON line tells of a text.
    public struct Metadata: Hashable, Sendable {
        /// The headline.
        public var title: String?
        /// Who published it.
        public var publisher: String?
        /// When it was published.
        public var date: CalendarDate?
        /// How the date is known.
        public var dateSource: DateSource?
        /// Where it was published.
        public var url: String?

        /// Metadata; by default nothing is known.
        public init(
            title: String? = nil, publisher: String? = nil, date: CalendarDate? = nil,
            dateSource: DateSource? = nil, url: String? = nil
        ) {
            self.title = title
            self.publisher = publisher
            self.date = date
            self.dateSource = dateSource
            self.url = url
        }
    }

    /// A text.
    public init(name: String, path: String, bytes: [UInt8], metadata: Metadata = Metadata()) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.metadata = metadata
    }
}
