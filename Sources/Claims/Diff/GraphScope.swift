/// What a file can tell of a graph, where it does not tell all: two graphs are compared by what
/// both can tell, so that a view that leaves something out does not count as a change.
public struct GraphScope: OptionSet, Hashable, Sendable {
    /// A bit for each kind of thing.
    public let rawValue: Int

    /// A scope of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Statements of sources that nobody can identify, and claims that only such statements tell.
    public static let unsourced = GraphScope(rawValue: 1)
    /// Claims without a subject or without objects.
    public static let partyless = GraphScope(rawValue: 2)
    /// Numbers in statements.
    public static let quantities = GraphScope(rawValue: 4)
    /// Documents by the hash of their text, those without statements included; without it, those
    /// with statements by name.
    public static let documents = GraphScope(rawValue: 8)

    /// All that a graph holds: RDF, SQLite, extract's lines, texts.
    public static let everything: GraphScope = [.unsourced, .partyless, .quantities, .documents]
    /// What a view tells of a graph.
    public init(_ view: GraphView) {
        switch view {
        case .stances, .summary: self = .stancesView
        case .relations: self = .relationsView
        case .statements: self = .statementsView
        }
    }

    /// What the `stances` view tells.
    public static let stancesView: GraphScope = [.partyless]
    /// What the `relations` view tells.
    public static let relationsView: GraphScope = [.unsourced]
    /// What the `statements` view tells.
    public static let statementsView = GraphScope.everything
}
