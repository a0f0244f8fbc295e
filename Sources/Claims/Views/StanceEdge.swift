public import Annotations

/// An edge of the `stances` view: one source taking one stance on one claim, with all statements
/// in which it does so. Numbers are indices into the graph's lists.
public struct StanceEdge: Hashable, Sendable {
    /// The edge's id: `e` and 16 hexadecimal digits, from source, stance and claim.
    public var id: String
    /// The source.
    public var source: Int
    /// Whom the claim is about, seen from the source.
    public var target: Int
    /// What the source does with the claim.
    public var stance: Stance
    /// The claim.
    public var claim: Int
    /// The statements, in the graph's order; never empty.
    public var statements: [Int]
}

/// An edge of the `relations` view: what somebody says that a claim's subject does to an object.
public struct RelationEdge: Hashable, Sendable {
    /// The edge's id: `r` and 16 hexadecimal digits, from claim, object and stance.
    public var id: String
    /// The claim's subject.
    public var subject: Int
    /// One of the claim's objects.
    public var object: Int
    /// The stance taken.
    public var stance: Stance
    /// The claim.
    public var claim: Int
    /// The statements that take the stance; never empty.
    public var statements: [Int]
}

/// An edge of the `summary` view: how often a source takes a stance on claims about a target.
public struct SummaryEdge: Hashable, Sendable {
    /// The edge's id: `u` and 16 hexadecimal digits, from source, stance and target.
    public var id: String
    /// The source.
    public var source: Int
    /// Whom the claims are about.
    public var target: Int
    /// The stance taken.
    public var stance: Stance
    /// The claims, in the graph's order, each once.
    public var claims: [Int]
    /// The statements; never empty.
    public var statements: [Int]
}
