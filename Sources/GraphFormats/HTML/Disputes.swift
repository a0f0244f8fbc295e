import Annotations
import Claims

/// The report's first screen: how much there is, and the claims most in dispute with who is
/// against whom.
struct Disputes {
    private static let most = 6
    private static let mostVoices = 6

    private let content: ReportContent

    init(_ content: ReportContent) { self.content = content }

    /// Adds the page's header.
    func writeHead(to html: inout HTMLText) {
        let graph = content.graph
        html.markup(
            "<header><p class=\"kicker\">ClaimGraph</p><h1>Who says what</h1><p class=\"lead\">")
        let sources = Set(graph.statements.compactMap(\.source)).count
        html.markup("<b>\(counted(graph.statements.count, "statement"))</b> by ")
        html.markup(
            "\(counted(sources, "named source")) in \(counted(graph.documents.count, "document"))")
        if let dates = ReportContent.words(graph.documents.compactMap(\.date)) {
            html.markup(", \(dates)")
        }
        html.markup(": <b>\(counted(graph.claims.count, "claim"))</b>, ")
        let contested = content.claims.count { $0.status == .contested }
        html.markup(
            "<b>\(contested)</b> of them contested. What is true, this page does not say.</p>")
        html.markup("<nav aria-label=\"Parts\"><a href=\"#graph\">Picture</a>")
        for (anchor, name) in [
            ("claims", "Claims"), ("timeline", "Timeline"), ("documents", "Documents"),
        ] {
            html.markup(" <a href=\"#\(anchor)\">\(name)</a>")
        }
        html.markup("</nav></header>\n")
    }

    /// Adds the claims most in dispute; where there are none, those most spoken of.
    func write(to html: inout HTMLText) {
        let contested = content.order.filter { content.claims[$0].status == .contested }
        // A claim and its contrary are one dispute.
        var told: Set<Int> = []
        let disputes = contested.filter { index in
            let isNew = content.claims[index].contrary.map { !told.contains($0) } ?? true
            told.insert(index)
            return isNew
        }
        let shown = disputes.isEmpty ? content.order.sorted(by: isMoreSpokenOf) : disputes
        let title = disputes.isEmpty ? "Most spoken of" : "Most in dispute"
        html.markup("<section id=\"disputes\" aria-labelledby=\"disputes-title\">")
        html.markup("<h2 id=\"disputes-title\">\(title)</h2>")
        if disputes.isEmpty { html.markup("<p class=\"hint\">No claim is contested.</p>") }
        html.markup("<div class=\"cards\">\n")
        for index in shown.prefix(Self.most) { write(content.claims[index], to: &html) }
        html.markup("</div>")
        if shown.count > Self.most {
            html.markup(
                "<p class=\"hint\"><a href=\"#claims\">\(shown.count - Self.most) more</a></p>")
        }
        html.markup("</section>\n")
    }

    private func isMoreSpokenOf(_ first: Int, _ second: Int) -> Bool {
        (content.claims[second].statements.count, first) < (
            content.claims[first].statements.count, second
        )
    }

    private func write(_ claim: ReportContent.Claim, to html: inout HTMLText) {
        let sides = content.sides(of: claim)
        html.markup("<article><h3><a href=\"#\(claim.anchor)\">")
        html.content(claim.gloss)
        html.markup("</a></h3><dl>")
        for (title, voices) in [
            ("Affirmed by", sides.affirming), ("Denied by", sides.denying),
            ("No position", sides.withholding),
        ] where !voices.isEmpty {
            html.markup("<div><dt>\(title)</dt><dd><ul>")
            write(voices, to: &html)
            html.markup("</ul></dd></div>")
        }
        html.markup("</dl></article>\n")
    }

    /// One line for each source, with all that puts it on this side.
    private func write(
        _ voices: [(voice: ReportContent.Sides.Voice, count: Int)], to html: inout HTMLText
    ) {
        var sources: [EntityID?] = []
        for (voice, _) in voices where !sources.contains(voice.source) {
            sources.append(voice.source)
        }
        for source in sources.prefix(Self.mostVoices) {
            html.markup("<li>")
            html.element("b", [], source.map(content.name) ?? "an unnamed source")
            for (voice, count) in voices where voice.source == source {
                let stance = voice.stance.rawValue
                html.markup(" <span class=\"\(stance)\"><span class=\"stance\">\(stance)")
                html.markup(voice.isOnContrary ? " the contrary</span></span>" : "</span></span>")
                if count > 1 { html.markup(" <span class=\"times\">×\(count)</span>") }
            }
            html.markup("</li>")
        }
        if sources.count > Self.mostVoices {
            html.markup("<li>and \(sources.count - Self.mostVoices) more</li>")
        }
    }
}
