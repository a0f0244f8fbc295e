public import Claims
import Foundation
import GraphFormats
import RDFXML
import XMLStreaming

/// Two graphs side by side, each of which is read as far as the comparison needs it.
public struct GraphComparison: Sendable {
    private let old: GraphSource
    private let new: GraphSource

    /// A comparison of two graphs.
    public init(from old: GraphSource, to new: GraphSource) {
        self.old = old
        self.new = new
    }

    /// What changed. Exports are compared as they stand in their files; records are made only of
    /// what may differ, so graphs of any size can be compared in a little more than their texts'
    /// memory.
    public func changes() async throws -> GraphDiff {
        let before = try await old.comparable()
        let after = try await new.comparable()
        // The files of git revisions go with their places.
        defer { withExtendedLifetime((before, after)) {} }
        do {
            return try await GraphDiff(from: before.export, to: after.export)
        } catch let error as XMLStreamError {
            throw ClaimGraphError(error).naming([before.place, after.place])
        } catch let error as RDFError {
            throw ClaimGraphError(error, path: before.place.path)
                .naming([before.place, after.place])
        }
    }
}

extension ClaimGraphError {
    /// The same, with the names that a person gave to places.
    fileprivate func naming(_ places: [GraphPlace]) -> ClaimGraphError {
        var error = self
        error.path = places.first { $0.path == path }?.name ?? path
        return error
    }
}

/// A graph to be compared, and the place that it is read from.
struct ComparableGraph: Sendable {
    var export: ComparableExport
    var place: GraphPlace
}

/// Where a graph is read from.
struct GraphPlace: Sendable {
    /// What a person calls it.
    let name: String
    let path: String
    /// What holds the path where it is a git revision's.
    private let revision: GitRevision?

    /// The file or folder called `name`, or that in a git revision.
    init(_ name: String) throws(ClaimGraphError) {
        self.name = name
        revision = FileManager.default.fileExists(atPath: name) ? nil : try GitRevision(name)
        path = revision?.path ?? name
    }
}
