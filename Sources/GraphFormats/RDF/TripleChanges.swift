public import Claims
public import RDFXML
import XMLStreaming

/// What changed between two graphs, as triples: there are no blank nodes, so the difference of the
/// sorted N-Triples is exact, and applying it to the old graph gives the new one.
public struct TripleChanges: Sendable {
    /// The triples that are gone, one N-Triples line each, sorted.
    public let deleted: [String]
    /// The triples that are new, one N-Triples line each, sorted.
    public let added: [String]

    /// The changes from `old` to `new`.
    public init(
        from old: ClaimGraph, to new: ClaimGraph, options: ClaimGraphRDF.Options
    ) throws(RDFError) {
        let before = try Self.lines(old, options)
        let after = try Self.lines(new, options)
        var (deleted, added): ([String], [String]) = ([], [])
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if right == after.count || left < before.count && before[left] < after[right] {
                deleted.append(before[left])
                left += 1
            } else if left == before.count || after[right] < before[left] {
                added.append(after[right])
                right += 1
            } else {
                left += 1
                right += 1
            }
        }
        self.deleted = deleted
        self.added = added
    }

    /// RDF Patch (https://afs.github.io/rdf-delta/rdf-patch.html), one transaction.
    public var patch: [UInt8] {
        let lines = ["TX ."] + deleted.map { "D " + $0 } + added.map { "A " + $0 } + ["TC ."]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// SPARQL 1.1 Update.
    public var sparqlUpdate: [UInt8] {
        var text = ""
        if !deleted.isEmpty { text += "DELETE DATA {\n" + deleted.joined(separator: "\n") + "\n}" }
        if !deleted.isEmpty, !added.isEmpty { text += " ;\n" }
        if !added.isEmpty { text += "INSERT DATA {\n" + added.joined(separator: "\n") + "\n}" }
        return Array((text + "\n").utf8)
    }

    private static func lines(
        _ graph: ClaimGraph, _ options: ClaimGraphRDF.Options
    ) throws(RDFError) -> [String] {
        let sink = MemorySink()
        _ = try ClaimGraphRDF.write(graph, as: .nTriples, to: sink, options: options)
        return sink.text.split(separator: "\n").map(String.init).sorted()
    }
}
