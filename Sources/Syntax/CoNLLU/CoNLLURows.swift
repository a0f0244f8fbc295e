internal import Annotations

/// The lines of one sentence while it is read.
struct CoNLLURows {
    /// A surface token: a word, or a range of words.
    private struct Surface {
        var form: Substring
        var words: Range<Int>
        var hasSpaceAfter: Bool
    }

    private var tokens: [Token] = []
    private var heads: [Int] = []
    private var relations: [DependencyRelation] = []
    private var surfaces: [Surface] = []
    private(set) var misc: [String] = []

    var isEmpty: Bool { tokens.isEmpty }

    /// Whether a space follows the last token.
    var endsWithSpace: Bool { surfaces.last?.hasSpaceAfter ?? true }

    /// Takes in a line's columns.
    mutating func add(_ columns: [Substring], line: Int) throws(CoNLLUError) {
        guard columns.count == 10 else { throw CoNLLUError(problem: .columnCount, line: line) }
        let hasSpaceAfter = !columns[9].split(separator: "|").contains("SpaceAfter=No")
        if let id = Int(columns[0]) {
            guard id == tokens.count + 1 else { throw CoNLLUError(problem: .id, line: line) }
            try addWord(columns, line: line)
            if (surfaces.last?.words.upperBound ?? 0) < id {
                surfaces.append(
                    Surface(
                        form: columns[1], words: id - 1..<id, hasSpaceAfter: hasSpaceAfter))
            }
            return
        }
        if columns[0].contains(".") { return }
        let ends = columns[0].split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] == tokens.count + 1, ends[1] >= ends[0] else {
            throw CoNLLUError(problem: .id, line: line)
        }
        surfaces.append(
            Surface(
                form: columns[1], words: ends[0] - 1..<ends[1], hasSpaceAfter: hasSpaceAfter))
    }

    private mutating func addWord(_ columns: [Substring], line: Int) throws(CoNLLUError) {
        func value(_ column: Int) -> String {
            columns[column] == "_" ? "" : String(columns[column])
        }
        let pos = columns[3] == "_" ? .other : PartOfSpeech(rawValue: String(columns[3]))
        guard let pos else { throw CoNLLUError(problem: .upos, line: line) }
        guard let head = columns[6] == "_" ? 0 : Int(columns[6]), head >= 0 else {
            throw CoNLLUError(problem: .head, line: line)
        }
        let form = String(columns[1])
        tokens.append(
            Token(
                span: TextSpan(0, 0), form: form,
                lemma: form == "_" ? "_" : value(2), pos: pos, xpos: value(4),
                morphology: Morphology(String(columns[5]))))
        heads.append(head - 1)
        relations.append(DependencyRelation(deprel: columns[7]))
        misc.append(value(9))
    }

    /// The sentence; its text is put at the end of `text`.
    func sentence(
        block: Int, text: inout [UInt8], line: Int
    ) throws(CoNLLUError) -> Sentence {
        let count = tokens.count
        guard heads.allSatisfy({ $0 < count }) else {
            throw CoNLLUError(problem: .head, line: line)
        }
        guard let last = surfaces.last, last.words.upperBound <= count else {
            throw CoNLLUError(problem: .id, line: line)
        }
        let start = text.count
        var tokens = tokens
        var multiword: [Sentence.MultiwordToken] = []
        for (index, surface) in surfaces.enumerated() {
            let span = TextSpan(text.count, text.count + surface.form.utf8.count)
            text += surface.form.utf8
            if index + 1 < surfaces.count, surface.hasSpaceAfter {
                text.append(UInt8(ascii: " "))
            }
            Self.divide(span, among: &tokens[surface.words])
            if surface.words.count > 1 {
                multiword.append(Sentence.MultiwordToken(words: surface.words, span: span))
            }
        }
        let end = (tokens.last?.span.end).map { max($0, start) } ?? start
        return Sentence(
            span: TextSpan(start, end), block: block, tokens: tokens, multiwordTokens: multiword,
            tree: try tree(line: line))
    }

    /// Each word takes as many bytes as its form has, the last one the rest.
    private static func divide(_ span: TextSpan, among words: inout ArraySlice<Token>) {
        var start = span.start
        for index in words.indices {
            let end =
                index == words.endIndex - 1
                ? span.end : min(span.end, start + words[index].form.utf8.count)
            words[index].span = TextSpan(start, end)
            start = end
        }
    }

    /// The tree, if it is one; sentences without heads have the empty tree.
    private func tree(line: Int) throws(CoNLLUError) -> DependencyTree {
        let roots = heads.count { $0 == -1 }
        if roots == heads.count, roots > 1 || relations.first != .root { return .empty }
        guard roots == 1 else { throw CoNLLUError(problem: .root, line: line) }
        var reachesRoot = heads.map { $0 == -1 }
        for token in heads.indices {
            var path: [Int] = []
            var current = token
            while !reachesRoot[current] {
                guard path.count < heads.count else {
                    throw CoNLLUError(problem: .cycle, line: line)
                }
                path.append(current)
                current = heads[current]
            }
            for passed in path { reachesRoot[passed] = true }
        }
        return DependencyTree(heads: heads, relations: relations)
    }
}
