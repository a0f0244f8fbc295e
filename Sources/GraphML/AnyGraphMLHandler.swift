internal import XMLStreaming

/// Hands on to a handler of any type: a virtual call an event, where generic code that is compiled
/// in one module and used with a type of another would look up everything each time.
struct AnyGraphMLHandler: GraphMLHandler {
    let box: GraphMLHandlerForwarder

    mutating func key(_ key: GraphMLKey) throws(XMLStreamError) { try box.key(key) }

    mutating func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError) {
        try box.graph(id: id, isDirected: isDirected)
    }

    mutating func graphData(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        try box.graphData(key: key, value: value)
    }

    mutating func startNode(
        id: Span<UInt8>, at position: XMLPosition
    ) throws(XMLStreamError) {
        try box.startNode(id: id, at: position)
    }

    mutating func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError) {
        try box.startEdge(edge, at: position)
    }

    mutating func data(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        try box.data(key: key, value: value)
    }

    mutating func endElement() throws(XMLStreamError) { try box.endElement() }
}

/// The events, as methods of a class.
class GraphMLHandlerForwarder {
    func key(_ key: GraphMLKey) throws(XMLStreamError) {}
    func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError) {}
    func graphData(key: Int, value: Span<UInt8>) throws(XMLStreamError) {}
    func startNode(id: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {}
    func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError) {}
    func data(key: Int, value: Span<UInt8>) throws(XMLStreamError) {}
    func endElement() throws(XMLStreamError) {}
}

/// Holds a handler during a reading.
final class GraphMLHandlerBox<Handler: GraphMLHandler & ~Copyable>: GraphMLHandlerForwarder {
    private var handler: Handler?

    init(_ handler: consuming Handler) {
        self.handler = consume handler
    }

    /// Takes the handler out.
    func take() -> Handler? { handler.take() }

    override func key(_ key: GraphMLKey) throws(XMLStreamError) { try handler?.key(key) }

    override func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError) {
        try handler?.graph(id: id, isDirected: isDirected)
    }

    override func graphData(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        try handler?.graphData(key: key, value: value)
    }

    override func startNode(
        id: Span<UInt8>, at position: XMLPosition
    ) throws(XMLStreamError) {
        try handler?.startNode(id: id, at: position)
    }

    override func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError) {
        try handler?.startEdge(edge, at: position)
    }

    override func data(key: Int, value: Span<UInt8>) throws(XMLStreamError) {
        try handler?.data(key: key, value: value)
    }

    override func endElement() throws(XMLStreamError) { try handler?.endElement() }
}
