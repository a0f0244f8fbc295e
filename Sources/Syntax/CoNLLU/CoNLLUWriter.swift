public import Annotations

/// Writes sentences as CoNLL-U, version 2.
public struct CoNLLUWriter: Sendable {
    /// The text that the spans point into.
    private let bytes: [UInt8]

    /// A writer for sentences of the text `bytes`.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The sentences of `document`, with `# newdoc`, `# newpar`, `# sent_id` and `# text` comments.
    public static func text(of sentences: [Sentence], in document: Document) -> String {
        let writer = CoNLLUWriter(bytes: document.bytes)
        var output = "# newdoc id = \(oneLine(document.name))\n"
        var block = -1
        for (index, sentence) in sentences.enumerated() {
            if sentence.block != block { output += "# newpar\n" }
            block = sentence.block
            output += "# sent_id = \(oneLine(document.name))-\(index + 1)\n"
            writer.write(sentence, to: &output)
        }
        return output
    }

    /// Adds a sentence with its `# text` comment and the empty line after it.
    public func write(_ sentence: Sentence, to output: inout String) {
        let text = String(decoding: bytes[sentence.span.range], as: UTF8.self)
        output += "# text = \(Self.oneLine(text))\n"
        var multiword = sentence.multiwordTokens[...]
        for (index, token) in sentence.tokens.enumerated() {
            if let range = multiword.first, range.words.lowerBound == index {
                writeRange(range, in: sentence, to: &output)
            }
            let isInside = multiword.first?.words.contains(index) ?? false
            let misc = isInside ? "_" : spacing(after: token.span, in: sentence)
            write(token, at: index, of: sentence.tree, misc: misc, to: &output)
            if multiword.first?.words.upperBound == index + 1 { multiword = multiword.dropFirst() }
        }
        output += "\n"
    }

    private func writeRange(
        _ range: Sentence.MultiwordToken, in sentence: Sentence, to output: inout String
    ) {
        let form = String(decoding: bytes[range.span.range], as: UTF8.self)
        output += "\(range.words.lowerBound + 1)-\(range.words.upperBound)\t\(form)"
        output += String(repeating: "\t_", count: 7)
        output += "\t\(spacing(after: range.span, in: sentence))\n"
    }

    private func write(
        _ token: Token, at index: Int, of tree: DependencyTree, misc: String,
        to output: inout String
    ) {
        func column(_ text: String) -> String { text.isEmpty ? "_" : text }
        let isParsed = index < tree.heads.count
        output += "\(index + 1)\t\(token.form)\t\(column(token.lemma))\t\(token.pos.rawValue)"
        output += "\t\(column(token.xpos))\t\(column(token.morphology.text))"
        output += isParsed ? "\t\(tree.heads[index] + 1)" : "\t_"
        output += isParsed ? "\t\(tree.relations[index].rawValue)" : "\t_"
        output += "\t_\t\(misc)\n"
    }

    /// `SpaceAfter=No` where another token of the text follows at once.
    private func spacing(after span: TextSpan, in sentence: Sentence) -> String {
        guard span.end < bytes.count else { return "SpaceAfter=No" }
        return bytes[span.end] <= UInt8(ascii: " ")
            || bytes[span.end] == 0xC2
                && span.end + 1 < bytes.count && bytes[span.end + 1] == 0xA0
            ? "_" : "SpaceAfter=No"
    }

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 }) else { return text }
        return String(
            decoding: text.utf8.map { $0 < 32 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
