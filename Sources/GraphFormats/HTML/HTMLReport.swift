import Annotations
public import Claims

/// A graph as one self-contained page for people: the picture, who stands where on each claim with
/// the words in their sentence, and the timeline.
///
/// Nothing is loaded from anywhere: the content security policy allows only the page's own script,
/// by its hash. All text from documents is escaped.
public struct HTMLReport {
    private let graph: ClaimGraph
    private let style: String
    private let script: String

    /// A report of `graph` with the style sheet and the script that ship with the library.
    public init(_ graph: ClaimGraph, style: String, script: String) {
        self.graph = graph
        self.style = style
        self.script = script
    }

    /// The page.
    public func bytes() -> [UInt8] {
        var html = HTMLText()
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
            + "script-src 'sha256-\(ContentHash.base64(of: Array(script.utf8)))'"
        html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        html.markup(
            """

            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Who says what: claim graph</title>
            <style>
            \(style)</style>
            </head>
            <body>

            """)
        writeHead(&html)
        writeFilters(&html)
        writeDrawing(&html)
        ClaimTable(graph).write(to: &html)
        Timeline(graph).write(to: &html)
        html.markup("<script>\(script)</script>\n</body>\n</html>\n")
        return Array(html.text.utf8)
    }

    private func writeHead(_ html: inout HTMLText) {
        let contested = graph.statuses().lazy.filter { $0 == .contested }.count
        html.markup(
            """
            <header>
            <h1>Who says what</h1>
            <p>\(graph.statements.count) statements in \(graph.documents.count) documents by and \
            about \(graph.entities.count) people, states and organisations: \(graph.claims.count) \
            claims, \(contested) of them contested.</p>
            </header>

            """)
    }

    private func writeFilters(_ html: inout HTMLText) {
        html.markup("<form id=\"filters\" aria-label=\"Filters\"><fieldset><legend>Stance</legend>")
        for stance in Stance.allCases {
            html.markup(
                """
                <label class="\(stance.rawValue)"><input type="checkbox" name="stance" \
                value="\(stance.rawValue)" checked> \(stance.rawValue)</label>
                """)
        }
        html.markup(
            "</fieldset><label>Status <select name=\"status\"><option value=\"\">all</option>")
        for status in [ClaimStatus.contested, .confirmed, .denied, .asserted, .withheld] {
            html.markup("<option>\(status.rawValue)</option>")
        }
        html.markup(
            "</select></label><label>Source <select name=\"source\"><option value=\"\">all</option>"
        )
        let sources = Set(graph.statements.compactMap(\.source)).compactMap(graph.entity)
            .sorted { ($0.label, $0.id) < ($1.label, $1.id) }
        for source in sources {
            html.open("option", [("value", source.id.text)])
            html.markup(HTMLText.escaped(source.label) + "</option>")
        }
        html.markup(
            """
            </select></label>\
            <label>Text <input type="search" name="text"></label>\
            <button type="reset">Show all</button></form>

            """)
    }

    private func writeDrawing(_ html: inout HTMLText) {
        let drawing = GraphDrawing(graph)
        html.markup(
            """
            <section><h2>The graph</h2>
            <p class="hint">An arrow leads from who takes the stance to whom the claim is about. \
            Choose an arrow or a circle to see its words. Drag to move; + and − or the wheel to zoom; \
            arrow keys move the picture.
            """)
        if drawing.omitted > 0 {
            html.markup(" \(drawing.omitted) arrows of the least weight are not drawn.")
        }
        html.markup(
            """
            </p>
            <div id="zoom"><button type="button" data-zoom="1.25" aria-label="Zoom in">+</button>\
            <button type="button" data-zoom="0.8" aria-label="Zoom out">−</button>\
            <button type="button" data-zoom="0">whole</button></div>

            """)
        drawing.write(to: &html)
        html.markup("<div id=\"selection\" aria-live=\"polite\"></div></section>\n")
    }
}
