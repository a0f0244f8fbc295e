internal import Annotations

/// Reads CoNLL-U, version 2. https://universaldependencies.org/format.html
///
/// Empty nodes (`8.1`) and enhanced dependencies are passed over.
public struct CoNLLUReader {
    private var documents: [CoNLLUDocument] = []
    private var comments: [String] = []
    private var rows = CoNLLURows()
    private var needsSpace = false

    private init() {}

    /// The documents of `bytes`; sentences before the first `# newdoc` form one without an id.
    public static func documents(of bytes: [UInt8]) throws(CoNLLUError) -> [CoNLLUDocument] {
        var reader = CoNLLUReader()
        var start = 0
        var line = 0
        while start < bytes.count {
            line += 1
            var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let next = end + 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            try reader.read(bytes[start..<end], line: line)
            start = next
        }
        try reader.finishSentence(line: line)
        return reader.documents
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, line: Int) throws(CoNLLUError) {
        guard let first = bytes.first else { return try finishSentence(line: line) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CoNLLUError(problem: .encoding, line: line)
        }
        if first == UInt8(ascii: "#") {
            comments.append(String(text.dropFirst(text.hasPrefix("# ") ? 2 : 1)))
        } else {
            try rows.add(text.split(separator: "\t", omittingEmptySubsequences: false), line: line)
        }
    }

    private mutating func finishSentence(line: Int) throws(CoNLLUError) {
        guard !rows.isEmpty else { return }
        let startsDocument = comments.contains { $0.hasPrefix("newdoc") }
        if startsDocument || documents.isEmpty { beginDocument() }
        let last = documents.count - 1
        let startsParagraph = comments.contains { $0 == "newpar" || $0.hasPrefix("newpar id") }
        if startsParagraph || documents[last].paragraphs.isEmpty {
            if !documents[last].bytes.isEmpty { documents[last].bytes += [10, 10] }
            let end = documents[last].bytes.count
            documents[last].paragraphs.append(TextSpan(end, end))
        } else if needsSpace {
            documents[last].bytes.append(UInt8(ascii: " "))
        }
        let block = documents[last].paragraphs.count - 1
        let sentence = try rows.sentence(block: block, text: &documents[last].bytes, line: line)
        documents[last].paragraphs[block].end = documents[last].bytes.count
        documents[last].sentences.append(
            CoNLLUSentence(comments: comments, sentence: sentence, misc: rows.misc))
        needsSpace = rows.endsWithSpace
        comments = []
        rows = CoNLLURows()
    }

    private mutating func beginDocument() {
        let metadata = comments.filter { comment in
            ["newdoc", "meta", "global"].contains { comment.hasPrefix($0) }
        }
        let id = metadata.lazy.filter { $0.hasPrefix("newdoc id = ") }.first.map {
            String($0.dropFirst("newdoc id = ".count))
        }
        documents.append(
            CoNLLUDocument(id: id, metadata: metadata, bytes: [], paragraphs: [], sentences: []))
    }
}
