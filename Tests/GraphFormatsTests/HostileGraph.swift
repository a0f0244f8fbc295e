import Annotations
import Claims
import TestSupport

/// Random graphs in which every field is used, with texts that break writers.
struct HostileGraph {
    private static let pieces = [
        "North Korea", " ", "  ", "\n", "\r\n", "\t", "<b>", "&amp;", "&", "\"", "'", "]]>", "\\",
        "\\u0041", "é", "e\u{301}", "😀", "👩‍👩‍👧", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{202E}", "{}",
        "-->", "<!--", "a", "said", "%20", "#", "\u{10FFFF}",
    ]
    /// Characters that XML cannot hold.
    private static let illegal = ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]

    private var random: SeededGenerator
    private let usesIllegalCharacters: Bool
    /// GraphML's ids are tokens, and what is written as it is has no white space at its ends.
    private let isForGraphML: Bool

    init(seed: UInt64, illegalCharacters: Bool = false, forGraphML isForGraphML: Bool = false) {
        random = SeededGenerator(seed: seed)
        usesIllegalCharacters = illegalCharacters
        self.isForGraphML = isForGraphML
    }

    /// A graph of `count` documents.
    mutating func graph(documents count: Int) -> ClaimGraph {
        var graph = ClaimGraph()
        for number in 0..<count { graph = graph.merged(with: document(number)) }
        return graph
    }

    mutating func text(_ count: ClosedRange<Int> = 1...5) -> String {
        let pieces = usesIllegalCharacters ? Self.pieces + Self.illegal : Self.pieces
        return (0..<Int.random(in: count, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
    }

    private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
        Bool.random(using: &random) ? make(&self) : nil
    }

    private mutating func document(_ number: Int) -> ClaimGraph {
        let sha256 = ContentHash.hexadecimal(of: Array("document \(number)".utf8))
        let dates = ["2024", "2024-02", "2024-02-29"].map { CalendarDate(iso: $0) }
        let date = dates[Int.random(in: 0...2, using: &random)]
        let urls = ["https://example.org/a?b=c&d='e'#f", "not an IRI", "http://ex.org/a b", "Ü:x"]
        let record = DocumentRecord(
            name: "\(number) \(text()).txt", sha256: sha256, title: optional { $0.text() },
            publisher: optional { $0.text() }, date: date, dateSource: optional { _ in .inferred },
            url: optional { urls[Int.random(in: 0..<urls.count, using: &$0.random)] })
        var graph = ClaimGraph(documents: [record])
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            graph = graph.merged(with: statement(in: record))
        }
        return graph
    }

    private static let ids = [
        "Q1", "Q15", "Q159", "Q2", "Q423", "person:sean-savett", "person:ü<ö>&", "organisation:a/b",
        "state:x y", "person:a#b?c%20",
    ].map { EntityID($0) }

    private static let tokens = [
        "Q1", "Q15", "Q159", "Q2", "Q423", "person:sean-savett", "person:o.neil_2",
        "organisation:a-b", "state:x.y", "person:a_b-c.20",
    ].map { EntityID($0) }

    /// Somebody who may be spoken of elsewhere, or not at all.
    private mutating func affiliation() -> EntityID {
        [EntityID("Q99"), EntityID("organisation:nobody"), party()].randomElement(using: &random)
            ?? party()
    }

    private mutating func party() -> EntityID {
        (isForGraphML ? Self.tokens : Self.ids)[
            Int.random(in: 0..<Self.ids.count, using: &random)]
    }

    private mutating func statement(in document: DocumentRecord) -> ClaimGraph {
        let key = ClaimKey(
            subject: optional { $0.party() }, event: isForGraphML ? "<event>" : text(1...2),
            objects: [party(), party()],
            polarity: Bool.random(using: &random) ? .positive : .negative)
        let context = quotation(at: Int.random(in: 0...500, using: &random), text(3...12))
        let (source, via) = (optional { $0.party() }, optional { $0.party() })
        let stance = Stance.allCases[Int.random(in: 0...3, using: &random)]
        let content = [part(of: context), quotation(at: 700, text())]
        let cue = part(of: context)
        let statement = StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: source, stance: stance, claim: key.id,
                cue: cue.range, content: content.map(\.range)),
            document: document.id, source: source, via: via, stance: stance, claim: key.id,
            sourceWords: optional { $0.part(of: context) }, cue: cue, content: content,
            context: context, details: details(), rule: text(),
            confidence: [0, 1, 0.93, 1e-7, 1 / 3][Int.random(in: 0...4, using: &random)])
        let parties = Set(key.objects + [key.subject, source, via].compactMap(\.self)).sorted()
        return ClaimGraph(
            entities: parties.map { entity($0, in: document) },
            claims: [
                ClaimRecord(
                    key: key, wordings: [document.id: .init(predicate: text(), gloss: text())])
            ], statements: [statement])
    }

    private mutating func details() -> ClaimDetails {
        let values = [10_000, 0.5, -3, 1e21, 2.5e-9, 123_456_789.125]
        return ClaimDetails(
            quantities: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                .init(
                    value: values[Int.random(in: 0..<values.count, using: &random)],
                    unit: text(1...1),
                    bound: ClaimDetails.Quantity.Bound.allCases[
                        Int.random(in: 0...3, using: &random)])
            }, time: optional { _ in "2024-10/2024-11" }, place: optional { $0.text() },
            modality: ClaimDetails.Modality.allCases[Int.random(in: 0...4, using: &random)])
    }

    private func quotation(at start: Int, _ text: String) -> Quotation {
        Quotation(range: start..<start + text.unicodeScalars.count, text: text)
    }

    private mutating func part(of context: Quotation) -> Quotation {
        let scalars = Array(context.text.unicodeScalars)
        let start = Int.random(in: 0...scalars.count, using: &random)
        let end = Int.random(in: start...scalars.count, using: &random)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        return Quotation(
            range: context.range.lowerBound + start..<context.range.lowerBound + end,
            text: String(text))
    }

    private mutating func entity(_ id: EntityID, in document: DocumentRecord) -> EntityRecord {
        let starts = (0..<3).map { _ in Int.random(in: 0...500, using: &random) }
        return EntityRecord(
            id: id, kind: id.isWikidata ? .state : id.text.hasPrefix("p") ? .person : .organisation,
            appearances: [
                document.id: .init(
                    label: text(), affiliation: optional { $0.affiliation() },
                    names: Set([text(), text()]).sorted(),
                    mentions: Set(starts).sorted().map { $0..<$0 + 5 })
            ])
    }
}
