import GraphML
import Testing
import XMLStreaming

@Suite struct GraphMLReaderTests {
    @Test(arguments: [
        ("not-graphml", 2, "not a GraphML document: its root is <RDF>"),
        ("other-namespace", 1, "not a GraphML document: its root is <graphml>"),
        ("no-graph", nil, "there is no graph"),
        ("hyperedge", 4, "a hyperedge"),
        ("undeclared-key", 4, "key 'x' is not declared"),
        ("data-twice", 5, "two data of key 'x'"),
        ("key-of-other-domain", 4, "key 'x' is not for a node"),
        ("key-twice", 3, "two keys 'x'"),
        ("key-without-id", 2, "a key without an id"),
        ("node-twice", 4, "two nodes 'a'"),
        ("node-without-id", 4, "a node without an id"),
        ("edge-without-target", 4, "an edge without a target"),
        ("edge-to-nowhere", 3, "'b' is an end of this edge, but no node"),
        ("data-without-key", 4, "data without a key"),
        ("data-after-nested-graph", 5, "data after a nested graph"),
        ("doctype", 2, "a DOCTYPE is not allowed"),
        ("truncated", 4, "Premature end of data"),
    ])
    func `a fault is an error with file, line and reason`(
        name: String, line: Int?, reason: String
    ) throws {
        let path = GraphMLOutline.fixture("bad/" + name)
        let error = try #require(
            #expect(throws: XMLStreamError.self) { try GraphMLGraph.read(.file(path)) })
        #expect(error.file == path)
        #expect(error.line == line, "\(error)")
        #expect(error.message.contains(reason), "\(error)")
    }

    @Test(arguments: [
        (
            "networkx",
            [
                "graph true title=two & one",
                "node Q1 label=Ünïted <States> count=3 score=0.5 flag=True",
                "node Q2 label=b",
                "edge 0 Q1>Q2 stance=asserted weight=1.5",
                "edge 1 Q1>Q2 stance=denied weight=2.0",
            ]
        ),
        (
            "igraph",
            [
                "graph true title=x", "node n0 name=Q1 size=1", "node n1 name=Q2 size=2.5",
                "edge  n0>n1 stance=asserted", "edge  n1>n1 stance=denied & withheld",
            ]
        ),
        (
            "gephi",
            [
                "graph true", "node 0 label=Kyiv r=153 tags=[]",
                "node 1 label=Moscow r=0 tags=[a, b]",
                "edge 0 0>1 [denied] Edge Label=denied weight=1.0", "edge 1 0>1 ! weight=2.0",
            ]
        ),
        (
            "tinkerpop",
            [
                "graph true", "node 1 labelV=person name=marko age=29",
                "node 2 labelV=person name=vadas age=27", "edge 7 1>2 labelE=knows weight=0.5",
            ]
        ),
        (
            "neo4j",
            [
                "graph true",
                "node n0 labels=:Person:Entity name=Kim <Jong> Un aliases=[\"a\",\"b\"]",
                "node n1 labels=:State name=", "edge e0 n0>n1 [DENIED] label=DENIED since=2024",
            ]
        ),
        (
            "yed",
            [
                "graph true Description=", "node n0 url=http://example.org/?a&b d6=Kyiv",
                "node n1 d6=Group", "node n1::n0", "edge e0 n0>n1::n0 d10=denied & more",
            ]
        ),
    ])
    func `files of other programs are read with every value`(
        name: String, expected: [String]
    ) throws {
        let graph = try GraphMLGraph.read(.file(GraphMLOutline.fixture("foreign/" + name)))
        #expect(GraphMLOutline.content(of: graph) == expected)
        // What is written of it is the same graph, and from then on the same bytes.
        let first = try GraphMLOutline.bytes(of: graph, .open)
        let again = try GraphMLGraph.read(.bytes(first))
        #expect(again.nodeCount == graph.nodeCount && again.edgeCount == graph.edgeCount)
        #expect(try GraphMLOutline.bytes(of: again, .open) == first)
    }

    @Test func `edges may come before their nodes`() throws {
        let graph = try GraphMLGraph.read(
            .text(
                """
                <graphml><graph edgedefault="undirected"><edge source="b" target="a"/>
                <node id="a"/><node id="b"/><edge id="e" source="a" target="b"/></graph></graphml>
                """))
        #expect(
            GraphMLOutline.content(of: graph) == [
                "graph false", "node a", "node b", "edge  b>a", "edge e a>b",
            ])
        #expect(graph.node(withID: "b".utf8.span) == 1)
        #expect(graph.node(withID: "c".utf8.span) == nil)
    }

    @Test func `defaults stand for what is missing`() throws {
        let graph = try GraphMLGraph.read(
            .text(
                """
                <graphml><key id="k" attr.name="k"><default>d</default></key>
                <key id="w" for="edge" attr.name="w" attr.type="double"><default>1</default></key>
                <graph edgedefault="directed"><node id="a"><data key="k">own</data></node>
                <node id="b"/><edge source="a" target="b"><data key="w">2</data></edge>
                <edge source="a" target="b"/></graph></graphml>
                """))
        #expect(
            GraphMLOutline.content(of: graph) == [
                "graph true k=d", "node a k=own", "node b k=d", "edge  a>b w=2 k=d",
                "edge  a>b k=d w=1",
            ])
    }

    @Test func `values that are blank or empty are values`() throws {
        let graph = try GraphMLGraph.read(
            .text(
                """
                <graphml><key id="k" attr.name="k"/><graph><node id="a"><data key="k"> \t</data></node>
                <node id="b"><data key="k"/></node><node id="c"><data key="k"><x/>text</data></node>
                </graph></graphml>
                """))
        #expect(
            GraphMLOutline.content(of: graph) == [
                "graph true", "node a k= \t", "node b k=", "node c",
            ])
    }
}
