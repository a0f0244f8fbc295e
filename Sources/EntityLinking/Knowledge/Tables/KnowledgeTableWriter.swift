package import Annotations

extension KnowledgeTable {
    /// The table of `entries` with `columns`, which ``entries(in:file:template:)`` reads back. Tabs,
    /// bars and line ends inside of names become spaces. `sources` go to the column
    /// `source`, `constants` into the header.
    package static func text(
        _ entries: [KnowledgeEntry], columns: [Column], constants: [Column: String] = [:],
        sources: [EntityID: String] = [:]
    ) -> String {
        var text =
            (columns.map(\.rawValue)
            + constants.map { "\($0.key.rawValue)=\($0.value)" }.sorted())
            .joined(separator: "\t") + "\n"
        for entry in entries {
            text +=
                columns.map { column in
                    column == .source ? sources[entry.id] ?? "" : cell(column, of: entry)
                }.joined(separator: "\t") + "\n"
        }
        return text
    }

    private static func cell(_ column: Column, of entry: KnowledgeEntry) -> String {
        if let role = column.role {
            return entry.names.filter { $0.role == role }.map { clean($0.text) }
                .joined(separator: "|")
        }
        return switch column {
        case .id: entry.id.text
        case .kind: entry.kind.rawValue
        case .type: clean(entry.type)
        case .label: clean(entry.label)
        case .country: entry.country?.text ?? ""
        case .gender: entry.gender == .unknown ? "" : "\(entry.gender)"
        case .born: entry.born?.description ?? ""
        case .died: entry.died?.description ?? ""
        case .prior: entry.prior.map(Self.number) ?? ""
        case .offices: entry.offices.map { term($0, of: entry) }.joined(separator: "|")
        case .remove: entry.removedNames.map(clean).joined(separator: "|")
        default: ""
        }
    }

    private static func term(
        _ term: KnowledgeEntry.Term, of entry: KnowledgeEntry
    ) -> String {
        let mark =
            switch term.endKind {
            case .exact: ""
            case .atMost: "<="
            case .stillThere: "~"
            }
        let title = clean(term.title).split(separator: ";").joined(separator: ",")
        let end = term.end.map { mark + $0.description } ?? ""
        let jurisdiction =
            term.jurisdiction == entry.country && entry.country != nil
            ? "" : term.jurisdiction?.text ?? "-"
        return "\(title);\(jurisdiction);\(term.start?.description ?? "");\(end)"
    }

    /// Four decimals without zeros at the end.
    private static func number(_ value: Double) -> String {
        let scaled = Int((value * 10_000).rounded())
        if scaled >= 10_000 { return "1" }
        let digits = String(scaled)
        var text = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        while text.hasSuffix("0"), text.utf8.count > 1 { text.removeLast() }
        return "0." + text
    }

    private static func clean(_ text: String) -> String {
        String(text.map { "\t|\n\r".contains($0) ? " " : $0 })
    }
}
