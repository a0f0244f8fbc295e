import Claims
import Foundation
import GraphFormats
import GraphML
import GraphSQLite
import RDFXML
import XMLStreaming

/// Checks files that this program wrote, or that are meant to be like them: against the schemas,
/// and that what they refer to is there.
public struct GraphFileValidator: Sendable {
    /// Something that is not as it has to be.
    public struct Finding: Hashable, Sendable, CustomStringConvertible {
        /// `file:line:column: error: what`.
        public let description: String
    }

    private let profile: RelaxNGSchema
    private let sources: String?

    /// A validator with the schemas in `resources`.
    ///
    /// - Parameter sources: the folder with the documents, if quotes and hashes are to be compared
    ///   with them.
    public init(_ resources: Resources, sources: String? = nil) throws(ClaimGraphError) {
        self.sources = sources
        do {
            profile = try RelaxNGSchema(
                bytes: try resources.bytes("claimgraph-graphml.rng"), name: "claimgraph-graphml.rng"
            )
        } catch let error as ClaimGraphError {
            throw error
        } catch {
            throw ClaimGraphError("\(error)")
        }
    }

    /// What is wrong with the file at `path`; nothing where it is valid.
    ///
    /// - Throws: ``ClaimGraphError`` where it cannot be read or is of no kind that is known.
    public func findings(_ path: String) throws(ClaimGraphError) -> [Finding] {
        let kind = try GraphFileKind(path: path)
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        do {
            switch kind {
            case .graphml: return try graphMLFindings(path)
            case .rdf, .nt, .jsonl: return try recordFindings(path)
            case .sqlite:
                let problems = try GraphDatabaseCheck.problems(path).map { finding(path, $0) }
                guard problems.isEmpty, sources != nil else { return problems }
                return violations(path, try GraphFile(path).graph(), isExact: false)
            }
        } catch let error as ClaimGraphError {
            return [Finding(description: error.description)]
        } catch {
            return [Finding(description: "\(error)")]
        }
    }

    private func finding(_ path: String, _ problem: String) -> Finding {
        Finding(description: "\(path): error: \(problem)")
    }

    /// Against the profile; then once more as a graph, which finds ids that come twice and edges
    /// that end nowhere.
    private func graphMLFindings(_ path: String) throws -> [Finding] {
        let diagnostics = try XMLValidator(profile).validate(.file(path))
        guard diagnostics.isEmpty else {
            let found = diagnostics.map { Finding(description: $0.description) }
            return (foreignKeys(path).map { [$0] } ?? []) + found
        }
        let read = try GraphMLGraph.read(.file(path))
        guard let view = GraphMLImport.view(of: read), view != .summary else { return [] }
        let graph = try GraphMLImport.graph(read, name: path)
        return violations(path, graph, isExact: false)
    }

    /// What a schema cannot say in words: that a file is meant for another program, or saved by one.
    private func foreignKeys(_ path: String) -> Finding? {
        guard let read = try? GraphMLGraph.read(.file(path)) else { return nil }
        guard let view = GraphMLImport.view(of: read) else {
            return finding(path, "is no claim graph: none of the views has keys like these")
        }
        let table = ViewTable(ClaimGraph(), view: view)
        let known = Set((table.nodeColumns + table.edgeColumns).map(\.id) + ["g_model"])
        guard let key = read.keys.first(where: { !known.contains($0.id) }) else { return nil }
        return finding(
            path,
            "the key '\(key.id)' is none of the \(view) view's: only the portable dialect has a schema"
        )
    }

    /// As a claim graph: every id that is referred to has to be there.
    private func recordFindings(_ path: String) throws -> [Finding] {
        violations(path, try GraphFile(path).graph(), isExact: true)
    }

    private func violations(_ path: String, _ graph: ClaimGraph, isExact: Bool) -> [Finding] {
        var found = GraphRules.violations(graph, isExact: isExact)
        if let sources {
            found += SourceRules(folder: sources).violations(graph, isExact: isExact)
        }
        return found.map { finding(path, $0) }
    }
}
