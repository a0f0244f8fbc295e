import Claims
import Foundation

/// What has to hold between a claim graph and the documents that it was read from.
struct SourceRules {
    /// Where the documents are, under their names.
    private let folder: String

    init(folder: String) { self.folder = folder }

    /// What is not as `graph` says, one line each, document by document.
    ///
    /// - Parameter isExact: whether words are as the document has them; otherwise only their place
    ///   is looked at.
    func violations(_ graph: ClaimGraph, isExact: Bool) -> [String] {
        let statements = Dictionary(grouping: graph.statements, by: \.document)
        return graph.documents.flatMap { document -> [String] in
            let path = folder + "/" + document.name
            guard let data = FileManager.default.contents(atPath: path) else {
                return ["document \(document.name) is not in \(folder)"]
            }
            let bytes = [UInt8](data)
            let hash = ContentHash.hexadecimal(of: bytes)
            guard document.sha256.isEmpty || document.sha256 == hash else {
                return ["document \(document.name) was read from other bytes than \(path) has"]
            }
            guard !document.sha256.isEmpty else { return [] }
            let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            return (statements[document.id] ?? []).flatMap { statement in
                quotations(statement).compactMap { words in
                    fault(words, text, isExact).map { "statement \(statement.id) \($0) \(path)" }
                }
            }
        }
    }

    private func quotations(_ statement: StatementRecord) -> [Quotation] {
        statement.content + [statement.cue, statement.context]
            + [statement.sourceWords].compactMap(\.self)
    }

    private func fault(
        _ words: Quotation, _ text: [Unicode.Scalar], _ isExact: Bool
    ) -> String? {
        guard words.range.upperBound <= text.count else {
            return "quotes up to \(words.range.upperBound), beyond the \(text.count) characters of"
        }
        guard isExact else { return nil }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text[words.range])
        let isSame = String(scalars).legal.unicodeScalars.elementsEqual(
            words.text.legal.unicodeScalars)
        return isSame ? nil : "quotes other words than stand at \(words.range) of"
    }
}
