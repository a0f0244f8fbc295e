import Annotations
import Testing

@testable import Claims

/// A document made of hand-written trees: a line a word, `form lemma UPOS XPOS head deprel`, an
/// empty line between sentences. A seventh cell opens a mention: `Q159:state` for the word alone,
/// `Q159:state:3` for it and the two words before it. A form that begins with `+` has no space
/// before it.
struct ParsedText {
    var document: Document
    var sentences: [Sentence] = []
    var mentions: [Mention] = []
    var entities: [Entity] = []

    init(_ text: String) {
        var bytes: [UInt8] = []
        for block in text.split(separator: "\n\n") {
            Self.read(block, into: &sentences, &mentions, &entities, &bytes)
        }
        document = Document(
            name: "test.txt", bytes: bytes, sha256: "0", date: CalendarDate(iso: "2024-10-17"))
    }

    private static func read(
        _ block: Substring, into sentences: inout [Sentence], _ mentions: inout [Mention],
        _ entities: inout [Entity], _ bytes: inout [UInt8]
    ) {
        var tokens: [Token] = []
        var heads: [Int] = []
        var relations: [DependencyRelation] = []
        let start = bytes.count
        for line in block.split(separator: "\n") {
            var cells = line.split(separator: " ").map(String.init)
            let isTight = cells[0].utf8.count > 1 && cells[0].hasPrefix("+")
            if isTight { cells[0].removeFirst() }
            if !tokens.isEmpty, !isTight { bytes.append(UInt8(ascii: " ")) }
            let span = TextSpan(bytes.count, bytes.count + cells[0].utf8.count)
            bytes += Array(cells[0].utf8)
            tokens.append(
                Token(
                    span: span, form: cells[0], lemma: cells[1],
                    pos: PartOfSpeech(rawValue: cells[2]) ?? .other, xpos: cells[3],
                    morphology: morphology(cells)))
            heads.append((Int(cells[4]) ?? 0) - 1)
            relations.append(DependencyRelation(deprel: cells[5]))
            guard cells.count > 6 else { continue }
            let mention = cells[6].split(separator: ":").map(String.init)
            let length = mention.count > 2 ? Int(mention[2]) ?? 1 : 1
            let head = TokenPosition(sentence: sentences.count, token: tokens.count - 1)
            mentions.append(
                Mention(
                    tokens: TokenRange(
                        sentence: sentences.count, tokens: (tokens.count - length)..<tokens.count),
                    head: head, form: .name, entity: EntityID(mention[0])))
            if !entities.contains(where: { $0.id.text == mention[0] }) {
                entities.append(
                    Entity(
                        id: EntityID(mention[0]), kind: EntityKind(rawValue: mention[1]) ?? .person,
                        label: tokens.suffix(length).map(\.form).joined(separator: " ")))
            }
        }
        bytes.append(UInt8(ascii: "\n"))
        sentences.append(
            Sentence(
                span: TextSpan(start, bytes.count - 1), block: 0, tokens: tokens,
                tree: DependencyTree(heads: heads, relations: relations)))
    }

    private static func morphology(_ cells: [String]) -> Morphology {
        guard cells[2] == "PRON" else { return .none }
        switch cells[1] {
        case "we", "our", "us": return Morphology("Number=Plur|Person=1")
        case "I", "my": return Morphology("Number=Sing|Person=1")
        default: return .none
        }
    }

    /// The tokens whose forms are `words`, joined by spaces, in the first sentence that has them.
    func range(_ words: String) -> TokenRange? {
        let wanted = words.split(separator: " ").map(String.init)
        for (index, sentence) in sentences.enumerated() {
            let forms = sentence.tokens.map(\.form)
            guard forms.count >= wanted.count else { continue }
            for start in 0...(forms.count - wanted.count)
            where Array(forms[start..<(start + wanted.count)]) == wanted {
                return TokenRange(sentence: index, tokens: start..<(start + wanted.count))
            }
        }
        return nil
    }
}

extension ParsedText {
    /// An attribution between words of the text; the head is the first word of `head`.
    func attribution(
        source: String, cue: String, content: String, head: String,
        form: Attribution.ContentForm = .clause, subject: String? = nil, stance: Stance = .asserted
    ) throws -> Attribution {
        let source = try #require(range(source))
        let cue = try #require(range(cue))
        let content = try #require(range(content))
        let head = try #require(range(head))
        return Attribution(
            source: source,
            sourceHead: TokenPosition(
                sentence: source.sentence, token: source.tokens.upperBound - 1),
            cue: cue,
            cueHead: TokenPosition(sentence: cue.sentence, token: cue.tokens.lowerBound),
            content: [content],
            contentHead: TokenPosition(sentence: head.sentence, token: head.tokens.lowerBound),
            contentForm: form, contentSubject: subject.flatMap(range(_:)), stance: stance,
            rule: "test")
    }

    /// What the shipped lexicons make of these attributions.
    func extraction(_ attributions: Attribution...) throws -> Extraction {
        try Lexicons.builder().extraction(
            document: document, sentences: sentences, mentions: mentions, entities: entities,
            attributions: attributions)
    }
}
