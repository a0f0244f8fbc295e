import Annotations
public import Claims

/// A graph as one self-contained page for people: the claims most in dispute, the picture, who
/// stands where on each claim with the words in their sentence, and the timeline.
///
/// Nothing is loaded from anywhere: the content security policy allows only the page's own script
/// and style sheet, by their hashes. All text from documents is escaped.
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
        let content = ReportContent(graph)
        let drawing = GraphDrawing(content)
        let timeline = Timeline(content)
        var html = HTMLText()
        writeHead(to: &html)
        html.markup("<body>\n<a class=\"skip\" href=\"#claims\">Skip to the claims</a>\n")
        Disputes(content).writeHead(to: &html)
        html.markup("<main>\n")
        Disputes(content).write(to: &html)
        FilterForm(content).write(to: &html)
        write(drawing, to: &html)
        ClaimTable(content, drawing: drawing, timeline: timeline).write(to: &html)
        timeline.write(to: &html)
        DocumentList(content).write(to: &html)
        html.markup("</main>\n<script>\(script)</script>\n</body>\n</html>\n")
        return Array(html.text.utf8)
    }

    private func writeHead(to html: inout HTMLText) {
        func hash(_ text: String) -> String {
            "'sha256-\(ContentHash.base64(of: Array(text.utf8)))'"
        }
        let policy =
            "default-src 'none'; style-src \(hash(style)); script-src \(hash(script)); "
            + "base-uri 'none'; form-action 'none'"
        html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        // Before anything that it rules.
        html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        html.markup(
            """

            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Who says what: claim graph</title>
            <style>\(style)</style>
            </head>

            """)
    }

    private func write(_ drawing: GraphDrawing, to html: inout HTMLText) {
        html.markup(
            """
            <section id="graph" aria-labelledby="graph-title"><h2 id="graph-title">The picture</h2>
            <p class="hint">An arrow leads from who takes the stance to whom the claim is about.
            """)
        if drawing.omitted > 0 {
            html.markup(" \(drawing.omitted) arrows of the least weight are not drawn.")
        }
        html.markup("</p>\n<div class=\"stage\"><div class=\"canvas\">\n")
        drawing.write(to: &html)
        html.markup(
            """
            <div class="zoom" role="group" aria-label="Zoom">\
            <button type="button" data-zoom="1.4" aria-label="Zoom in">+</button>\
            <button type="button" data-zoom="0.714" aria-label="Zoom out">−</button>\
            <button type="button" data-zoom="0">whole</button></div>
            <p class="empty" hidden>No arrow fits these filters. \
            <button type="button" data-reset>Show all</button></p></div>
            <div id="selection" role="region" aria-label="Words behind the choice" tabindex="0">
            <div class="unchosen"><p>Choose an arrow or a shape to read the words behind it.</p>

            """)
        StanceMark.writeLegend(to: &html)
        html.markup(
            """
            <p class="keys" id="graph-keys">Drag to move. <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom; \
            the wheel does once the picture has been clicked. <kbd>Tab</kbd> to the arrows, arrow \
            keys from one to the next, <kbd>Enter</kbd> to read, <kbd>Esc</kbd> to leave.</p></div>
            <div class="chosen" hidden></div></div></div></section>

            """)
    }
}
