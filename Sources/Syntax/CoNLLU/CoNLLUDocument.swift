public import Annotations

/// A document of a treebank: its sentences, and the text that they stand in.
///
/// The text is put together from the forms: one space between tokens unless `SpaceAfter=No`, an
/// empty line between paragraphs (`# newpar`). All spans point into it.
public struct CoNLLUDocument: Hashable, Sendable {
    /// The id of `# newdoc id`; nil where there is none.
    public var id: String?
    /// The comments before the first sentence that begin with `# newdoc`, `# meta` or `# global`,
    /// without `# `.
    public var metadata: [String]
    /// The text in UTF-8.
    public var bytes: [UInt8]
    /// The paragraphs.
    public var paragraphs: [TextSpan]
    /// The sentences in order.
    public var sentences: [CoNLLUSentence]

    /// The text as a document that has not been analysed: one block a paragraph.
    public var document: Document {
        Document(
            name: id ?? "", bytes: bytes, sha256: "",
            blocks: paragraphs.map { Block(.paragraph, $0) })
    }
}

/// A sentence of a treebank with the columns that ``Annotations/Sentence`` has no place for.
public struct CoNLLUSentence: Hashable, Sendable {
    /// The comment lines without `# `.
    public var comments: [String]
    /// Tokens, tags and tree; spans point into the document's text.
    public var sentence: Sentence
    /// For each token its MISC column; empty for `_`.
    public var misc: [String]

    /// The value of a comment `name = value`.
    public func comment(_ name: String) -> String? {
        for comment in comments where comment.hasPrefix(name + " = ") {
            return String(comment.dropFirst(name.count + 3))
        }
        return nil
    }

    /// The value of `name` in the MISC column of `token` (`Entity=(1-person…`).
    public func misc(_ name: String, of token: Int) -> Substring? {
        for field in misc[token].split(separator: "|") where field.hasPrefix(name + "=") {
            return field.dropFirst(name.count + 1)
        }
        return nil
    }
}

/// A CoNLL-U text that cannot be read.
public struct CoNLLUError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with a line.
    public enum Problem: String, Hashable, Sendable {
        case columnCount = "not ten columns separated by tabs"
        case id = "the ID is neither a number, a range nor a decimal, or is out of order"
        case head = "the HEAD is no token of the sentence"
        case upos = "the UPOS is none of the universal tags"
        case root = "the sentence has not exactly one root"
        case cycle = "the heads form a cycle"
        case encoding = "not UTF-8"
    }

    /// What is wrong.
    public var problem: Problem
    /// Where: the first line is 1.
    public var line: Int

    /// The problem `problem` at line `line`.
    public init(problem: Problem, line: Int) {
        self.problem = problem
        self.line = line
    }

    /// `line 7: the HEAD is no token of the sentence`
    public var description: String { "line \(line): \(problem.rawValue)" }
}
