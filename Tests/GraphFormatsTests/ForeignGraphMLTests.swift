import Annotations
import Claims
import GraphFormats
import GraphML
import Testing
import XMLStreaming

/// Our graphs after another program loaded and saved them, and files that never were ours.
@Suite struct ForeignGraphMLTests {
    private func export(_ view: GraphView, _ seed: UInt64) throws -> [UInt8] {
        var random = HostileGraph(seed: seed, forGraphML: true)
        let sink = MemorySink()
        _ = try GraphMLExport(ViewTable(random.graph(documents: 4), view: view)).write(to: sink)
        return sink.bytes
    }

    @Test(
        arguments: ForeignProgram.allCases,
        [GraphView.stances, .relations, .statements])
    func `what another program saved is the graph that it loaded`(
        program: ForeignProgram, view: GraphView
    ) throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let ours = try GraphMLGraph.read(.bytes(try export(view, seed)))
            let theirs = try GraphMLGraph.read(.text(program.document(ours)))
            let expected = try GraphMLImport.graph(ours)
            #expect(!expected.statements.isEmpty)
            #expect(GraphMLImport.view(of: theirs) == view)
            #expect(try GraphMLImport.graph(theirs) == expected, "\(program), seed \(seed)")
        }
    }

    @Test(arguments: [GraphView.stances, .relations])
    func `some edges give what they name, and no other strings`(view: GraphView) throws {
        let graph = try GraphMLGraph.read(.bytes(try export(view, 3)))
        let whole = try GraphMLImport.graph(graph)
        let edges = Array(0..<graph.edgeCount).filter { $0.isMultiple(of: 3) }
        let part = try GraphMLImport.graph(graph, edges: edges)
        #expect(!part.statements.isEmpty && part.statements.count < whole.statements.count)
        for statement in part.statements { #expect(whole.statement(statement.id) == statement) }
        for entity in part.entities { #expect(whole.entity(entity.id) == entity) }
        for claim in part.claims { #expect(whole.claim(claim.id) == claim) }
        #expect(try GraphMLImport.graph(graph, edges: []) == ClaimGraph())
        #expect(
            try GraphMLImport.graph(graph, edges: Array(0..<graph.edgeCount)).statements
                == whole.statements)
    }

    @Test func `a view is known by its attributes, and what is none of ours is refused`() throws {
        for view in GraphView.allCases {
            let graph = try GraphMLGraph.read(.bytes(try export(view, 1)))
            #expect(GraphMLImport.view(of: graph) == view)
        }
        let summary = try export(.summary, 1)
        expectRefusal("is a summary view") { try GraphMLImport.graph(.bytes(summary)) }
        let foreign = """
            <graphml><key id="d0" for="edge" attr.name="weight" attr.type="double"/>
            <graph edgedefault="undirected"><node id="0"/><edge source="0" target="0">
            <data key="d0">1</data></edge></graph></graphml>
            """
        expectRefusal("no claim graph") { try GraphMLImport.graph(.text(foreign)) }
    }

    private func expectRefusal(_ message: String, _ read: () throws -> ClaimGraph) {
        let error = #expect(throws: XMLStreamError.self) { try read() }
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }
}

/// Graphs of which nothing is known.
@Suite struct PlainGraphDiffTests {
    private func graph(_ elements: String, directed: Bool = true) throws -> GraphMLGraph {
        try GraphMLGraph.read(
            .text(
                """
                <graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/>
                <key id="n" for="node" attr.name="name"/>
                <graph edgedefault="\(directed ? "directed" : "undirected")">\(elements)</graph></graphml>
                """))
    }

    private func changes(_ old: GraphMLGraph, _ new: GraphMLGraph) -> [String] {
        PlainGraphDiff(from: old, to: new).changes.map {
            [$0.kind.rawValue, $0.id, $0.name ?? "", $0.old ?? "", $0.new ?? ""]
                .joined(separator: " ")
        }
    }

    @Test func `nodes, edges and values that differ are told`() throws {
        let old = try graph(
            """
            <node id="a"><data key="n">A</data></node><node id="b"/><node id="c"/>
            <edge source="a" target="b"><data key="w">1</data></edge>
            <edge source="a" target="b"><data key="w">2</data></edge>
            <edge id="x" source="b" target="c"/>
            """)
        let new = try graph(
            """
            <node id="a"><data key="n">Z</data></node><node id="b"/><node id="c"/><node id="d"/>
            <edge source="a" target="b"><data key="w">1</data></edge>
            <edge source="a" target="b"><data key="w">3</data></edge>
            <edge source="a" target="d"/><edge id="x" source="c" target="b"/>
            """)
        #expect(
            changes(old, new) == [
                "added-node d   ", "added-edge a → d   a → d", "moved-edge x  b → c c → b",
                "value a name A Z", "value a → b #2 weight 2 3",
            ])
        #expect(changes(old, old).isEmpty)
    }

    @Test func `the ends of an undirected edge have no order`() throws {
        let nodes = "<node id=\"a\"/><node id=\"b\"/>"
        let old = try graph(nodes + "<edge source=\"a\" target=\"b\"/>", directed: false)
        let new = try graph(nodes + "<edge source=\"b\" target=\"a\"/>", directed: false)
        #expect(changes(old, new).isEmpty)
    }
}
