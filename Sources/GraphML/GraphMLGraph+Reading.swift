public import XMLStreaming

extension GraphMLGraph {
    /// Reads a document whole.
    public static func read(
        _ source: XMLSource, options: XMLStreamReader.Options = XMLStreamReader.Options()
    ) throws(XMLStreamError) -> GraphMLGraph {
        var loader = GraphMLGraphLoader(parser: GraphMLParser(GraphMLGraphBuilder()))
        try XMLStreamReader(options: options).read(source, into: &loader)
        do throws(XMLStreamError) {
            return try loader.finish()
        } catch {
            var error = error
            error.file = error.file ?? source.name
            throw error
        }
    }
}

/// Concrete where `GraphMLReader` is generic: the compiler then specialises all between
/// libxml2's callbacks and the builder, which is what makes reading fast.
private struct GraphMLGraphLoader: XMLStreamHandler, ~Copyable {
    var parser: GraphMLParser<GraphMLGraphBuilder>

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

    consuming func finish() throws(XMLStreamError) -> GraphMLGraph {
        try parser.takeHandler().finish()
    }
}
