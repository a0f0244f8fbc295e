public import Claims
public import GraphFormats
import RDFXML
import XMLStreaming

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

    /// Whether the graphs have the same triples.
    public var isEmpty: Bool { changes.isEmpty }

    /// Writes the changes to standard output.
    public func write(
        _ format: TripleChanges.Format, to output: StandardOutput
    ) throws(ClaimGraphError) {
        try output.write { sink throws(XMLStreamError) in try changes.write(format, to: sink) }
    }
}

extension GraphMLOverlay {
    /// Writes the overlay to standard output.
    public func write(to output: StandardOutput) throws(ClaimGraphError) {
        try output.write { sink throws(XMLStreamError) in try write(to: sink) }
    }
}
