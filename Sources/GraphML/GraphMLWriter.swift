public import XMLStreaming

/// Writes one GraphML document as a stream: its keys, the graph's data, nodes, edges, in this
/// order, one element a line, in constant memory.
///
/// What is checked: the order of the calls and of the data (that of the registry, so never two
/// of one key); under `.portable` also ids, that no value is empty or has more than one line, that
/// numbers are numbers and are all there. What is not, since it takes memory: that ids are
/// unique and that the ends of edges exist; `GraphMLGraph` and the schemas check that.
public struct GraphMLWriter: ~Copyable {
    /// How to write.
    public struct Options: Sendable {
        /// The `id` of the graph element.
        public var graphID: String
        /// `edgedefault`.
        public var isDirected: Bool
        /// Namespaces to declare on the root besides GraphML's own: for yEd's elements.
        public var namespaces: [XMLNamespaceDeclaration]
        /// What to do with characters that XML cannot hold.
        public var illegalCharacters: IllegalCharacterPolicy

        /// Options; the defaults are those of the portable profile.
        public init(
            graphID: String = "G", isDirected: Bool = true,
            namespaces: [XMLNamespaceDeclaration] = [],
            illegalCharacters: IllegalCharacterPolicy = .replace
        ) {
            self.graphID = graphID
            self.isDirected = isDirected
            self.namespaces = namespaces
            self.illegalCharacters = illegalCharacters
        }
    }

    /// The keys of the document.
    public let registry: GraphMLKeyRegistry
    let isPortable: Bool
    var xml: XMLStreamWriter
    let node: XMLElementTemplate
    let edge: XMLElementTemplate
    /// By key index.
    let columns: [Column]
    /// Numbers that each element of a domain must have: graph, node, edge.
    let requiredNumbers: [Int]
    var stage = Stage.graph
    /// The element that is open, of `stage`'s domain.
    var isOpen = false
    var lastKey = -1
    var numberCount = 0

    struct Column {
        let data: XMLElementTemplate
        let type: GraphMLType
        let stage: Stage
    }

    /// Writes the beginning of the document: everything up to the graph's start tag.
    public init(
        to sink: any ByteSink, keys registry: GraphMLKeyRegistry, options: Options = Options()
    ) throws(XMLStreamError) {
        var xml = try XMLStreamWriter(
            to: sink, options: .init(illegalCharacters: options.illegalCharacters))
        try Self.writeHead(&xml, registry, options)
        let node = try xml.template("node", attributes: ["id"])
        let edge = try xml.template(
            "edge", attributes: ["id", "source", "target", "directed", "label"])
        var columns: [Column] = []
        for key in registry.keys {
            columns.append(
                Column(
                    data: try xml.template("data", fixed: [("key", key.id)]), type: key.type,
                    stage: Stage(key.domain)))
        }
        requiredNumbers = [Stage.graph, .nodes, .edges].map { stage in
            columns.filter { $0.stage == stage && $0.type.isNumber }.count
        }
        self.node = node
        self.edge = edge
        self.columns = columns
        self.registry = registry
        isPortable = registry.profile == .portable
        self.xml = xml
    }

    /// Ends the document and the sink.
    public consuming func finish() throws(XMLStreamError) -> XMLStreamWriter.Summary {
        try close()
        try xml.endElement()
        try xml.endElement()
        return try xml.finish()
    }
}

extension GraphMLWriter {
    /// What may be written next.
    enum Stage: Int {
        case graph, nodes, edges

        init(_ domain: GraphMLDomain) {
            switch domain {
            case .graph: self = .graph
            case .node: self = .nodes
            default: self = .edges
            }
        }
    }

    /// The namespace of GraphML 1.0 and 1.1.
    public static let namespace = "http://graphml.graphdrawing.org/xmlns"
    static let schema = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"

    private static func writeHead(
        _ xml: inout XMLStreamWriter, _ registry: GraphMLKeyRegistry, _ options: Options
    ) throws(XMLStreamError) {
        let instance = "http://www.w3.org/2001/XMLSchema-instance"
        let declarations = [
            XMLNamespaceDeclaration(prefix: "", iri: namespace),
            XMLNamespaceDeclaration(prefix: "xsi", iri: instance),
        ]
        try xml.startElement("graphml", namespaces: declarations + options.namespaces)
        try xml.attribute("xsi:schemaLocation", namespace + " " + schema)
        for key in registry.keys { try write(key, &xml) }
        try xml.startElement("graph")
        try xml.attribute("id", options.graphID)
        try xml.attribute("edgedefault", options.isDirected ? "directed" : "undirected")
    }

    private static func write(
        _ key: GraphMLKey, _ xml: inout XMLStreamWriter
    ) throws(XMLStreamError) {
        try xml.startElement("key")
        try xml.attribute("id", key.id)
        try xml.attribute("for", key.domain.rawValue)
        if let type = key.yFilesType { try xml.attribute("yfiles.type", type) }
        if let name = key.name {
            try xml.attribute("attr.name", name)
            try xml.attribute("attr.type", key.foreignType ?? key.type.rawValue)
        }
        try xml.endElement()
    }
}
