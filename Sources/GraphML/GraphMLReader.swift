public import XMLStreaming

/// Reads GraphML as a stream, in constant memory: our own files and those of networkx, igraph,
/// Gephi, TinkerPop, Neo4j and yEd.
///
/// Tolerated: no namespace, unknown types (read as strings), keys without `for` or name, ports,
/// descriptions and locators (skipped), yEd's graphics (the label is their value), several
/// graphs and nested ones (flattened). Applied: defaults. Refused, with the line: a document
/// that is not GraphML, hyperedges, data of an undeclared key, two values of one key, a missing
/// `id`, `source` or `target`.
public struct GraphMLReader: Sendable {
    /// How the XML is read; a DOCTYPE is refused.
    public var options: XMLStreamReader.Options

    /// A reader.
    public init(options: XMLStreamReader.Options = XMLStreamReader.Options()) {
        self.options = options
    }

    /// Reads a whole document into the handler, and gives the handler back.
    public func read<Handler: GraphMLHandler & ~Copyable>(
        _ source: XMLSource, into handler: consuming Handler
    ) throws(XMLStreamError) -> Handler {
        let box = GraphMLHandlerBox(handler)
        var loader = GraphMLLoader(parser: GraphMLParser(AnyGraphMLHandler(box: box)))
        try XMLStreamReader(options: options).read(source, into: &loader)
        guard let handler = box.take() else {
            throw XMLStreamError(.content, "the handler is gone", file: source.name)
        }
        return handler
    }
}

/// Concrete where the parser is generic, so that the compiler specialises all that is between
/// libxml2's callbacks and the handler.
private struct GraphMLLoader: XMLStreamHandler, ~Copyable {
    var parser: GraphMLParser<AnyGraphMLHandler>

    static var ignoresIndentation: Bool { true }

    mutating func startElement(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        try parser.start(element)
    }

    mutating func endElement(_ element: borrowing XMLEndElement) throws(XMLStreamError) {
        try parser.end()
    }

    mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {
        try parser.text(bytes)
    }
}
