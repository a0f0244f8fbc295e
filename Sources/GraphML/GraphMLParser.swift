internal import XMLStreaming

/// From XML events to those of a graph.
struct GraphMLParser<Handler: GraphMLHandler & ~Copyable>: ~Copyable {
    var handler: Handler
    var keys = GraphMLKeyTable()
    private var names = GraphMLNames()
    private var context = Context.document
    private var outer: [Context] = []
    private var graphDepth = 0
    /// Numbers nodes and edges: which keys the present one has is in the key table.
    private var serial: UInt32 = 0
    var datum = PendingDatum()
    private var pendingKey: GraphMLKey?

    /// What the open element is.
    enum Context: UInt8 {
        case document, graphML, key, keyDefault, graph
        case node, edge
        /// A node or edge that was ended early, by the graph nested in it.
        case closedNode, closedEdge
        case data
        /// An element inside of data, and yEd's label among them.
        case dataElement, dataLabel
        /// An element that is of no interest, with all that is in it.
        case skipped
    }

    init(_ handler: consuming Handler) {
        self.handler = handler
    }

    consuming func takeHandler() -> Handler { handler }

    @inline(__always)
    mutating func start(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        let name = names.kind(of: element)
        let previous = context
        outer.append(previous)
        switch (previous, name) {
        case (.node, .data), (.edge, .data), (.graph, .data): try startData(element)
        case (.graph, .edge): try startEdge(element)
        case (.graph, .node): try startNode(element)
        default: try startRare(element, name, previous)
        }
    }

    private mutating func startRare(
        _ element: borrowing XMLStartElement, _ name: GraphMLNames.Kind, _ previous: Context
    ) throws(XMLStreamError) {
        switch (previous, name) {
        case (.document, .graphML): context = .graphML
        case (.document, _):
            let root = String(utf8Bytes: element.localName)
            throw XMLStreamError(.content, "not a GraphML document: its root is <\(root)>")
        case (.graphML, .key): try startKey(element)
        case (.key, .defaultValue): context = .keyDefault
        case (.graphML, .graph), (.node, .graph), (.edge, .graph): try startGraph(element)
        case (.graph, .hyperedge):
            throw XMLStreamError(.content, "a hyperedge: only edges with two ends can be read")
        case (.closedNode, .data), (.closedEdge, .data):
            throw XMLStreamError(.content, "data after a nested graph: it has to come before")
        case (.data, _), (.dataElement, _):
            context = name == .label && datum.expectsLabel ? .dataLabel : .dataElement
            datum.hasElements = true
        default: context = .skipped
        }
    }

    @inline(__always)
    mutating func end() throws(XMLStreamError) {
        switch context {
        case .data: try endData()
        case .node, .edge: try finishElement()
        case .keyDefault: break
        case .key: try endKey()
        case .graph: try endGraph()
        default: break
        }
        context = outer.popLast() ?? .document
    }

    @inline(__always)
    mutating func text(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        switch context {
        case .data: try dataText(bytes)
        case .dataLabel: try labelText(bytes)
        case .keyDefault: pendingKey?.defaultValue = String(utf8Bytes: bytes)
        default: return
        }
    }

    // MARK: Keys and graphs

    private mutating func startKey(
        _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        pendingKey = try GraphMLKey(element)
        context = .key
    }

    private mutating func endKey() throws(XMLStreamError) {
        guard let key = pendingKey else { return }
        pendingKey = nil
        try keys.add(key)
        try handler.key(key)
    }

    private mutating func startGraph(
        _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        if context == .node || context == .edge {
            let closed: Context = context == .node ? .closedNode : .closedEdge
            try finishElement()
            outer[outer.count - 1] = closed
        }
        let isDirected = element.string("edgedefault") != "undirected"
        try handler.graph(id: element.valueOrEmpty("id"), isDirected: isDirected)
        graphDepth += 1
        keys.graphSeen.removeAll()
        context = .graph
    }

