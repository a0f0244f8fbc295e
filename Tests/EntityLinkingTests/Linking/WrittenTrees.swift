import Annotations
import EntityLinking
import Foundation
import TestSupport

/// Sentences with trees that a test writes down: one sentence a line, tokens parted by spaces, each
/// `form/POS/xpos/head/relation` with the head counted from 1 and 0 for the root. The lemma is the
/// form in lower case unless it is given after `=` (`said=say/VERB/VBD/0/root`).
enum WrittenTrees {
    static func document(_ text: String) -> (Document, [Sentence]) {
        var bytes: [UInt8] = []
        var sentences: [Sentence] = []
        for (block, line) in text.split(separator: "\n").enumerated() {
            let start = bytes.count
            var tokens: [Token] = []
            var heads: [Int] = []
            var relations: [DependencyRelation] = []
            for field in line.split(separator: " ") {
                let parts = field.split(separator: "/", omittingEmptySubsequences: false)
                let word = parts[0].split(separator: "=").map(String.init)
                let from = bytes.count
                bytes += word[0].utf8
                tokens.append(
                    Token(
                        span: TextSpan(from, bytes.count), form: word[0],
                        lemma: word.count > 1 ? word[1] : word[0].lowercased(),
                        pos: PartOfSpeech(rawValue: String(parts[1])) ?? .other,
                        xpos: String(parts[2])))
                heads.append((Int(parts[3]) ?? 0) - 1)
                relations.append(DependencyRelation(deprel: parts[4]))
                bytes.append(UInt8(ascii: " "))
            }
            sentences.append(
                Sentence(
                    span: TextSpan(start, bytes.count - 1), block: block, tokens: tokens,
                    tree: DependencyTree(heads: heads, relations: relations)))
        }
        return (Document(name: "test.txt", bytes: bytes, sha256: ""), sentences)
    }

    static func lexicon() throws -> EntityLexicon {
        func text(_ name: String) throws -> String {
            try String(
                contentsOf: ProjectFolders.resources.appending(path: name), encoding: .utf8)
        }
        return try EntityLexicon(
            words: text("entity-words.tsv"), firstNames: text("first-names.tsv"),
            bodyNouns: text("body-nouns.tsv"))
    }

    /// The mentions of written trees in the small world, as "words → entity".
    static func mentions(_ text: String, date: CalendarDate? = nil) throws -> [String] {
        var (document, sentences) = document(text)
        document.date = date
        let linker = EntityLinker(knowledge: try SmallKnowledge.base(), lexicon: try lexicon())
        return linker.link(document, sentences).mentions.map {
            "\(document.text($0.tokens.span(in: sentences))) → \($0.entity)"
        }
    }
}
