/// The ways to look at one graph; all are computed from the statements.
public enum GraphView: String, Hashable, Sendable, CaseIterable {
    /// Entities; one edge per source, stance and claim, from the source to whom it is about.
    case stances
    /// Entities; one edge per claim and stance, from the claim's subject to each object.
    case relations
    /// Entities, claims, statements and documents as nodes: lossless in every graph tool.
    case statements
    /// Entities; one edge per source, stance and target, with weights: for pictures.
    case summary
}
