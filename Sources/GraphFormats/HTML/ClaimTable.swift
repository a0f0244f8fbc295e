import Annotations
import Claims

/// The report's table of claims: contested first, each with who stands where and in which words.
struct ClaimTable {
    private let content: ReportContent
    private let drawing: GraphDrawing
    private let timeline: Timeline

    /// A table of `content`, whose statements name their arrow and their entry of the timeline.
    init(_ content: ReportContent, drawing: GraphDrawing, timeline: Timeline) {
        self.content = content
        self.drawing = drawing
        self.timeline = timeline
    }

    func write(to html: inout HTMLText) {
        // The roles keep it a table for assistive technology, where its layout is not one.
        html.markup(
            """
            <section id="claims" aria-labelledby="claims-title"><h2 id="claims-title">Claims</h2>
            <p class="hint">What is contested comes first. Open a line to read the words, with \
            <mark class="source">who speaks</mark>, <mark class="cue">how</mark> and \
            <mark class="content">what is said</mark>.</p>
            <table role="table"><thead role="rowgroup"><tr role="row">\
            <th scope="col" role="columnheader">Claim</th>\
            <th scope="col" role="columnheader">Status</th>\
            <th scope="col" role="columnheader">Who stands where</th></tr></thead>\
            <tbody role="rowgroup">

            """)
        for index in content.order { write(content.claims[index], to: &html) }
        html.markup("</tbody></table>\n<p class=\"empty\" hidden>No claim fits these filters. ")
        html.markup("<button type=\"button\" data-reset>Show all</button></p></section>\n")
    }

    private func write(_ claim: ReportContent.Claim, to html: inout HTMLText) {
        let status = claim.status.rawValue
        html.open(
            "tr",
            [
                ("id", claim.anchor), ("role", "row"), ("tabindex", "-1"), ("data-status", status),
            ])
        html.markup("<td role=\"cell\">")
        html.element("strong", [("class", "gloss")], claim.gloss)
        writeFacts(claim, to: &html)
        html.markup("</td><td role=\"cell\"><span class=\"status \(status)\">\(status)</span></td>")
        html.markup("<td role=\"cell\">")
        for stance in Stance.allCases { write(claim, stance, to: &html) }
        html.markup("</td></tr>\n")
    }

    private func writeFacts(_ claim: ReportContent.Claim, to html: inout HTMLText) {
        let graph = content.graph
        let documents = Set(claim.statements.map { graph.statements[$0].document })
        let parties = claim.record.parties.map(content.name)
        html.markup("<p class=\"facts\">")
        html.content(parties.joined(separator: ", "))
        html.markup(parties.isEmpty ? "" : " · ")
        html.markup(counted(claim.statements.count, "statement"))
        html.markup(" in " + counted(documents.count, "document"))
        if let contrary = claim.contrary.map({ content.claims[$0] }) {
            html.markup("<br>contrary: <a href=\"#\(contrary.anchor)\">")
            html.content(contrary.gloss)
            html.markup("</a>")
        }
        html.markup("</p><p class=\"links\"><a href=\"#\(claim.anchor)\">link</a> ")
        html.markup("<button type=\"button\" data-show=\"\(claim.anchor)\">in the picture</button>")
        html.markup("</p>")
    }

    private func write(
        _ claim: ReportContent.Claim, _ stance: Stance, to html: inout HTMLText
    ) {
        let statements = claim.statements.filter { content.graph.statements[$0].stance == stance }
        guard !statements.isEmpty else { return }
        var counts: [String: Int] = [:]
        for statement in statements {
            counts[content.source(of: content.graph.statements[statement]), default: 0] += 1
        }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        html.open("details", [("class", stance.rawValue)])
        html.markup("<summary><span class=\"stance\">\(stance.rawValue)</span> ")
        for (number, entry) in names.enumerated() {
            html.markup(number == 0 ? "" : ", ")
            html.content(entry.key)
            html.markup(entry.value == 1 ? "" : " <span class=\"times\">×\(entry.value)</span>")
        }
        html.markup("</summary><ul>")
        for statement in statements { write(statement, to: &html) }
        html.markup("</ul></details>")
    }

    private func write(_ number: Int, to html: inout HTMLText) {
        let statement = content.graph.statements[number]
        var attributes = [
            ("data-stance", statement.stance.rawValue),
            ("data-source", statement.source?.text ?? ""),
        ]
        if let edge = drawing.edge(of: number) { attributes.append(("data-edge", String(edge))) }
        if let entry = timeline.entry(of: number) {
            attributes.append(("data-entry", String(entry)))
        }
        html.open("li", attributes)
        html.markup("<p class=\"who\">")
        html.element("b", [], content.source(of: statement))
        if let via = statement.via {
            html.markup(" <span class=\"via\">by way of ")
            html.content(content.name(via))
            html.markup("</span>")
        }
        html.markup("</p><blockquote>")
        QuoteInContext(statement).write(to: &html)
        html.markup("</blockquote><p class=\"where\">")
        if let document = content.graph.document(statement.document) {
            html.open("a", [("href", "#" + DocumentList.anchor(document))])
            html.content(ReportContent.title(document))
            html.markup("</a> · ")
            ReportContent.writeDate(of: document, to: &html)
        }
        html.markup("</p></li>")
    }
}
