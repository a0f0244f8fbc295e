import Annotations
import Claims
import GraphFormats
import GraphSQLite
import TestSupport
import Testing
import XMLStreaming

/// Asking a file finds what asking all of its records finds, in the same order.
@Suite struct PartialReadingTests {
    private static let seeds: [UInt64] = Array(1...12)

    private func graph(_ seed: UInt64) -> ClaimGraph {
        var random = HostileGraph(seed: seed, forGraphML: true)
        return random.graph(documents: 6)
    }

    @Test(arguments: [GraphView.stances, .relations], seeds)
    func `GraphML is asked while it is read`(view: GraphView, seed: UInt64) throws {
        let sink = MemorySink()
        _ = try GraphMLExport(ViewTable(graph(seed), view: view)).write(to: sink)
        let whole = try GraphMLImport.graph(.bytes(sink.bytes))
        var random = RandomQuery(whole, seed: seed)
        for _ in 0..<40 {
            let query = random.query()
            let part = try #require(
                try GraphMLQuery.part(of: .bytes(sink.bytes)) { _ in query })
            #expect(part.graph.matches(query) == whole.matches(query), "\(query)")
        }
    }

    @Test(arguments: GraphDialect.allCases)
    func `files of every dialect are asked`(dialect: GraphDialect) throws {
        let sink = MemorySink()
        let table = ViewTable(graph(3), view: .stances)
        _ = try GraphMLExport(table, dialect: dialect).write(to: sink)
        let whole = try GraphMLImport.graph(.bytes(sink.bytes))
        var random = RandomQuery(whole, seed: 3)
        for _ in 0..<20 {
            let query = random.query()
            let part = try GraphMLQuery.part(of: .bytes(sink.bytes)) { _ in query }
            #expect(part?.graph.matches(query) == whole.matches(query), "\(query)")
        }
    }

    @Test func `nodes with other ids than the entities are found by uid`() throws {
        let sink = MemorySink()
        _ = try GraphMLExport(ViewTable(graph(4), view: .stances)).write(to: sink)
        let text = String(decoding: sink.bytes, as: UTF8.self)
            .replacing("id=\"Q", with: "id=\"nQ").replacing("source=\"Q", with: "source=\"nQ")
            .replacing("target=\"Q", with: "target=\"nQ")
        let whole = try GraphMLImport.graph(.text(text))
        var random = RandomQuery(whole, seed: 4)
        for _ in 0..<40 {
            let query = random.query()
            let part = try GraphMLQuery.part(of: .text(text)) { _ in query }
            #expect(part?.graph.matches(query) == whole.matches(query), "\(query)")
        }
    }

    @Test func `a view that has to be read whole says so`() throws {
        let sink = MemorySink()
        _ = try GraphMLExport(ViewTable(graph(1), view: .statements)).write(to: sink)
        #expect(try GraphMLQuery.part(of: .bytes(sink.bytes)) { _ in GraphQuery() } == nil)
    }

    @Test(arguments: seeds) func `a database is asked through SQL`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let whole = graph(seed)
        let path = folder.path("graph.sqlite")
        try GraphDatabaseWriter(whole).write(to: path)
        var random = RandomQuery(whole, seed: seed)
        for _ in 0..<40 {
            let query = random.query()
            let part = try GraphDatabaseQuery.part(of: path) { _ in query }
            #expect(rows(part.graph, query) == rows(whole, query), "\(query)")
        }
    }

    @Test func `names lead to the same entities in every place`() throws {
        let folder = try TemporaryFolder()
        let whole = graph(5)
        try GraphDatabaseWriter(whole).write(to: folder.path("graph.sqlite"))
        let sink = MemorySink()
        _ = try GraphMLExport(ViewTable(whole, view: .stances)).write(to: sink)
        let asked = whole.entities.flatMap { [$0.id.text, $0.label] + $0.otherNames } + ["nobody"]
        let kept = try GraphMLImport.graph(.bytes(sink.bytes))
        let expected = try asked.map { try EntityNames(kept).resolve($0) }
        _ = try GraphMLQuery.part(of: .bytes(sink.bytes)) { names in
            let found = try asked.map { try names.resolve($0) }
            #expect(found == expected)
            return GraphQuery()
        }
        _ = try GraphDatabaseQuery.part(of: folder.path("graph.sqlite")) { names in
            let inMemory = EntityNames(whole)
            for name in asked {
                let (found, expected) = (try names.resolve(name), try inMemory.resolve(name))
                #expect(found == expected, "\(name)")
            }
            return GraphQuery()
        }
    }

    /// What people see of the matches: a part knows a claim's wording, not every document's.
    private func rows(_ graph: ClaimGraph, _ query: GraphQuery) -> [String] {
        graph.matches(query).map { match in
            let documents = match.statements.map { graph.document($0.document)?.name ?? "" }
            let words = match.claim.wording
            return "\(match.source?.text ?? "") \(match.target?.text ?? "") \(match.stance) "
                + "\(match.claim.id) \(words) \(match.status) \(match.statements.map(\.id)) "
                + "\(match.statements.map(\.quote)) \(documents)"
        }
    }
}
