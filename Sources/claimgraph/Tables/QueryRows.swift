import Annotations
import ArgumentParser
import Claims

/// What query results are counted by.
enum QueryColumn: String, CaseIterable, ExpressibleByArgument {
    case source, target, stance, claim, event, status, document
}

/// In which order query results come.
enum QuerySort: String, CaseIterable, ExpressibleByArgument {
    /// Contested claims first, then by source and claim.
    case status
    /// The earliest document first; without a date last.
    case date
    /// The surest first.
    case confidence
    /// The most statements first.
    case statements
}

/// Query results as rows of cells.
struct QueryRows {
    static let columns = [
        Column("source"), Column("stance"), Column("target"), Column("claim"), Column("status"),
        Column("event", dispensability: 2), Column("statements", dispensability: 3),
        Column("documents", dispensability: 4), Column("first_date", dispensability: 1),
        Column("quote"), Column("source_id", in: .data), Column("target_id", in: .data),
        Column("claim_id", in: .data), Column("statement_ids", in: .data),
        Column("confidence", in: .data),
    ]

    private let graph: ClaimGraph

    init(_ graph: ClaimGraph) { self.graph = graph }

    /// The matches that stand for `edges` of the graph, in their order.
    func matches(_ edges: [StanceEdge]) -> [QueryMatch] {
        let statuses = graph.statuses()
        return edges.map { edge in
            QueryMatch(
                source: graph.entities[edge.source].id, target: graph.entities[edge.target].id,
                stance: edge.stance, claim: graph.claims[edge.claim], status: statuses[edge.claim],
                statements: edge.statements.map { graph.statements[$0] })
        }
    }

    /// `matches` in another order; where that does not tell, in their own.
    func sorted(_ matches: [QueryMatch], by sort: QuerySort) -> [QueryMatch] {
        func ranked<Rank: Comparable>(_ rank: (QueryMatch) -> Rank) -> [QueryMatch] {
            let ranks = matches.map(rank)
            return matches.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
                .map { matches[$0] }
        }
        switch sort {
        case .status: return matches
        case .date: return ranked { firstDate($0)?.description ?? "~" }
        case .confidence: return ranked { -confidence($0) }
        case .statements: return ranked { -$0.statements.count }
        }
    }

    /// How many statements fit each value of `column`, most frequent first.
    func groups(_ matches: [QueryMatch], by column: QueryColumn) -> [[Cell]] {
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
            .map { [$0.key.isEmpty ? .none : .text($0.key), .integer($0.value)] }
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

    /// A match as cells of ``columns``.
    func row(_ match: QueryMatch) -> [Cell] {
        let documents = Set(match.statements.map(\.document)).compactMap(graph.document)
        let source = match.source.map { Cell.text(name($0)) } ?? .none
        let target = match.target.map { Cell.text(name($0)) } ?? .none
        return [
            source, .text(match.stance.rawValue), target, .text(match.claim.wording.gloss),
            .text(match.status.rawValue), .text(match.claim.key.event),
            .integer(match.statements.count), .list(documents.map(\.name).sorted()),
            Cell(firstDate(match)?.description), .text(match.statements[0].quote),
            Cell(match.source?.text), Cell(match.target?.text), .text(match.claim.id.text),
            .list(match.statements.map(\.id.text)), .real(confidence(match)),
        ]
    }

    private func firstDate(_ match: QueryMatch) -> CalendarDate? {
        match.statements.compactMap { graph.document($0.document)?.date }.min()
    }

    private func confidence(_ match: QueryMatch) -> Double {
        match.statements.map(\.confidence).max() ?? 0
    }

    private func name(_ id: EntityID?) -> String {
        id.map { graph.entity($0)?.label ?? $0.text } ?? ""
    }
}
