import Foundation
public import GraphFormats
import GraphML
import XMLStreaming

/// Two GraphML files that hold no claims, the summary view among them: they are compared for what
/// they are, nodes, edges and values.
public struct PlainGraphFiles: Sendable {
    private let old: String
    private let new: String

    /// The files at `old` and `new`; nil where either is something else, as far as its beginning
    /// tells.
    public init?(_ old: String, _ new: String) {
        for path in [old, new] {
            guard (try? GraphFileKind(path: path)) == .graphml, !FileSignature.holdsClaims(path),
                FileManager.default.isReadableFile(atPath: path)
            else { return nil }
        }
        self.old = old
        self.new = new
    }

    /// What changed from the old file to the new one.
    public func difference() throws(ClaimGraphError) -> PlainGraphDiff {
        try FileSignature.check(old, .graphml)
        try FileSignature.check(new, .graphml)
        do {
            return try PlainGraphDiff(
                from: GraphMLGraph.read(.file(old)), to: GraphMLGraph.read(.file(new)))
        } catch {
            throw ClaimGraphError(error)
        }
    }
}
