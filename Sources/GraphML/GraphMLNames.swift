internal import XMLStreaming

/// The names of GraphML's elements, recognised by token: the bytes of each name are compared
/// once a document.
struct GraphMLNames {
    enum Kind {
        case graphML, key, defaultValue, graph, node, edge, hyperedge, data
        /// yEd's labels of nodes and edges.
        case label
        case other
    }

    private var node: XMLNameToken?
    private var edge: XMLNameToken?
    private var data: XMLNameToken?

    @inline(__always)
    mutating func kind(of element: borrowing XMLStartElement) -> Kind {
        let token = element.nameToken
        if token == data { return .data }
        if token == edge { return .edge }
        if token == node { return .node }
        return classify(element, token)
    }

    @inline(never)
    private mutating func classify(
        _ element: borrowing XMLStartElement, _ token: XMLNameToken
    ) -> Kind {
        let name = element.localName
        if element.namespace.equals("http://www.yworks.com/xml/graphml") {
            return name.equals("NodeLabel") || name.equals("EdgeLabel") ? .label : .other
        }
        guard
            element.namespace.isEmpty
                || element.namespace.equals("http://graphml.graphdrawing.org/xmlns")
        else { return .other }
        if name.equals("data") {
            data = token
            return .data
        }
        if name.equals("edge") {
            edge = token
            return .edge
        }
        if name.equals("node") {
            node = token
            return .node
        }
        if name.equals("key") { return .key }
        if name.equals("default") { return .defaultValue }
        if name.equals("graph") { return .graph }
        if name.equals("hyperedge") { return .hyperedge }
        return name.equals("graphml") ? .graphML : .other
    }
}
