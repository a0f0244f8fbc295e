public import XMLStreaming

/// Gets a graph from a `GraphMLReader`, in document order. Names and values are UTF-8 bytes,
/// valid during the call. What a method throws stops the reading, with the place added.
public protocol GraphMLHandler: ~Copyable {
    /// A key, before everything else. Its index is the number of keys before it.
    mutating func key(_ key: GraphMLKey) throws(XMLStreamError)
    /// The graph begins; again for each graph that is nested in a node or follows the first.
    mutating func graph(id: Span<UInt8>, isDirected: Bool) throws(XMLStreamError)
    /// A value of the graph.
    mutating func graphData(key: Int, value: Span<UInt8>) throws(XMLStreamError)
    /// A node begins.
    mutating func startNode(id: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError)
    /// An edge begins.
    mutating func startEdge(
        _ edge: borrowing GraphMLEdgeStart, at position: XMLPosition
    ) throws(XMLStreamError)
    /// A value of the node or edge that began last; never two of one key.
    mutating func data(key: Int, value: Span<UInt8>) throws(XMLStreamError)
    /// All data of the node or edge that began last have come, defaults included.
    mutating func endElement() throws(XMLStreamError)
}

/// The start tag of an edge.
public struct GraphMLEdgeStart: ~Copyable, ~Escapable {
    /// Its id; empty where it has none. Not unique in files of networkx.
    public let id: Span<UInt8>
    /// The id of the node it comes from.
    public let source: Span<UInt8>
    /// The id of the node it goes to.
    public let target: Span<UInt8>
    /// Whether it is directed, where it says so itself.
    public let directed: Bool?
    /// The `label` attribute of Gephi's and Neo4j's files; empty where there is none.
    public let label: Span<UInt8>

    /// A start tag; nothing else is looked at while it is used.
    @_lifetime(copy id, copy source, copy target, copy label)
    package init(
        id: Span<UInt8>, source: Span<UInt8>, target: Span<UInt8>, directed: Bool?,
        label: Span<UInt8>
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.directed = directed
        self.label = label
    }
}
