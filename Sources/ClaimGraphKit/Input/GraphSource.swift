public import Annotations
public import Claims
import Foundation
import GraphFormats

/// A graph by what a person names: an export of any format, a folder or file of seeds, or either
/// of these in a git revision (`HEAD~1:seeds`).
public struct GraphSource: Sendable {
    private let name: String
    private let jobs: Int

    /// The graph that `name` stands for; seeds are read on `jobs` cores.
    public init(_ name: String, jobs: Int = 1) {
        self.name = name
        self.jobs = jobs
    }

    /// The graph, as it was on record on `date` where one is given.
    public func graph(asOf date: CalendarDate? = nil) async throws -> ClaimGraph {
        let place = try GraphPlace(name)
        defer { withExtendedLifetime(place) {} }
        let graph = try await graph(at: place.path)
        return date.map(graph.asOf) ?? graph
    }

    /// The export that the name is the path of, if it is one.
    var file: GraphFile? {
        FileManager.default.fileExists(atPath: name) ? try? GraphFile(name) : nil
    }

    /// The graph for a comparison: exports in formats that are compared as they stand are still
    /// to be read.
    func comparable() async throws -> ComparableGraph {
        let place = try GraphPlace(name)
        let path = place.path
        let export: ComparableExport
        let kind = try? GraphFileKind(path: path)
        if let kind { try FileSignature.check(path, kind) }
        switch kind {
        case .graphml: export = .graphML(path: path)
        case .rdf: export = .rdfXML(path: path)
        case .nt: export = .nTriples(name: path, try FileChunks(path).next)
        default: export = .records(try await graph(at: path), .everything)
        }
        return ComparableGraph(export: export, place: place)
    }

    private func graph(at path: String) async throws -> ClaimGraph {
        let isSeed = path.hasSuffix(".txt") || (try? GraphFileKind(path: path)) == nil
        guard isSeed else { return try GraphFile(path).graph() }
        let pipeline = try Pipeline(Resources.bundled())
        return try await Extractor(pipeline, jobs: jobs).graph(SourceTexts(paths: [path]))
    }
}
