import Annotations
public import Claims

/// A graph in a few lines, for people.
public struct GraphSummary: Hashable, Sendable, CustomStringConvertible {
    /// How many documents, entities, claims and statements there are, and how they stand.
    public let description: String

    /// The summary of `graph`.
    public init(_ graph: ClaimGraph) {
        let statuses = graph.statuses()
        let kinds = EntityKind.allCases.map { kind in
            Self.count(graph.entities.lazy.filter { $0.kind == kind }.count, Self.name(kind))
        }
        let stances = Stance.allCases.map { stance in
            "\(graph.statements.lazy.filter { $0.stance == stance }.count) \(stance.rawValue)"
        }
        let contested = statuses.lazy.filter { $0 == .contested }.count
        description = """
            documents   \(graph.documents.count)
            entities    \(graph.entities.count) (\(kinds.joined(separator: ", ")))
            statements  \(graph.statements.count) (\(stances.joined(separator: ", ")))
            claims      \(graph.claims.count) (\(contested) contested)
            """
    }

    private static func name(_ kind: EntityKind) -> (String, String) {
        switch kind {
        case .person: ("person", "people")
        case .state: ("state", "states")
        case .organisation: ("organisation", "organisations")
        }
    }

    private static func count(_ number: Int, _ names: (String, String)) -> String {
        "\(number) \(number == 1 ? names.0 : names.1)"
    }
}
