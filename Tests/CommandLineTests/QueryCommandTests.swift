import Foundation
import TestSupport
import Testing

/// What `query` prints, and that it finds the same wherever a graph is kept.
@Suite struct QueryCommandTests {
    private static let queries = [
        [], ["--stance", "denied"], ["--status", "contested"], ["--about", "Russia"],
        ["--between", "Ukraine", "North Korea"], ["--source", "Kremlin"], ["--text", "troops"],
        ["--since", "2024-10-16", "--sort", "date"], ["--group-by", "source"], ["--count"],
        ["--around", "Ukraine"], ["--path", "Russia", "Ukraine"], ["--limit", "3"],
    ]

    @Test(arguments: queries)
    func `a database answers like the triples it was made of`(query: [String]) throws {
        let folder = try TemporaryFolder()
        let database = folder.path("graph.sqlite")
        #expect(try Tool.run(["convert", "output/graph.nt", database]).status == 0)
        let arguments = query + ["--format", "jsonl"]
        let asked = try Tool.run(["query", database] + arguments)
        let expected = try Tool.run(["query", "output/graph.nt"] + arguments)
        #expect(asked.output == expected.output)
        #expect(asked.status == expected.status && asked.errors == expected.errors)
        #expect(!asked.output.isEmpty, "\(asked.errors)")
    }

    @Test func `a table fits 80 columns where there is no terminal`() throws {
        let outcome = try Tool.run(["query", "output/graph.nt"])
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count > 10)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0].hasPrefix("source") && lines[0].contains("quote"))
    }

    @Test func `JSON is one object with a version`() throws {
        let outcome = try Tool.run(
            ["query", "output/graph.nt", "--format", "json", "--limit", "2"])
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let answer = try #require(object as? [String: Any])
        #expect(answer["version"] as? Int == 1)
        #expect(answer["kind"] as? String == "matches")
        #expect((answer["rows"] as? [[String: Any]])?.count == 2)
    }

    @Test func `a reader that goes away is no error`() throws {
        let outcome = try Tool.shell("claimgraph query output/graph.nt --format csv | head -1")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("source,stance,target"))
    }

    @Test func `SQL gives typed rows, and its faults are one line`() throws {
        let folder = try TemporaryFolder()
        let database = folder.path("graph.sqlite")
        #expect(try Tool.run(["convert", "output/graph.nt", database]).status == 0)
        let numbers = try Tool.run(
            ["query", database, "--format", "jsonl", "--sql", "SELECT 1 AS a, 'b' AS b, NULL AS c"])
        #expect(numbers.output == #"{"a":1,"b":"b","c":null}"# + "\n")
        let formula = ["query", database, "--sql", "SELECT '=1+1' AS a", "--format", "csv"]
        #expect(try Tool.run(formula).output == "a\n'=1+1\n")
        #expect(try Tool.run(formula + ["--csv-raw"]).output == "a\n=1+1\n")
        let wrong = try Tool.run(["query", database, "--sql", "SELECT x FROM claims"])
        #expect(wrong.status == 2)
        #expect(wrong.errors.split(separator: "\n").count == 1)
        #expect(wrong.errors.contains("no such column: x, at character 8"))
    }
}
