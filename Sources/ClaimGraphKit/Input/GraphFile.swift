public import Claims
import Foundation
import GraphFormats
import GraphSQLite
import RDFXML
import XMLStreaming

/// A graph in a file of any kind that this program writes.
public struct GraphFile: Sendable {
    private let path: String
    private let kind: GraphFileKind

    /// The graph in the file at `path`, whose kind its name tells.
    public init(_ path: String) throws(ClaimGraphError) {
        self.path = path
        kind = try GraphFileKind(path: path)
    }

    /// Reads it whole.
    ///
    /// - Throws: ``ClaimGraphError`` with the line at fault.
    public func graph() throws(ClaimGraphError) -> ClaimGraph {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        do {
            switch kind {
            case .jsonl: return try ExtractionLines(paths: [path]).graph()
            case .graphml: return try GraphMLImport.graph(.file(path))
            case .rdf: return try ClaimGraphRDF.graph(rdfXML: .file(path))
            case .nt: return try nTriples()
            case .sqlite: return try GraphDatabaseReader.graph(path)
            }
        } catch let error as ClaimGraphError {
            throw error
        } catch let error as XMLStreamError {
            throw ClaimGraphError(error)
        } catch let error as RDFError {
            throw ClaimGraphError(error, path: path)
        } catch {
            throw ClaimGraphError(path: path, "\(error)")
        }
    }

    private func nTriples() throws -> ClaimGraph {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        func nextChunk() throws(RDFError) -> [UInt8]? {
            do {
                let chunk = try handle.read(upToCount: 1 << 16) ?? Data()
                return chunk.isEmpty ? nil : [UInt8](chunk)
            } catch {
                throw RDFError(.input, "cannot be read: \(FileBytes.reason(error))")
            }
        }
        return try ClaimGraphRDF.graph(nTriples: nextChunk, name: path)
    }
}
