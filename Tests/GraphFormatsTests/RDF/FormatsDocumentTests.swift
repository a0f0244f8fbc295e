import Claims
import Foundation
import GraphFormats
import RDFXML
import TestSupport
import Testing

/// `docs/Formats.md` has to name all that files contain.
struct FormatsDocumentTests {
    private func text() throws -> String {
        try String(
            contentsOf: ProjectFolders.repository.appending(path: "docs/Formats.md"),
            encoding: .utf8)
    }

    @Test func `every key of GraphML is described`() throws {
        let text = try text()
        for view in GraphView.allCases {
            let table = ViewTable(ClaimGraph(), view: view)
            #expect(text.contains("| `\(view.rawValue)`"))
            for column in table.nodeColumns + table.edgeColumns {
                #expect(
                    text.contains(
                        "| `\(column.id)` | `\(column.name)` | \(column.type.rawValue) |"),
                    "\(column)")
            }
        }
    }

    @Test func `every property and own term of RDF is described`() throws {
        let text = try text()
        let prefixes = RDFVocabulary.prefixes
        for term in RDFVocabulary.properties + RDFVocabulary.ownTerms {
            let prefix = prefixes.first { term.text.hasPrefix($0.namespace) }
            let name = term.text.dropFirst(prefix?.namespace.count ?? 0)
            #expect(text.contains("`\(prefix?.name ?? ""):\(name)`"), "\(term)")
        }
    }
}
