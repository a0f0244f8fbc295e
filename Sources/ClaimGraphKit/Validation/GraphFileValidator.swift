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

    /// A validator with the schemas in `resources`.
    public init(_ resources: Resources) throws(ClaimGraphError) {
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
                return try GraphDatabaseCheck.problems(path).map { self.finding(path, $0) }
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
            return diagnostics.map { Finding(description: $0.description) }
        }
        _ = try GraphMLGraph.read(.file(path))
        return []
    }

    /// As a claim graph: every id that is referred to has to be there.
    private func recordFindings(_ path: String) throws -> [Finding] {
        let graph = try GraphFile(path).graph()
        return GraphRules.violations(graph).map { finding(path, $0) }
    }
}
