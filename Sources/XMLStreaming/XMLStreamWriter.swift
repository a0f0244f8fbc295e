internal import CLibXML2

/// Writes one XML document to a sink, in constant memory. Every character and every name is
/// checked, the elements are kept on a stack: what was finished without an error is one
/// well-formed, namespace-well-formed document, and equal calls give equal bytes.
///
/// There are two ways to write an element, which may be mixed. `startElement`, `attribute`,
/// `text`, `endElement` take strings, and libxml2's writer does the tags: for prolog and
/// structure. `template` and `start`, `attribute(_:_:)`, `text`, `end` take bytes: names are
/// checked once, values go through one checking and escaping pass into a block of 64 KiB that
/// is handed to libxml2, four to five times as fast: for what occurs a million times.
public struct XMLStreamWriter: ~Copyable {
    /// How to write.
    public struct Options: Hashable, Sendable {
        /// What to do with text that XML cannot hold.
        public var illegalCharacters: IllegalCharacterPolicy
        /// Spaces of indentation a level; nil puts everything on one line.
        public var indentation: Int?
        /// Whether LF in text becomes `&#10;`, which readers turn back: an element a line, always.
        public var escapesLineFeeds: Bool

        /// Options; the defaults replace illegal characters and indent by two.
        public init(
            illegalCharacters: IllegalCharacterPolicy = .replace, indentation: Int? = 2,
            escapesLineFeeds: Bool = false
        ) {
            self.illegalCharacters = illegalCharacters
            self.indentation = indentation
            self.escapesLineFeeds = escapesLineFeeds
        }
    }

    /// What was written.
    public struct Summary: Hashable, Sendable {
        /// Bytes that went to the sink.
        public var byteCount: Int
        /// Characters that were replaced by U+FFFD.
        public var replacedCharacters: Int
    }

    var buffer: EscapingBuffer
    let options: Options
    var templates: [TemplateLayout] = []
    /// The element that is open now; those around it are in `stack`.
    var top = OpenElement.document
    var stack: [OpenElement] = []
    var namespaces = NamespaceScope()
    /// What a string-wise start tag has so far: needed only while it is open.
    var pendingStart = PendingStart()

    /// Starts a document: the XML declaration, UTF-8.
    public init(to sink: any ByteSink, options: Options = Options()) throws(XMLStreamError) {
        let output = try XMLOutput(to: sink)
        var buffer = EscapingBuffer(output: output, policy: options.illegalCharacters)
        try buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        self.options = options
        self.buffer = buffer
    }

    /// Characters replaced by U+FFFD so far.
    public var replacedCharacters: Int { buffer.replacedCharacters }

    /// CR, LF and TAB in values so far: by its rise a format that wants one line a value sees
    /// one that is not.
    public var layoutCharacters: Int { buffer.layoutCharacters }

    /// How many elements are open.
    public var depth: Int { stack.count }

    /// Ends the document and the sink: the only way to a whole document.
    public consuming func finish() throws(XMLStreamError) -> Summary {
        guard stack.isEmpty else {
            throw XMLStreamError(.nesting, "\(stack.count) elements are still open")
        }
        guard top.hasChildren else {
            throw XMLStreamError(.nesting, "a document needs a root element")
        }
        try buffer.flush()
        try buffer.output.finish()
        return Summary(
            byteCount: buffer.output.byteCount, replacedCharacters: buffer.replacedCharacters)
    }
}

/// The state of an open element.
struct OpenElement {
    /// The template it was written with; -1 for one of libxml2's writer, -2 for the document.
    var template: Int
    /// The last attribute of the template that was written.
    var lastAttribute = -1
    /// Whether its start tag is still open.
    var isStartOpen = true
    /// Whether it has text, so that indentation would change it.
    var hasText = false
    /// Whether it has child elements or comments.
    var hasChildren = false

    static let document = OpenElement(template: -2, isStartOpen: false)
    static let structural = OpenElement(template: -1)
}
