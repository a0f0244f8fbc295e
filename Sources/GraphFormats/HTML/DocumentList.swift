import Annotations
import Claims

/// The report's list of the documents that it quotes from.
struct DocumentList {
    private let content: ReportContent

    init(_ content: ReportContent) { self.content = content }

    /// The part of an address behind `#` that leads to a document.
    static func anchor(_ document: DocumentRecord) -> String {
        ReportContent.anchor("document", document.id.text)
    }

    func write(to html: inout HTMLText) {
        var counts: [DocumentID: Int] = [:]
        for statement in content.graph.statements { counts[statement.document, default: 0] += 1 }
        html.markup(
            """
            <section id="documents" aria-labelledby="documents-title">\
            <h2 id="documents-title">Documents</h2>
            <ol>

            """)
        let documents = content.graph.documents.sorted { first, second in
            (first.date?.dayNumber ?? .max, first.name) < (
                second.date?.dayNumber ?? .max, second.name
            )
        }
        for document in documents { write(document, counts[document.id] ?? 0, to: &html) }
        html.markup("</ol></section>\n")
    }

    private func write(_ document: DocumentRecord, _ count: Int, to html: inout HTMLText) {
        html.open("li", [("id", Self.anchor(document)), ("tabindex", "-1")])
        html.element("cite", [], ReportContent.title(document))
        html.markup("<p class=\"facts\">")
        if let publisher = document.publisher {
            html.content(publisher)
            html.markup(" · ")
        }
        ReportContent.writeDate(of: document, to: &html)
        html.markup(" · \(counted(count, "statement")) · ")
        html.content(document.name)
        if let url = document.url {
            html.markup(" · ")
            writeAddress(url, to: &html)
        }
        html.markup("</p></li>\n")
    }

    /// An address of the web as a link, which tells it nothing of this page; any other as text.
    private func writeAddress(_ url: String, to html: inout HTMLText) {
        let scheme = url.prefix { $0 != ":" }.lowercased()
        let isClean = url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
        guard ["http", "https"].contains(scheme), url.dropFirst(scheme.count).hasPrefix("://"),
            isClean
        else { return html.content(url) }
        html.open("a", [("href", url), ("rel", "external noopener noreferrer")])
        html.content(url.elided(to: 80))
        html.markup("</a>")
    }
}
