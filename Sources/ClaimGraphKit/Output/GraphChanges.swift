public import Claims
import GraphFormats

/// What changed between two graphs, for stores of triples: applied to the old graph's triples it
/// gives the new one's.
public struct GraphChanges: Sendable {
    private let changes: TripleChanges

    /// The changes from `old` to `new`.
    public init(from old: ClaimGraph, to new: ClaimGraph) throws(ClaimGraphError) {
        do {
            changes = try TripleChanges(
                from: old, to: new, options: .init(software: Program.software))
        } catch {
            throw ClaimGraphError("\(error)")
        }
    }

    /// RDF Patch.
    public var patch: [UInt8] { changes.patch }

    /// SPARQL 1.1 Update.
    public var sparqlUpdate: [UInt8] { changes.sparqlUpdate }
}
