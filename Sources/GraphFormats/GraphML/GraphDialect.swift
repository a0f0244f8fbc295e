/// For which reader GraphML is written.
public enum GraphDialect: String, Hashable, Sendable, CaseIterable {
    /// Loads without loss in every tool that was looked at; valid against the official schema.
    case portable
    /// Labels where TinkerPop and JanusGraph look for them.
    case tinkerpop
    /// Labels where Neo4j's APOC looks for them.
    case neo4j
    /// Colours, and stances as edge types; not valid against the official schema.
    case gephi
    /// Shapes, lines and a layout for yEd; not valid against the official schema.
    case yed
}

extension GraphDialect {
    /// Whether the file keeps the portable profile's rules, or at least the official schema's.
    public var isSchemaValid: Bool { self != .gephi && self != .yed }
}
