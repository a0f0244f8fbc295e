import Testing
import XMLStreaming

@Suite struct XMLStreamWriterTests {
    @Test func `both ways of writing give one indented document`() throws {
        let sink = MemorySink()
        var writer = try XMLStreamWriter(to: sink)
        try writer.startElement(
            "graph",
            namespaces: [
                XMLNamespaceDeclaration(prefix: "", iri: "urn:g"),
                XMLNamespaceDeclaration(prefix: "y", iri: "urn:y"),
            ])
        try writer.attribute("kind", "a<b>&\"c\"\n")
        let node = try writer.template("node", fixed: [("k", "<&>")], attributes: ["id", "y:z"])
        let data = try writer.template("data")
        try writer.start(node)
        try writer.attribute(0, "n1")
        try writer.attribute(1, "\"two\"\t")
        try writer.start(data)
        try writer.text("1 < 2 & \"3\" > 2\r\n\tñ 🎉")
        try writer.end()
        try writer.start(data)
        try writer.end()
        try writer.end()
        try writer.startElement("y:empty")
        try writer.endElement()
        try writer.startElement("p")
        try writer.text("mixed ")
        try writer.startElement("b")
        try writer.text("bold")
        try writer.endElement()
        try writer.endElement()
        try writer.endElement()
        let summary = try writer.finish()
        #expect(
            sink.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <graph xmlns="urn:g" xmlns:y="urn:y" kind="a&lt;b&gt;&amp;&quot;c&quot;&#10;">
                  <node k="&lt;&amp;&gt;" id="n1" y:z="&quot;two&quot;&#9;">
                    <data>1 &lt; 2 &amp; "3" &gt; 2&#13;
                \tñ 🎉</data>
                    <data/>
                  </node>
                  <y:empty/>
                  <p>mixed <b>bold</b></p>
                </graph>

                """)
        #expect(summary.byteCount == sink.bytes.count)
        #expect(summary.replacedCharacters == 0)
        let lines = try Outline.of(sink.text)
        #expect(lines.contains("'1 < 2 & \"3\" > 2\r\n\tñ 🎉'"))
        #expect(lines.contains("<{urn:g}node k=<&> id=n1 {urn:y}z=\"two\"\t"))
    }
}
