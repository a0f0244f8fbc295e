import Annotations
import Attribution
import Foundation
import TestSupport
import Testing

/// A marked text with its trees, and the check that the stage finds what is marked.
///
/// A tree is a stretch of `form|lemma|UPOS|XPOS|head|relation`, parted by white space; an empty line
/// parts sentences, and an empty line in the text parts paragraphs.
struct AttributionExample {
    let text: MarkedText
    let document: Document
    let sentences: [Sentence]

    init(_ marked: String, trees: String) throws {
        text = MarkedText(marked)
        let bytes = Array(text.text.utf8)
        document = Document(name: "example", bytes: bytes, sha256: "")
        var position = 0
        var block = 0
        sentences = try trees.components(separatedBy: "\n\n").map { tree in
            let start = position
            var sentence = try Self.sentence(tree, in: bytes, &position)
            if bytes[start..<sentence.span.start].count(where: { $0 == UInt8(ascii: "\n") }) > 1 {
                block += 1
            }
            sentence.block = block
            return sentence
        }
    }

    /// The stage with the cues, words and probabilities that ship.
    static func attributor() throws -> Attributor {
        func text(_ name: String) throws -> String {
            try String(
                contentsOf: ProjectFolders.resources.appending(path: name), encoding: .utf8)
        }
        return Attributor(
            lexicon: try CueLexicon(text: text("cues.tsv")),
            words: try ClaimWords(text: text("claim-words.tsv")),
            confidence: try ConfidenceTable(text: text("confidence.tsv")))
    }

    /// The attributions that the stage finds.
    func attributions(_ grouping: Attributor.Grouping = .whole) throws -> [Attribution] {
        try Self.attributor().attribute(document, sentences, [], grouping: grouping)
    }

    /// Checks that the marked cue is found with the marked source and content.
    func check(
        rule: String, stance: Stance, grouping: Attributor.Grouping = .whole,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try attributions(grouping)
        let cue = try #require(text.words("cue").first, sourceLocation: location)
        let attribution = try #require(
            found.first { words($0.cue) == cue },
            "cues found: \(found.map { words($0.cue) })", sourceLocation: location)
        #expect(
            attribution.source.map { [words($0)] } ?? [] == text.words("source"),
            sourceLocation: location)
        #expect(
            parts(attribution.content) == text.words("content"), sourceLocation: location)
        #expect(attribution.rule == rule, sourceLocation: location)
        #expect(attribution.stance == stance, sourceLocation: location)
        #expect((0...1).contains(attribution.confidence), sourceLocation: location)
    }

    /// The words of a range as they stand in the text.
    func words(_ range: TokenRange) -> String { document.text(range.span(in: sentences)) }

    /// The words of ranges; those of neighbouring sentences with nothing between are one stretch.
    func parts(_ ranges: [TokenRange]) -> [String] {
        var spans: [TextSpan] = []
        for range in ranges {
            let span = range.span(in: sentences)
            if let last = spans.last,
                document.bytes[last.end..<span.start].allSatisfy({ $0 == UInt8(ascii: " ") })
            {
                spans[spans.count - 1].end = span.end
            } else {
                spans.append(span)
            }
        }
        return spans.map(document.text)
    }

    private static func sentence(
        _ tree: String, in bytes: [UInt8], _ position: inout Int
    ) throws -> Sentence {
        var tokens: [Token] = []
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
        for word in tree.split(whereSeparator: \.isWhitespace) {
            let fields = word.split(separator: "|", omittingEmptySubsequences: false)
            try #require(fields.count == 6)
            let form = Array(fields[0].utf8)
            while position + form.count <= bytes.count,
                Array(bytes[position..<position + form.count]) != form
            {
                position += 1
            }
            try #require(position + form.count <= bytes.count, "\(fields[0]) is not in the text")
            tokens.append(
                Token(
                    span: TextSpan(position, position + form.count), form: String(fields[0]),
                    lemma: String(fields[1]),
                    pos: PartOfSpeech(rawValue: String(fields[2])) ?? .other,
                    xpos: String(fields[3])))
            position += form.count
            heads.append((Int(fields[4]) ?? 0) - 1)
            relations.append(DependencyRelation(deprel: fields[5]))
        }
        let end = tokens.last?.span.end ?? position
        return Sentence(
            span: TextSpan(tokens.first?.span.start ?? position, end), block: 0, tokens: tokens,
            tree: DependencyTree(heads: heads, relations: relations))
    }
}
