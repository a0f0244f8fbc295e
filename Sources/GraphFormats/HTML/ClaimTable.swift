import Annotations
import Claims

/// The report's table of claims: contested first, each with who stands where and in which words.
struct ClaimTable {
    private static let order: [ClaimStatus] = [
        .contested, .confirmed, .denied, .asserted, .withheld,
    ]

    private let graph: ClaimGraph
    private let statuses: [ClaimStatus]
    private let statements: [ClaimID: [StatementRecord]]

    init(_ graph: ClaimGraph) {
        self.graph = graph
        statuses = graph.statuses()
        statements = Dictionary(grouping: graph.statements, by: \.claim)
    }

    func write(to html: inout HTMLText) {
        html.markup(
            """
            <section><h2>Claims</h2><p id="shown" aria-live="polite"></p>
            <table id="claims"><thead><tr><th scope="col">Claim</th><th scope="col">Status</th>\
            <th scope="col">Who stands where</th></tr></thead><tbody>

            """)
        let rows = graph.claims.indices.sorted { rank($0) < rank($1) }
        for index in rows { write(graph.claims[index], statuses[index], to: &html) }
        html.markup("</tbody></table></section>\n")
    }

    private func rank(_ index: Int) -> (Int, Int, String) {
        let claim = graph.claims[index]
        let place = Self.order.firstIndex(of: statuses[index]) ?? Self.order.count
        return (place, -(statements[claim.id]?.count ?? 0), claim.id.text)
    }

    private func write(_ claim: ClaimRecord, _ status: ClaimStatus, to html: inout HTMLText) {
        let statements = statements[claim.id] ?? []
        let sources = Set(statements.compactMap { $0.source?.text }).sorted()
        let stances = Set(statements.map(\.stance.rawValue)).sorted()
        html.open(
            "tr",
            [
                ("id", claim.id.text), ("data-status", status.rawValue),
                ("data-stances", stances.joined(separator: " ")),
                ("data-sources", sources.joined(separator: " ")),
            ])
        html.open("td")
        html.element("strong", [], claim.wording.gloss)
        html.markup("<br><small>")
        html.content(
            claim.key.event + (claim.key.polarity == .negative ? " (negated)" : "") + " · "
                + claim.parties.map(name).joined(separator: ", "))
        html.markup("</small></td><td class=\"status\">\(status.rawValue)</td><td>")
        for stance in Stance.allCases {
            write(statements.filter { $0.stance == stance }, stance, to: &html)
        }
        html.markup("</td></tr>\n")
    }

    private func write(
        _ statements: [StatementRecord], _ stance: Stance, to html: inout HTMLText
    ) {
        guard !statements.isEmpty else { return }
        let names = Set(statements.map { $0.source.map(name) ?? "somebody" }).sorted()
        html.open("details", [("class", stance.rawValue), ("data-stance", stance.rawValue)])
        html.markup("<summary>\(stance.rawValue): ")
        html.content(names.joined(separator: ", "))
        html.markup("</summary><ul>")
        for statement in statements { write(statement, to: &html) }
        html.markup("</ul></details>")
    }

    private func write(_ statement: StatementRecord, to html: inout HTMLText) {
        html.open("li", [("data-source", statement.source?.text ?? "")])
        MarkedContext(statement).write(to: &html)
        html.markup("<br><small>")
        let document = graph.document(statement.document)
        let place = [document?.title ?? document?.name, document?.date?.description]
        let via = statement.via.map { "via " + name($0) }
        html.content((place + [via]).compactMap(\.self).joined(separator: " · "))
        html.markup("</small></li>")
    }

    private func name(_ id: EntityID) -> String { graph.entity(id)?.label ?? id.text }
}

/// A statement's sentence with source, cue and content marked.
private struct MarkedContext {
    private let statement: StatementRecord

    init(_ statement: StatementRecord) { self.statement = statement }

    func write(to html: inout HTMLText) {
        let scalars = Array(statement.context.text.unicodeScalars)
        guard !scalars.isEmpty else { return html.element("q", [], statement.quote) }
        var classes = Array(repeating: "", count: scalars.count)
        for part in statement.content { mark(part, "content", &classes) }
        if let source = statement.sourceWords { mark(source, "source", &classes) }
        mark(statement.cue, "cue", &classes)
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, classes[end] == classes[start] { end += 1 }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            if classes[start].isEmpty {
                html.markup(HTMLText.escaped(String(piece)))
            } else {
                html.markup(
                    "<mark class=\"\(classes[start])\">\(HTMLText.escaped(String(piece)))</mark>")
            }
            start = end
        }
    }

    private func mark(_ words: Quotation, _ name: String, _ classes: inout [String]) {
        let start = words.range.lowerBound - statement.context.range.lowerBound
        let end = words.range.upperBound - statement.context.range.lowerBound
        guard start >= 0, end <= classes.count, start < end else { return }
        for index in start..<end { classes[index] = name }
    }
}
