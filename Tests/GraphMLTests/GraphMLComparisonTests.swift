import GraphML
import Testing
import XMLStreaming

@Suite struct GraphMLComparisonTests {
    private func graph(_ content: String) throws -> GraphMLGraph {
        try GraphMLGraph.read(
            .text(
                """
                <graphml><key id="a" for="all" attr.name="stance"/>
                <key id="b" for="all" attr.name="weight"/>
                <graph edgedefault="directed">\(content)</graph></graphml>
                """))
    }

    private static let old = """
        <node id="n1"/><node id="n2"><data key="a">x</data></node><node id="n3"/>
        <edge id="e1" source="n1" target="n2"><data key="a">asserted</data></edge>
        <edge id="e2" source="n1" target="n2"><data key="a">denied</data><data key="b">1</data></edge>
        <edge id="e3" source="n1" target="n3"/>
        <edge id="e4" source="n1" target="n3"/>
        """

    @Test func `a graph does not differ from itself, whatever the order`() throws {
        let graph = try graph(Self.old)
        #expect(try GraphMLComparison(graph, graph).isEmpty)
        let other = try self.graph(
            """
            <edge id="e4" source="n1" target="n3"/>
            <edge id="e2" source="n1" target="n2"><data key="b">1</data><data key="a">denied</data></edge>
            <node id="n3"/><node id="n2"><data key="a">x</data></node><node id="n1"/>
            <edge id="e1" source="n1" target="n2"><data key="a">asserted</data></edge>
            <edge id="e3" source="n1" target="n3"/>
            """)
        #expect(try GraphMLComparison(graph, other).isEmpty)
    }

    @Test func `added, removed and changed elements are told apart`() throws {
        let new = """
            <node id="n1"/><node id="n2"><data key="a">y</data></node><node id="n4"/>
            <edge id="e1" source="n1" target="n2"><data key="a">confirmed</data></edge>
            <edge id="e2" source="n1" target="n2"><data key="a">denied</data><data key="b">2</data></edge>
            <edge id="e5" source="n1" target="n4"/>
            <edge id="e4" source="n1" target="n4"/>
            """
        let comparison = try GraphMLComparison(graph(Self.old), graph(new))
        #expect(comparison.nodes.added == [2] && comparison.nodes.removed == [2])
        #expect(comparison.nodes.changed.map(\.keys) == [["stance"]])
        #expect(comparison.edges.added == [2] && comparison.edges.removed == [2])
        #expect(comparison.edges.changed.map(\.keys) == [["stance"], ["weight"], []])
        #expect(comparison.edges.changed.map(\.hasOtherEnds) == [false, false, true])
    }

    @Test func `edges that cannot be matched are an error`() throws {
        let without = try graph("<node id='a'/><edge source='a' target='a'/>")
        #expect(throws: XMLStreamError.self) { try GraphMLComparison(without, without) }
        let twice = try graph(
            "<node id='a'/><edge id='e' source='a' target='a'/><edge id='e' source='a' target='a'/>"
        )
        #expect(throws: XMLStreamError.self) { try GraphMLComparison(twice, twice) }
    }
}
