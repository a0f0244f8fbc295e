import Annotations
import Claims

/// The report's filters, each choice with the number of statements or claims behind it.
struct FilterForm {
    private let content: ReportContent

    init(_ content: ReportContent) { self.content = content }

    func write(to html: inout HTMLText) {
        html.markup(
            """
            <form id="filters" role="search" aria-label="Filters">
            <label class="text"><span>Search</span><input type="search" name="text" \
            placeholder="words, names, claims" autocomplete="off"></label>
            <fieldset><legend>Stance</legend>
            """)
        for stance in Stance.allCases {
            let count = content.graph.statements.count { $0.stance == stance }
            html.markup(
                """
                <label class="\(stance.rawValue)"><input type="checkbox" name="stance" \
                value="\(stance.rawValue)" checked><span class="stance">\(stance.rawValue)</span> \
                <small>\(count)</small></label>
                """)
        }
        html.markup("</fieldset>\n")
        writeSelect("Status", "status", statuses, to: &html)
        writeSelect("Source", "source", sources, to: &html)
        writeSelect("Claim", "claim", claims, to: &html)
        html.markup(
            """
            <button type="reset">Show all</button>
            <output id="shown" aria-live="polite"></output>
            </form>

            """)
    }

    private typealias Choice = (value: String, name: String, count: Int)

    private var statuses: [Choice] {
        ReportContent.statusOrder.map { status in
            (status.rawValue, status.rawValue, content.claims.count { $0.status == status })
        }
    }

    private var sources: [Choice] {
        var counts: [EntityID: Int] = [:]
        var unnamed = 0
        for statement in content.graph.statements {
            if let source = statement.source {
                counts[source, default: 0] += 1
            } else {
                unnamed += 1
            }
        }
        let named = counts.map { (value: $0.key.text, name: content.name($0.key), count: $0.value) }
            .sorted { ($0.name, $0.value) < ($1.name, $1.value) }
        return named + (unnamed == 0 ? [] : [("-", "unnamed sources", unnamed)])
    }

    private var claims: [Choice] {
        content.order.map { index in
            let claim = content.claims[index]
            return (claim.anchor, claim.gloss.elided(to: 70), claim.statements.count)
        }
    }

    private func writeSelect(
        _ title: String, _ name: String, _ choices: [Choice], to html: inout HTMLText
    ) {
        html.markup("<label><span>\(title)</span><select name=\"\(name)\">")
        html.markup("<option value=\"\">all</option>")
        for choice in choices {
            html.open("option", [("value", choice.value)])
            html.plain(choice.name)
            html.markup(" (\(choice.count))</option>")
        }
        html.markup("</select></label>\n")
    }
}
