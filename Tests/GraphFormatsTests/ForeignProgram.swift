import GraphML
import XMLStreaming

/// Saves a graph anew as another program does that loaded it: by what is known of what each writes
/// (the sources named in `docs/Formats.md`), since these cannot be run in a test.
enum ForeignProgram: String, CaseIterable {
    /// Lower-case key ids, colours and places, the edge's label as attribute and under another name.
    case gephi
    /// Key ids are names, a schema of version 1.1, labels under `labelV` and `labelE`.
    case tinkerpop
    /// Nodes and edges numbered by the database, labels in attributes, no types.
    case apoc
    /// Keys `d0`…, nodes `n0`…, edges `e0`…, graphics, empty values, text as CDATA.
    case yed
    /// Nodes numbered, edges without ids, columns of its own.
    case cytoscape

    /// The document that the program writes of `graph`.
    func document(_ graph: GraphMLGraph) -> String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root + "\n"
        for (index, key) in graph.keys.enumerated() where key.domain != .graph {
            text += declaration(key, index) + "\n"
        }
        text += ownKeys + "<graph id=\"G\" edgedefault=\"directed\">\n"
        for node in 0..<graph.nodeCount { text += element(node: node, of: graph) + "\n" }
        for edge in 0..<graph.edgeCount { text += element(edge: edge, of: graph) + "\n" }
        return text + "</graph>\n</graphml>\n"
    }

    private var root: String {
        let namespace = "xmlns=\"http://graphml.graphdrawing.org/xmlns\""
        let instance = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        let schema = "http://graphml.graphdrawing.org/xmlns"
        switch self {
        case .gephi: return "<graphml \(namespace)>"
        case .tinkerpop:
            return "<graphml \(namespace) \(instance) xsi:schemaLocation=\"\(schema) "
                + "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">"
        case .yed: return "<graphml \(namespace) xmlns:y=\"http://www.yworks.com/xml/graphml\">"
        case .apoc, .cytoscape: return "<graphml \(namespace) \(instance)>"
        }
    }

    private var ownKeys: String {
        switch self {
        case .gephi:
            ["r", "g", "b", "x", "y", "size"].map {
                "<key attr.name=\"\($0)\" attr.type=\"float\" for=\"node\" id=\"\($0)\"/>\n"
            }.joined()
        case .yed: "<key for=\"node\" id=\"d99\" yfiles.type=\"nodegraphics\"/>\n"
        case .cytoscape:
            "<key id=\"SUID\" for=\"node\" attr.name=\"SUID\" attr.type=\"long\"/>\n"
                + "<key id=\"selected\" for=\"node\" attr.name=\"selected\" attr.type=\"boolean\"/>\n"
        case .apoc:
            "<key id=\"labels\" for=\"node\" attr.name=\"labels\"/>\n"
        case .tinkerpop:
            "<key id=\"labelV\" for=\"node\" attr.name=\"labelV\" attr.type=\"string\"/>\n"
        }
    }

    private func keyID(_ key: GraphMLKey, _ index: Int) -> String {
        let name = key.name ?? key.id
        switch self {
        case .gephi: return isEdgeLabel(key) ? "edgelabel" : "\(key.domain)_\(name)".lowercased()
        case .yed: return "d\(index)"
        case .tinkerpop, .apoc, .cytoscape: return "\(key.domain)-\(name)"
        }
    }

    private func isEdgeLabel(_ key: GraphMLKey) -> Bool {
        key.domain == .edge && key.name == "label"
    }

    private func declaration(_ key: GraphMLKey, _ index: Int) -> String {
        var name = key.name ?? key.id
        if self == .gephi, isEdgeLabel(key) { name = "Edge Label" }
        if self == .tinkerpop, name == "label" { name = key.domain == .node ? "caption" : "labelE" }
        let type = self == .apoc ? "" : " attr.type=\"\(key.type.rawValue)\""
        return
            "<key id=\"\(keyID(key, index))\" for=\"\(key.domain)\" attr.name=\"\(name)\"\(type)/>"
    }

    private func element(node: Int, of graph: GraphMLGraph) -> String {
        let data = data(graph.data(ofNode: node), graph)
        let id = nodeID(node, graph)
        switch self {
        case .gephi:
            return "<node id=\"\(id)\">" + data
                + "<data key=\"size\">10.0</data><data key=\"r\">192</data></node>"
        case .tinkerpop: return "<node id=\"\(id)\"><data key=\"labelV\">x</data>\(data)</node>"
        case .apoc:
            return "<node id=\"\(id)\" labels=\":Entity\"><data key=\"labels\">:Entity</data>"
                + "\(data)</node>"
        case .yed:
            return "<node id=\"\(id)\">\(data)<data key=\"d99\"><y:ShapeNode>"
                + "<y:NodeLabel>other</y:NodeLabel></y:ShapeNode></data></node>"
        case .cytoscape:
            return "<node id=\"\(id)\"><data key=\"SUID\">\(node)</data>"
                + "<data key=\"selected\">false</data>\(data)</node>"
        }
    }

    private func element(edge: Int, of graph: GraphMLGraph) -> String {
        let ends = graph.ends(ofEdge: edge)
        let (source, target) = (nodeID(ends.source, graph), nodeID(ends.target, graph))
        let between = "source=\"\(source)\" target=\"\(target)\""
        let data = data(graph.data(ofEdge: edge), graph)
        let label = graph.key(named: "label", for: .edge).flatMap {
            graph.data(ofEdge: edge).value(ofKey: $0)
        }
        let name = label.map(graph.arena.string) ?? ""
        switch self {
        case .gephi:
            let id = graph.arena.string(graph.edgeID(edge))
            return "<edge id=\"\(id)\" \(between) label=\"\(name)\">\(data)</edge>"
        case .tinkerpop: return "<edge id=\"\(edge)\" \(between)>\(data)</edge>"
        case .apoc:
            return "<edge id=\"e\(edge)\" \(between) label=\"\(name.uppercased())\">\(data)</edge>"
        case .yed: return "<edge id=\"e\(edge)\" \(between)>\(data)</edge>"
        case .cytoscape: return "<edge \(between)>\(data)</edge>"
        }
    }

    private func nodeID(_ node: Int, _ graph: GraphMLGraph) -> String {
        switch self {
        case .gephi: graph.arena.string(graph.nodeID(node))
        case .tinkerpop, .cytoscape: String(1000 + node)
        case .apoc, .yed: "n\(node)"
        }
    }

    private func data(_ data: GraphMLData, _ graph: GraphMLGraph) -> String {
        var text = ""
        for datum in data {
            let key = graph.keys[datum.key]
            text +=
                "<data key=\"\(keyID(key, datum.key))\">"
                + value(graph.arena.string(datum.value), key) + "</data>"
        }
        guard self == .yed else { return text }
        // yEd writes all attributes of all elements.
        let present = Set(data.map(\.key))
        for (index, key) in graph.keys.enumerated()
        where !present.contains(index) && key.domain == graph.keys[data[data.startIndex].key].domain
        {
            text += "<data key=\"\(keyID(key, index))\"/>"
        }
        return text
    }

    private func value(_ text: String, _ key: GraphMLKey) -> String {
        if self == .apoc, isEdgeLabel(key) { return text.uppercased() }
        if self == .cytoscape, key.type == .int { return text + ".0" }
        if self == .yed, !text.contains("]]>") { return "<![CDATA[\(text)]]>" }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
