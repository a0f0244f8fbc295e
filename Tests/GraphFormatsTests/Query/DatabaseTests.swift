import Claims
import GraphSQLite
import TestSupport
import Testing

/// The database keeps everything, and lets people's SQL read and nothing else.
@Suite struct DatabaseTests {
    private func database(_ folder: TemporaryFolder) throws -> String {
        var random = HostileGraph(seed: 9)
        let path = folder.path("graph.sqlite")
        try GraphDatabaseWriter(random.graph(documents: 5)).write(to: path)
        return path
    }

    private func run(_ sql: String, _ path: String, limit: Duration = .seconds(10)) throws
        -> [[SQLValue]]
    {
        var rows: [[SQLValue]] = []
        try GraphDatabase.run(sql, on: path, limit: limit) { _ in
        } row: {
            rows.append($0)
        }
        return rows
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `a graph comes back as it was`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var random = HostileGraph(seed: seed, illegalCharacters: true)
        let graph = random.graph(documents: 5)
        let rows = try GraphDatabaseWriter(graph).write(to: folder.path("graph.sqlite"))
        #expect(rows > graph.statements.count)
        #expect(try GraphDatabaseReader.graph(folder.path("graph.sqlite")) == graph)
        #expect(try GraphDatabaseCheck.problems(folder.path("graph.sqlite")) == [])
    }

    @Test func `views and the full-text index can be read`() throws {
        let folder = try TemporaryFolder()
        let path = try database(folder)
        for view in ["documents", "entities", "claims", "statements", "edges", "contested"] {
            #expect(throws: Never.self) { try run("SELECT * FROM \(view)", path) }
        }
        #expect(try !run("SELECT rowid FROM quotes WHERE quotes MATCH 'korea'", path).isEmpty)
        #expect(
            try run("SELECT 1, 2.5, NULL, 'a', x'0102'", path) == [
                [.integer(1), .real(2.5), .null, .text("a"), .blob(count: 2)]
            ])
    }

    @Test(arguments: [
        "DELETE FROM statement", "INSERT INTO claim_object VALUES ('a', 'b')",
        "UPDATE entity SET label = ''", "DROP TABLE edge", "CREATE TABLE t (a)",
        "CREATE TEMP TABLE t (a)", "ATTACH DATABASE '/tmp/other.db' AS other", "DETACH main",
        "PRAGMA writable_schema = 1", "PRAGMA journal_mode = WAL", "BEGIN", "COMMIT", "SAVEPOINT a",
        "SELECT load_extension('x')", "SELECT writefile('/tmp/x', 'y')", "VACUUM INTO '/tmp/x.db'",
        "REINDEX", "ANALYZE", "SELECT 1; SELECT 2", "",
        "INSERT INTO quotes (quotes) VALUES ('rebuild')",
    ])
    func `SQL that does more than read is refused`(sql: String) throws {
        let folder = try TemporaryFolder()
        let path = try database(folder)
        #expect(throws: GraphDatabaseError.self) { try run(sql, path) }
    }

    @Test func `SQL that takes too long is stopped`() throws {
        let folder = try TemporaryFolder()
        let path = try database(folder)
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        let start = ContinuousClock.now
        let error = #expect(throws: GraphDatabaseError.self) {
            try run(endless + "SELECT max(i) FROM n", path, limit: .milliseconds(200))
        }
        #expect(error?.description.contains("took longer") ?? false)
        #expect(.now - start < .seconds(5))
    }

    @Test func `what is wrong in SQL is said with its place`() throws {
        let folder = try TemporaryFolder()
        let path = try database(folder)
        let column = #expect(throws: GraphDatabaseError.self) {
            try run("SELECT glos FROM claims", path)
        }
        #expect(column?.description == "SQL: no such column: glos, at character 8")
        let table = #expect(throws: GraphDatabaseError.self) {
            try run("SELECT * FROM claim_s", path)
        }
        #expect(table?.description.contains("there are claims, contested") ?? false)
    }
}
