import Annotations
import Claims
import GraphFormats

/// Prints changes for people and for programs.
struct DiffPrinter {
    /// How many characters of a claim's standing a table shows.
    private static let standingWidth = 160

    private let changes: [GraphDiff.Change]

    /// A printer of the changes; those that follow from others only where `showsAll`.
    init(_ diff: GraphDiff, showsAll: Bool) {
        changes = showsAll ? diff.changes : diff.principal
    }

    /// A table, as wide as the terminal.
    func table(width: Int?) -> String {
        guard !changes.isEmpty else { return "" }
        var table = TextTable(["change", "stands", "what"])
        for change in changes {
            table.add([change.kind.title, Self.standing(change), Self.label(change)])
        }
        return table.lines(width: width).map { $0 + "\n" }.joined()
    }

    /// How claims and sources stood and stand: `denied → confirmed`.
    private static func standing(_ change: GraphDiff.Change) -> String {
        switch change.kind {
        case .stance, .status: "\(change.old ?? "-") → \(change.new ?? "-")"
        case .addedStance, .addedClaim: change.new ?? ""
        case .removedStance, .removedClaim: "was \(change.old ?? "")"
        default: ""
        }
    }

    private static func label(_ change: GraphDiff.Change) -> String {
        switch change.kind {
        case .quantity: "\(change.label): \(change.old ?? "-") → \(change.new ?? "-")"
        case .claim, .entity: "\(change.old ?? "-") → \(change.new ?? "-")"
        case .document: "\(change.label): \(change.old ?? "-") → \(change.new ?? "-")"
        default: change.label + shortened(change.standing)
        }
    }

    /// Who takes which stance, in brackets, as far as there is room.
    private static func shortened(_ standing: String?) -> String {
        guard let standing, !standing.isEmpty else { return "" }
        let isLong = standing.count > standingWidth
        return " (\(standing.prefix(standingWidth))\(isLong ? "…" : ""))"
    }

    /// One JSON object.
    func json() -> [UInt8] { ChangesJSON.object(changes, Self.write) }

    /// One JSON object a line.
    func jsonLines() -> [UInt8] { ChangesJSON.lines(changes, Self.write) }

    private static func write(_ change: GraphDiff.Change, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", change.kind.rawValue)
        writer.member("id", change.id)
        writer.member("label", change.label)
        writer.member("old", change.old)
        writer.member("new", change.new)
        writer.member("source", change.source?.text)
        writer.member("standing", change.standing)
        writer.key("added_statements")
        writer.array(change.addedStatements) { $0.value($1) }
        writer.key("removed_statements")
        writer.array(change.removedStatements) { $0.value($1) }
        writer.key("detail")
        writer.value(change.isDetail)
        writer.endObject()
    }
}

extension GraphDiff.Change.Kind {
    /// For people: `new claim`.
    fileprivate var title: String {
        let words = rawValue.split(separator: "-")
        guard words.count == 2 else { return rawValue }
        switch words[0] {
        case "added": return "new \(words[1])"
        case "removed": return "gone \(words[1])"
        default: return words.joined(separator: " ")
        }
    }
}

/// What a graph holds, in one line: `5 documents, 61 claims (5 contested, 4 confirmed, …)`.
struct GraphOutline: CustomStringConvertible {
    let description: String

    init(_ graph: ClaimGraph) {
        var counts: [ClaimStatus: Int] = [:]
        for status in graph.statuses() { counts[status, default: 0] += 1 }
        let order: [ClaimStatus] = [.contested, .confirmed, .denied, .asserted, .withheld]
        let parts = order.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }
        let documents = "\(graph.documents.count) document\(graph.documents.count == 1 ? "" : "s")"
        let claims = "\(graph.claims.count) claim\(graph.claims.count == 1 ? "" : "s")"
        let detail = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
        description = "\(documents), \(claims)\(detail)"
    }
}
