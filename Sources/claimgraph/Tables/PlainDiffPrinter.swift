import ClaimGraphKit
import GraphFormats

/// What differs between two graphs without claims, for people and programs.
struct PlainDiffPrinter {
    private let difference: PlainGraphDiff

    init(_ difference: PlainGraphDiff) { self.difference = difference }

    /// The changes as a table or as JSON.
    ///
    /// - Throws: ``ClaimGraphError`` for formats that are about claims.
    func bytes(_ format: String) throws -> [UInt8] {
        switch format {
        case "table": return Array(table().utf8)
        case "json": return ChangesJSON.object(difference.changes, Self.write)
        case "jsonl": return ChangesJSON.lines(difference.changes, Self.write)
        default:
            throw ClaimGraphError(
                "neither file holds claims: --format \(format) is for claim graphs; "
                    + "table, json and jsonl are for any")
        }
    }

    private func table() -> String {
        guard !difference.changes.isEmpty else { return "" }
        var table = TextTable(["change", "what", "value", "old", "new"])
        for change in difference.changes {
            table.add([
                change.kind.rawValue, change.id, change.name ?? "", change.old ?? "",
                change.new ?? "",
            ])
        }
        return table.lines(width: Terminal.width).map { $0 + "\n" }.joined()
    }

    private static func write(_ change: PlainGraphDiff.Change, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", change.kind.rawValue)
        writer.member("id", change.id)
        writer.member("label", change.name)
        writer.member("old", change.old)
        writer.member("new", change.new)
        writer.endObject()
    }
}
