import GraphML
import Testing
import XMLStreaming

@Suite struct GraphMLWriterTests {
    private static let keys = [
        GraphMLKey(id: "g_view", domain: .graph, name: "view"),
        GraphMLKey(id: "n_label", domain: .node, name: "label"),
        GraphMLKey(id: "n_count", domain: .node, name: "mentions", type: .int),
        GraphMLKey(id: "label", domain: .edge, name: "label"),
        GraphMLKey(id: "e_weight", domain: .edge, name: "weight", type: .double),
    ]

    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
          <key id="g_view" for="graph" attr.name="view" attr.type="string"/>
          <key id="n_label" for="node" attr.name="label" attr.type="string"/>
          <key id="n_count" for="node" attr.name="mentions" attr.type="int"/>
          <key id="label" for="edge" attr.name="label" attr.type="string"/>
          <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
          <graph id="G" edgedefault="directed">
            <data key="g_view">stances</data>
            <node id="Q1">
              <data key="n_label">A &amp; "B" &lt;C&gt;</data>
              <data key="n_count">3</data>
            </node>
            <node id="Q2">
              <data key="n_count">-1</data>
            </node>
            <edge id="e1" source="Q1" target="Q2">
              <data key="label">denied</data>
              <data key="e_weight">0.1</data>
            </edge>
          </graph>
        </graphml>

        """

    private func write(
        _ body: (inout GraphMLWriter) throws(XMLStreamError) -> Void
    ) throws(XMLStreamError) -> String {
        let sink = MemorySink()
        var writer = try GraphMLWriter(to: sink, keys: GraphMLKeyRegistry(Self.keys))
        try body(&writer)
        _ = try writer.finish()
        return sink.text
    }

    private func fault(
        _ body: (inout GraphMLWriter) throws(XMLStreamError) -> Void
    ) -> XMLStreamError.Code? {
        do throws(XMLStreamError) {
            _ = try write(body)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `one element a line, keys first`() throws {
        let text = try write { writer throws(XMLStreamError) in
            try writer.data(0, "stances")
            try writer.node("Q1")
            try writer.data(1, "A & \"B\" <C>")
            try writer.data(2, 3)
            try writer.node("Q2")
            try writer.data(2, -1)
            try writer.edge("e1", source: "Q1", target: "Q2")
            try writer.data(3, "denied")
            try writer.data(4, 0.1)
        }
        #expect(text == Self.document)
    }

    @Test func `write, read, write gives the same bytes`() throws {
        let graph = try GraphMLGraph.read(.text(Self.document))
        let bytes = try GraphMLOutline.bytes(of: graph)
        #expect(String(decoding: bytes, as: UTF8.self) == Self.document)
    }

    @Test(arguments: ["", "1", "123", "-a", "a b", "é", "http://x/#y", "_a", "a/b"])
    func `an id that some program cannot take is refused`(id: String) {
        #expect(fault { writer throws(XMLStreamError) in try writer.node(id) } == .illegalName)
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.edge(id, source: "a", target: "b")
            } == .illegalName)
    }

    @Test func `numbers have to be there, and in range`() {
        #expect(fault { writer throws(XMLStreamError) in try writer.node("a") } == .content)
        for number in [1 << 31, -1 << 31, .max, .min] {
            #expect(
                fault { writer throws(XMLStreamError) in
                    try writer.node("a")
                    try writer.data(2, number)
                } == .content)
        }
        for text in ["", "x", "1.5", "-", "+1", " 1", "1 ", "0x1", "99999999999999999999"] {
            #expect(
                fault { writer throws(XMLStreamError) in
                    try writer.node("a")
                    try writer.data(2, text)
                } == .content)
        }
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(
                fault { writer throws(XMLStreamError) in
                    try writer.edge("a", source: "b", target: "c")
                    try writer.data(4, number)
                } == .content)
        }
    }

    @Test(arguments: ["", " a", "a ", "a\nb", "a\tb", "a\rb", "\n"])
    func `a text that is empty, not trimmed or of two lines is refused`(text: String) {
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.node("a")
                try writer.data(1, text)
                try writer.data(2, 1)
            } == .content)
    }

    @Test func `data out of order, twice or for another element are refused`() {
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.node("a")
                try writer.data(2, 1)
                try writer.data(1, "late")
            } == .content)
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.node("a")
                try writer.data(2, 1)
                try writer.data(2, 1)
            } == .content)
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.node("a")
                try writer.data(3, "x")
            } == .content)
        #expect(
            fault { writer throws(XMLStreamError) in
                try writer.edge("a", source: "b", target: "c")
                try writer.data(4, 1.0)
                try writer.node("b")
            } == .nesting)
    }

    @Test(arguments: [
        (1.0, "1.0"), (0.1, "0.1"), (1e-7, "1e-07"), (1e16, "1e+16"), (-0.0, "-0.0"),
        (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
    func `a double is written in its shortest form`(number: Double, text: String) throws {
        let document = try write { writer throws(XMLStreamError) in
            try writer.edge("a", source: "b", target: "c")
            try writer.data(4, number)
        }
        #expect(document.contains("<data key=\"e_weight\">\(text)</data>"))
    }

    @Test func `dialects may have labels on edges and elements as data`() throws {
        let sink = MemorySink()
        let keys = try GraphMLKeyRegistry(
            profile: .open,
            [
                GraphMLKey(
                    id: "d0", domain: .node, name: nil, yFilesType: "nodegraphics"),
                GraphMLKey(id: "labelE", domain: .edge, name: "labelE"),
            ])
        let yWorks = XMLNamespaceDeclaration(
            prefix: "y", iri: "http://www.yworks.com/xml/graphml")
        var writer = try GraphMLWriter(
            to: sink, keys: keys, options: .init(namespaces: [yWorks]))
        try writer.node("n")
        try writer.data(0) { xml throws(XMLStreamError) in
            try xml.startElement("y:ShapeNode")
            try xml.startElement("y:NodeLabel")
            try xml.text("Kyiv")
            try xml.endElement()
            try xml.endElement()
        }
        try writer.edge("e", source: "n", target: "n", label: "denied")
        try writer.data(1, "denied")
        _ = try writer.finish()
        #expect(
            sink.text.contains(
                """
                  <key id="d0" for="node" yfiles.type="nodegraphics"/>
                  <key id="labelE" for="edge" attr.name="labelE" attr.type="string"/>
                  <graph id="G" edgedefault="directed">
                    <node id="n">
                      <data key="d0">
                        <y:ShapeNode>
                          <y:NodeLabel>Kyiv</y:NodeLabel>
                        </y:ShapeNode>
                      </data>
                    </node>
                    <edge id="e" source="n" target="n" label="denied">
                      <data key="labelE">denied</data>
                    </edge>
                """))
        let graph = try GraphMLGraph.read(.bytes(sink.bytes))
        #expect(
            GraphMLOutline.content(of: graph) == [
                "graph true", "node n d0=Kyiv", "edge e n>n [denied] labelE=denied",
            ])
    }
}
