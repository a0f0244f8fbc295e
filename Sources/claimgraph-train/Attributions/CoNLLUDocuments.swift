import Annotations
import Foundation

/// Reads documents from a CoNLL-U file whose tokens carry `TokenRange=start:end` (UTF-8 bytes).
enum CoNLLUDocuments {
    /// The documents' names and sentences, in the file's order.
    static func read(_ path: String) throws -> [(name: String, sentences: [Sentence])] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var documents: [(name: String, sentences: [Sentence])] = []
        var block = -1
        var rows: [[Substring]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# newdoc id = ") {
                documents.append((String(line.dropFirst(14)), []))
                block = -1
            } else if line.hasPrefix("# newpar") {
                block += 1
            } else if line.isEmpty {
                if !rows.isEmpty, !documents.isEmpty {
                    documents[documents.count - 1].sentences.append(sentence(rows, block))
                }
                rows = []
            } else if !line.hasPrefix("#") {
                rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
            }
        }
        return documents
    }

    private static func sentence(_ rows: [[Substring]], _ block: Int) -> Sentence {
        var tokens: [Token] = []
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
        for row in rows where row.count == 10 {
            let range = row[9].dropFirst(11).split(separator: ":").compactMap { Int($0) }
            tokens.append(
                Token(
                    span: TextSpan(range[0], range[1]), form: String(row[1]),
                    lemma: String(row[2]), pos: PartOfSpeech(rawValue: String(row[3])) ?? .other,
                    xpos: String(row[4]), morphology: Morphology(String(row[5]))))
            heads.append((Int(row[6]) ?? 0) - 1)
            relations.append(DependencyRelation(deprel: row[7]))
        }
        return Sentence(
            span: TextSpan(tokens[0].span.start, tokens[tokens.count - 1].span.end), block: block,
            tokens: tokens, tree: DependencyTree(heads: heads, relations: relations))
    }
}
