import Annotations
import Claims

/// The report's timeline: what was said on which day of publication.
struct Timeline {
    private let graph: ClaimGraph

    init(_ graph: ClaimGraph) { self.graph = graph }

    func write(to html: inout HTMLText) {
        let days = Dictionary(grouping: graph.statements) {
            graph.document($0.document)?.date?.description ?? "no date"
        }
        html.markup("<section><h2>Timeline</h2><ol id=\"timeline\">\n")
        for day in days.keys.sorted() {
            html.open("li")
            html.element("h3", [], day)
            html.markup("<ul>")
            let statements = (days[day] ?? []).sorted { $0.id < $1.id }
            for statement in statements where statement.source != nil {
                write(statement, to: &html)
            }
            html.markup("</ul></li>\n")
        }
        html.markup("</ol></section>\n")
    }

    private func write(_ statement: StatementRecord, to html: inout HTMLText) {
        let source = statement.source.flatMap(graph.entity)?.label ?? ""
        html.open(
            "li",
            [
                ("class", statement.stance.rawValue), ("data-stance", statement.stance.rawValue),
                ("data-source", statement.source?.text ?? ""), ("data-claim", statement.claim.text),
            ])
        html.element("b", [], source)
        html.markup(" <span class=\"stance\">\(statement.stance.rawValue)</span> ")
        html.open("a", [("href", "#\(statement.claim.text)")])
        html.content(graph.claim(statement.claim)?.wording.gloss ?? statement.claim.text)
        html.markup("</a></li>")
    }
}