    private mutating func endGraph() throws(XMLStreamError) {
        graphDepth -= 1
        for (index, value) in keys.graphDefaults where !keys.graphSeen.contains(index) {
            try handler.graphData(key: index, value: value.span)
        }
    }

    // MARK: Nodes and edges

    private mutating func startNode(
        _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        guard let id = element.value("id") else {
            throw XMLStreamError(.content, "a node without an id")
        }
        serial &+= 1
        context = .node
        try handler.startNode(id: id, at: element.position)
    }

    private mutating func startEdge(
        _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        guard let source = element.value("source") else {
            throw XMLStreamError(.content, "an edge without a source")
        }
        guard let target = element.value("target") else {
            throw XMLStreamError(.content, "an edge without a target")
        }
        // Our own edges have these three attributes, and no others.
        let hasMore = element.attributeCount > 3
        let directed = hasMore ? element.value("directed")?.equals("true") : nil
        let label = hasMore ? element.valueOrEmpty("label") : Span()
        serial &+= 1
        context = .edge
        let edge = GraphMLEdgeStart(
            id: element.valueOrEmpty("id"), source: source, target: target,
            directed: directed, label: label)
        try handler.startEdge(edge, at: element.position)
    }

    private mutating func finishElement() throws(XMLStreamError) {
        let defaults = context == .node ? keys.nodeDefaults : keys.edgeDefaults
        for (index, value) in defaults where !keys.isSeen(index, serial) {
            try handler.data(key: index, value: value.span)
        }
        try handler.endElement()
    }

    // MARK: Data

    private mutating func startData(
        _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        guard let id = element.value("key") else {
            throw XMLStreamError(.content, "data without a key")
        }
        guard let key = keys.index(of: id) else {
            throw XMLStreamError(.content, "key '\(String(utf8Bytes: id))' is not declared")
        }
        let isNew =
            context == .graph ? keys.graphSeen.insert(key).inserted : keys.markSeen(key, serial)
        guard isNew else { throw refusal(of: id, "two data of key '", "'") }
        let domain = context.domain
        guard keys.accepts(key, in: domain) else {
            throw refusal(of: id, "key '", "' is not for a \(domain.rawValue)")
        }
        datum.begin(key: key, expectsLabel: keys.isGraphics(key))
        context = .data
    }

    @inline(never)
    private func refusal(
        of id: Span<UInt8>, _ before: StaticString, _ after: String
    ) -> XMLStreamError {
        XMLStreamError(.content, "\(before)\(String(utf8Bytes: id))\(after)")
    }

    private mutating func dataText(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        if datum.hasElements || datum.isDelivered || datum.expectsLabel { return }
        if bytes[0] <= 0x20 && bytes.isBlank {
            datum.keep(blank: bytes)
            return
        }
        try deliver(bytes)
    }

    private mutating func labelText(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        if !datum.isDelivered && !bytes.isBlank { try deliver(bytes) }
    }

    private mutating func endData() throws(XMLStreamError) {
        guard !datum.isDelivered else { return }
        // Elements that are not understood, or yEd's graphics without a label, have no value.
        if datum.hasElements || datum.expectsLabel { return }
        let blank = datum.blank
        try deliver(blank.span)
    }

    @inline(__always)
    private mutating func deliver(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        datum.isDelivered = true
        if outer[outer.count - 1] == .graph {
            try handler.graphData(key: datum.key, value: bytes)
        } else {
            try handler.data(key: datum.key, value: bytes)
        }
    }
}

extension GraphMLParser.Context where Handler: ~Copyable {
    /// The domain whose keys are data here.
    var domain: GraphMLDomain {
        switch self {
        case .node: .node
        case .edge: .edge
        default: .graph
        }
    }
}

extension GraphMLParser: XMLStreamHandler where Handler: ~Copyable {
    static var ignoresIndentation: Bool { true }

    mutating func startElement(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        try start(element)
    }

    mutating func endElement(_ element: borrowing XMLEndElement) throws(XMLStreamError) {
        try end()
    }

    mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {
        try text(bytes)
    }
}
