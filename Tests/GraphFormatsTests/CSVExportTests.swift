import Annotations
import Claims
import GraphFormats
import Testing
import XMLStreaming

/// Pairs of CSV files; `Tests/Interop/test_convert.py` compares them with GraphML.
@Suite struct CSVExportTests {
    private func tables(
        _ view: GraphView, _ dialect: GraphDialect, raw: Bool = false
    ) throws -> (nodes: [String], edges: [String])? {
        var random = HostileGraph(seed: 5, illegalCharacters: true, forGraphML: true)
        let table = ViewTable(random.graph(documents: 3), view: view)
        guard let export = CSVExport(table, dialect: dialect, raw: raw) else { return nil }
        let (nodes, edges) = (MemorySink(), MemorySink())
        _ = try export.write(nodes: nodes, edges: edges)
        return (lines(nodes), lines(edges))
    }

    private func lines(_ sink: MemorySink) -> [String] {
        sink.text.split(separator: "\n").map(String.init)
    }

    @Test(arguments: GraphView.allCases, [GraphDialect.portable, .neo4j, .gephi])
    func `an element is a line, and no line holds what XML cannot`(
        view: GraphView, dialect: GraphDialect
    ) throws {
        let tables = try #require(try tables(view, dialect))
        var random = HostileGraph(seed: 5, illegalCharacters: true, forGraphML: true)
        let table = ViewTable(random.graph(documents: 3), view: view)
        var (nodeCount, edgeCount) = (0, 0)
        table.forEachNode { _ in nodeCount += 1 }
        table.forEachEdge { _ in edgeCount += 1 }
        #expect(tables.nodes.count == nodeCount + 1)
        #expect(tables.edges.count == edgeCount + 1)
        for line in tables.nodes + tables.edges {
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE })
        }
    }

    @Test func `headers are as each program wants them`() throws {
        let neo4j = try #require(try tables(.stances, .neo4j))
        #expect(neo4j.nodes.first?.hasPrefix("uid:ID,:LABEL,label,name,kind,uri,") == true)
        #expect(neo4j.nodes.first?.hasSuffix(",mentions:int,documents:int") == true)
        #expect(neo4j.edges.first?.hasPrefix(":START_ID,:END_ID,:TYPE,label,uid,") == true)
        #expect(neo4j.edges.first?.contains(",weight:double,") == true)
        let types = Stance.allCases.map { $0.rawValue.uppercased() }
        for edge in neo4j.edges.dropFirst() {
            #expect(types.contains(String(edge.split(separator: ",")[2])))
        }
        let gephi = try #require(try tables(.stances, .gephi))
        #expect(gephi.nodes.first?.hasPrefix("Id,Label,name,kind,") == true)
        #expect(
            gephi.edges.first?.hasPrefix("Source,Target,Type,Id,Kind,Label,Weight,") == true)
        let others = [try tables(.stances, .tinkerpop), try tables(.stances, .yed)]
        #expect(others.allSatisfy { $0 == nil })
    }

    @Test func `formulas are guarded in texts, never in ids and numbers`() throws {
        let key = ClaimKey(
            subject: EntityID("person:a"), event: "leave", objects: [], polarity: .positive)
        let graph = ClaimGraph(
            entities: [
                EntityRecord(
                    id: EntityID("person:a"), kind: .person, appearances: [:],
                    summary: .init(label: "=1+1", otherNames: ["+2"]))
            ],
            claims: [
                ClaimRecord(
                    key: key, wordings: [:],
                    summary: .init(wording: .init(predicate: "@x", gloss: "-2")))
            ])
        for (raw, label, predicate) in [(false, "'=1+1", "'@x"), (true, "=1+1", "@x")] {
            let (nodes, edges) = (MemorySink(), MemorySink())
            let table = ViewTable(graph, view: .statements)
            _ = try CSVExport(table, raw: raw)?.write(nodes: nodes, edges: edges)
            let rows = lines(nodes).map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(rows[1][0] == "person:a" && rows[1][1] == label)
            #expect(rows[1].contains("-1") && rows[1].contains("\"[\"\"+2\"\"]\""))
            // A number in a text stays a number.
            #expect(rows[2][1] == "-2" && rows[2].contains(Substring(predicate)))
        }
    }
}
