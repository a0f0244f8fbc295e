package import Claims
import GraphML
package import XMLStreaming

/// Asks a GraphML file while it is read: records are made only of the edges that may fit.
package enum GraphMLQuery {
    /// A part of the graph in `source` that holds all that fits the query, and the query.
    ///
    /// Takes about the time of reading the file as a stream; memory is bounded by the nodes and by
    /// what fits.
    ///
    /// - Parameter makeQuery: makes the query when the file's names are known.
    /// - Returns: nil where the file has to be read whole to be asked: it has claims and statements
    ///   as nodes, or edges before nodes, or does not say where claims stand.
    /// - Throws: `XMLStreamError`, or what `makeQuery` throws.
    package static func part(
        of source: XMLSource, _ makeQuery: @escaping (EntityNames) throws -> GraphQuery
    ) throws -> (graph: ClaimGraph, query: GraphQuery)? {
        let outcome = EdgeQueryHandler.Outcome()
        do {
            let handler = try GraphMLReader().read(
                source, into: EdgeQueryHandler(outcome, makeQuery))
            return try finished(handler, source.name)
        } catch {
            if let failure = outcome.failure { throw failure }
            if outcome.needsWhole { return nil }
            throw error
        }
    }

    private static func finished(
        _ handler: consuming EdgeQueryHandler, _ name: String?
    ) throws -> (graph: ClaimGraph, query: GraphQuery)? {
        var handler = handler
        try handler.complete()
        guard let query = handler.query else { return nil }
        let found = try handler.finish()
        let graph = try GraphMLImport.graph(
            found, edges: Array(0..<found.edgeCount), name: name)
        return (graph, query)
    }
}
