import Claims
import GraphFormats
import RDFXML
import TestSupport
import Testing
import XMLStreaming

private let options = ClaimGraphRDF.Options(software: .init(name: "test", version: "1"))

struct TripleChangesTests {
    private func lines(_ graph: ClaimGraph) throws -> [String] {
        let sink = MemorySink()
        _ = try ClaimGraphRDF.write(graph, as: .nTriples, to: sink, options: options)
        return sink.text.split(separator: "\n").map(String.init)
    }

    private func text(
        _ changes: TripleChanges, _ format: TripleChanges.Format
    ) throws -> [String] {
        let sink = MemorySink()
        try changes.write(format, to: sink)
        return sink.text.split(separator: "\n").map(String.init)
    }

    /// Two versions of one set of documents: some are gone, some new, some told otherwise.
    private func versions(_ seed: UInt64) -> (ClaimGraph, ClaimGraph) {
        var first = HostileGraph(seed: seed, illegalCharacters: seed % 3 == 0)
        let common = first.graph(documents: 4)
        var second = HostileGraph(seed: seed + 1000)
        return (common, common.filtered { $0.name < "3" }.merged(with: second.graph(documents: 6)))
    }

    @Test(arguments: 1...12)
    func `the patch applied to the old graph gives the new one`(_ seed: UInt64) throws {
        let (old, new) = versions(seed)
        let changes = try TripleChanges(from: old, to: new, options: options)
        #expect(!changes.isEmpty)
        var graph = Set(try lines(old))
        let patch = try text(changes, .patch)
        #expect(patch.first == "TX ." && patch.last == "TC .")
        for line in patch.dropFirst().dropLast() {
            let triple = String(line.dropFirst(2))
            if line.hasPrefix("D ") {
                #expect(graph.remove(triple) != nil, "seed \(seed): \(line)")
            } else {
                #expect(line.hasPrefix("A "))
                #expect(graph.insert(triple).inserted, "seed \(seed): \(line)")
            }
        }
        #expect(graph == Set(try lines(new)), "seed \(seed)")
    }

    @Test(arguments: 1...12)
    func `the update applied to the old graph gives the new one`(_ seed: UInt64) throws {
        let (old, new) = versions(seed)
        let changes = try TripleChanges(from: old, to: new, options: options)
        var graph = Set(try lines(old))
        var operation = ""
        for line in try text(changes, .sparqlUpdate) {
            switch line {
            case "DELETE DATA {", "INSERT DATA {": operation = line
            case "} ;": operation = ""
            default:
                if operation == "DELETE DATA {" {
                    #expect(graph.remove(line) != nil, "seed \(seed): \(line)")
                } else {
                    #expect(operation == "INSERT DATA {" && graph.insert(line).inserted)
                }
            }
        }
        #expect(graph == Set(try lines(new)), "seed \(seed)")
    }

    @Test func `the same graph has no changes`() throws {
        let (old, _) = versions(1)
        let changes = try TripleChanges(from: old, to: old, options: options)
        #expect(changes.isEmpty && changes.added.isEmpty && changes.deleted.isEmpty)
        #expect(try text(changes, .sparqlUpdate).isEmpty)
        #expect(try text(changes, .patch) == ["TX .", "TC ."])
    }
}
