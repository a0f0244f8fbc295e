import Foundation
import Testing

struct DiffTests {
    @Test func `a bad git revision gives git's own reason in one line`() throws {
        for (name, reason) in [
            ("no-such-revision:output/graph.nt", "no-such-revision"),
            ("HEAD:output/no-such-file.nt", "no-such-file"),
        ] {
            let outcome = try Tool.run(["diff", name, "output/graph.nt"])
            #expect(outcome.status == 2)
            #expect(outcome.errors.hasPrefix("\(name): error: git: "), "\(outcome.errors)")
            #expect(outcome.errors.contains(reason), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `what has no date is named once`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "claimgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Oslo denied that it had leaked the plan.\n".utf8)
            .write(to: folder.appending(path: "undated.txt"))
        let outcome = try Tool.run(
            ["diff", folder.path(), "--as-of", "2024-01-01", "2024-02-01"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors == "undated.txt: left out, its date is not known\n")
    }

    @Test func `views and formats of one graph are the same`() throws {
        let outcome = try Tool.run(["diff", "output/graph.graphml", "output/graph.rdf"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a broken export is told with its line`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "claimgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let broken = folder.appending(path: "broken.rdf").path()
        try Data("<rdf:RDF\n<".utf8).write(to: URL(filePath: broken))
        let outcome = try Tool.run(["diff", "output/graph.rdf", broken])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("\(broken):2"), "\(outcome.errors)")
    }
}
