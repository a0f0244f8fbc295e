public import Claims
public import GraphFormats

/// Runs the pipeline over many texts, on all cores, with the same bytes out whatever their number.
public struct Extractor: Sendable {
    private let pipeline: Pipeline
    private let jobs: Int

    /// An extractor that works on `jobs` texts at once.
    public init(_ pipeline: Pipeline, jobs: Int) {
        self.pipeline = pipeline
        self.jobs = max(1, jobs)
    }

    /// Hands every text's graph to `emit`, in the order of the texts; memory does not grow with
    /// their number.
    ///
    /// - Throws: ``ClaimGraphError`` for the first text that cannot be read, or what `emit` throws.
    public func extract(_ texts: SourceTexts, emit: (ClaimGraph) throws -> Void) async throws {
        var texts = texts
        let pipeline = pipeline
        try await orderedMap(
            jobs: jobs, next: { try texts.next() },
            transform: { ClaimGraph(try pipeline.extraction(of: $0)) }, emit: emit)
    }

    /// The same, with why each mention was taken for what.
    public func extractExplained(
        _ texts: SourceTexts, emit: (ClaimGraph, [MentionExplanation]) throws -> Void
    ) async throws {
        var texts = texts
        let pipeline = pipeline
        try await orderedMap(
            jobs: jobs, next: { try texts.next() },
            transform: { text in
                let (extraction, explanations) = try pipeline.explainedExtraction(of: text)
                return (ClaimGraph(extraction), explanations)
            }, emit: { try emit($0.0, $0.1) })
    }

    /// The graph of all texts.
    public func graph(
        _ texts: SourceTexts, progress: (ClaimGraph) -> Void = { _ in }
    ) async throws -> ClaimGraph {
        var parts: [ClaimGraph] = []
        try await extract(texts) { graph in
            parts.append(graph)
            progress(graph)
            // Merging now and then keeps the number of records near that of the result.
            if parts.count == Self.mergeInterval { parts = [ClaimGraph.merging(parts)] }
        }
        return ClaimGraph.merging(parts)
    }

    private static let mergeInterval = 4096
}
