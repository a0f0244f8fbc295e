public import Annotations
public import Claims
import Foundation
import GraphFormats
import GraphSQLite
import XMLStreaming

extension GraphFile {
    /// A part of the graph that holds all that fits a query, and the query: of large files no more
    /// than what may fit is made into records.
    ///
    /// GraphML of the `stances` and `relations` views is asked while it is read, SQLite through its
    /// indexes; other files are read whole.
    ///
    /// - Parameter makeQuery: makes the query when the names of the graph are known.
    /// - Throws: ``ClaimGraphError``, or what `makeQuery` throws.
    public func part(
        _ makeQuery: @escaping (EntityNames) throws -> GraphQuery
    ) throws -> (graph: ClaimGraph, query: GraphQuery) {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw ClaimGraphError(path: path, "no such file, or not readable")
        }
        do {
            if kind == .sqlite { return try GraphDatabaseQuery.part(of: path, makeQuery) }
            if kind == .graphml, let part = try GraphMLQuery.part(of: .file(path), makeQuery) {
                return part
            }
        } catch let error as XMLStreamError {
            throw ClaimGraphError(error)
        } catch let error as GraphDatabaseError {
            throw ClaimGraphError(path: path, error.description)
        }
        let graph = try graph()
        return (graph, try makeQuery(EntityNames(graph)))
    }
}

extension GraphSource {
    /// The same of what the name stands for.
    ///
    /// - Parameters:
    ///   - date: what was on record by then; nil for everything.
    ///   - makeQuery: makes the query when the names of the graph are known.
    public func part(
        asOf date: CalendarDate? = nil, _ makeQuery: @escaping (EntityNames) throws -> GraphQuery
    ) async throws -> (graph: ClaimGraph, query: GraphQuery) {
        // Where claims stand on a day follows from all statements of that day.
        if date == nil, let file { return try file.part(makeQuery) }
        let graph = try await graph(asOf: date)
        return (graph, try makeQuery(EntityNames(graph)))
    }
}
