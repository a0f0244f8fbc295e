import Annotations
import ArgumentParser
import Claims

/// What query results are counted by.
enum QueryColumn: String, CaseIterable, ExpressibleByArgument {
    case source, target, stance, claim, event, status, document
}

/// Query results as rows of cells.
struct QueryRows {
    static let columns = [
        "source", "stance", "target", "claim", "status", "event", "statements", "documents",
        "first_date", "quote",
    ]

    private let graph: ClaimGraph

    init(_ graph: ClaimGraph) { self.graph = graph }

    func rows(_ matches: [QueryMatch]) -> [[String]] { matches.map(row) }

    func rows(_ edges: [StanceEdge]) -> [[String]] {
        let statuses = graph.statuses()
        return edges.map { edge in
            row(
                QueryMatch(
                    source: graph.entities[edge.source].id, target: graph.entities[edge.target].id,
                    stance: edge.stance, claim: graph.claims[edge.claim],
                    status: statuses[edge.claim],
                    statements: edge.statements.map { graph.statements[$0] }))
        }
    }

    /// How many statements fit each value of `column`, most frequent first.
    func groups(_ matches: [QueryMatch], by column: QueryColumn) -> [[String]] {
        var counts: [String: Int] = [:]
        for match in matches {
            if column == .document {
                for statement in match.statements {
                    counts[graph.document(statement.document)?.name ?? "", default: 0] += 1
                }
            } else {
                counts[value(match, column), default: 0] += match.statements.count
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { [$0.key, String($0.value)] }
    }

    private func value(_ match: QueryMatch, _ column: QueryColumn) -> String {
        switch column {
        case .source: name(match.source)
        case .target: name(match.target)
        case .stance: match.stance.rawValue
        case .claim: match.claim.wording.gloss
        case .event: match.claim.key.event
        case .status: match.status.rawValue
        case .document: ""
        }
    }

    private func row(_ match: QueryMatch) -> [String] {
        let documents = Set(match.statements.map(\.document)).compactMap(graph.document)
        let dates = documents.compactMap(\.date).sorted()
        let gloss = match.claim.wording.gloss
        return [
            name(match.source), match.stance.rawValue, name(match.target), gloss,
            match.status.rawValue, match.claim.key.event, String(match.statements.count),
            documents.map(\.name).sorted().joined(separator: " "),
            dates.first?.description ?? "", match.statements[0].quote,
        ]
    }

    private func name(_ id: EntityID?) -> String {
        id.map { graph.entity($0)?.label ?? $0.text } ?? ""
    }
}
