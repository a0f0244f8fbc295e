import Annotations
import Claims

/// A claim graph as large newsrooms would have it, from a seed: some thousand documents, a tenth as
/// many entities as edges, few of which are spoken of often; nearly every edge has one statement.
struct NewsGraph {
    private struct Saying {
        var document: UInt32
        var source: UInt32
        var stance: UInt8
        var subject: UInt32
        var object: UInt32
        var event: UInt16
        var place: UInt32
    }

    private static let documentCount = 5_000
    private static let eventCount = 300
    private static let verbs = [
        "deploy", "supply", "strike", "sanction", "arrest", "negotiate", "withdraw", "promise",
        "test", "visit",
    ]
    private static let words = [
        "troops", "weapons", "the border", "“special” forces", "talks & treaties", "a missile",
        "naïve claims", "the Élysée", "aid", "<unnamed> officials", "grain", "drones", "the port",
    ]

    private var random: Random
    private let entityCount: Int
    private var sayings: [Saying] = []

    /// The graph that `seed` gives, of about `edges` edges.
    init(edges: Int, seed: UInt64) {
        random = Random(seed)
        entityCount = max(10, edges / 10)
        sayings.reserveCapacity(edges)
        for number in 0..<edges { sayings.append(saying(number)) }
    }

    private mutating func saying(_ number: Int) -> Saying {
        Saying(
            document: UInt32(random.below(Self.documentCount)), source: party(),
            stance: UInt8(random.skewed(4)), subject: party(), object: party(),
            event: UInt16(random.below(Self.eventCount)), place: UInt32(number % 60_000))
    }

    private mutating func party() -> UInt32 { UInt32(random.skewed(entityCount)) }

    /// A version later: of `percent` of the statements, two fifths take another stance, the others
    /// are gone, or come anew.
    mutating func revise(percent: Int) {
        for index in sayings.indices.reversed() where random.below(100) < percent {
            switch random.below(10) {
            case 0..<4: sayings[index].stance = (sayings[index].stance + 1) % 4
            case 4..<7: sayings.swapAt(index, sayings.count - 1); sayings.removeLast()
            default: sayings.append(saying(70_000 + index))
            }
        }
    }

    /// The graph.
    func graph() -> ClaimGraph {
        let documents = (0..<Self.documentCount).map(document)
        let names = (0..<entityCount).map { EntityID(entityID($0)) }
        var claims: [ClaimRecord] = []
        var statements: [StatementRecord] = []
        var appearances = [[DocumentID: EntityRecord.Appearance]](
            repeating: [:], count: entityCount)
        for saying in sayings {
            let document = documents[Int(saying.document)]
            let claim = claim(saying, names, document.id)
            claims.append(claim)
            statements.append(statement(saying, names, claim.id, document))
            for party in [saying.source, saying.subject, saying.object]
            where appearances[Int(party)].count < 3 {
                appearances[Int(party)][document.id] = EntityRecord.Appearance(
                    label: label(Int(party)), affiliation: nil, names: [label(Int(party))],
                    mentions: [Int(saying.place)..<Int(saying.place) + 8])
            }
        }
        let entities = names.indices.map { index in
            EntityRecord(
                id: names[index], kind: names[index].isWikidata ? .state : .person,
                appearances: appearances[index].isEmpty
                    ? [
                        documents[0].id: .init(
                            label: label(index), affiliation: nil, names: [], mentions: [])
                    ]
                    : appearances[index])
        }
        return ClaimGraph(
            documents: documents, entities: entities, claims: claims, statements: statements)
    }

    private func entityID(_ number: Int) -> String {
        number % 2 == 0 ? "Q\(1_000 + number)" : "person:first-last-\(number)"
    }

    private func label(_ number: Int) -> String {
        number % 2 == 0 ? "Republic of Plåce \(number)" : "First Last the \(number)th"
    }

    private func document(_ number: Int) -> DocumentRecord {
        let digits = String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        return DocumentRecord(
            name: "article-\(number).txt", sha256: padded + padded + padded + padded,
            title: "Headline number \(number)", publisher: "Example Wire",
            date: CalendarDate(year: 2024, month: 1 + number % 12, day: 1 + number % 28),
            dateSource: .given)
    }

    private func claim(
        _ saying: Saying, _ names: [EntityID], _ document: DocumentID
    ) -> ClaimRecord {
        let event = Int(saying.event)
        let verb = Self.verbs[event % Self.verbs.count]
        let word = Self.words[event % Self.words.count]
        let key = ClaimKey(
            subject: names[Int(saying.subject)], event: "\(verb)-\(event)",
            objects: [names[Int(saying.object)]],
            polarity: event % 10 == 0 ? .negative : .positive)
        return ClaimRecord(
            key: key,
            wordings: [
                document: ClaimRecord.Wording(
                    predicate: verb,
                    gloss: "\(label(Int(saying.subject))) \(verb)s \(word) to "
                        + label(Int(saying.object)))
            ])
    }

    private func statement(
        _ saying: Saying, _ names: [EntityID], _ claim: ClaimID, _ document: DocumentRecord
    ) -> StatementRecord {
        let start = Int(saying.place)
        let word = Self.words[start % Self.words.count]
        let quote =
            "that \(word) would be sent \"within days\" across the border, a step that officials "
            + "called unprecedented – and dangerous"
        let context =
            "Speaking to reporters on Thursday, \(label(Int(saying.source))) said \(quote), "
            + "without giving any details about the size of the force or when it would move."
        let content = Quotation(
            range: start + 60..<start + 60 + quote.unicodeScalars.count, text: quote)
        let cue = Quotation(range: start + 55..<start + 59, text: "said")
        let source = names[Int(saying.source)]
        let stance = Stance.allCases[Int(saying.stance)]
        return StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: source, stance: stance, claim: claim,
                cue: cue.range, content: [content.range]),
            document: document.id, source: source, via: nil, stance: stance, claim: claim,
            sourceWords: Quotation(range: start + 36..<start + 54, text: label(Int(saying.source))),
            cue: cue, content: [content],
            context: Quotation(
                range: start..<start + context.unicodeScalars.count, text: context),
            details: ClaimDetails(
                quantities: start % 4 == 0 ? [.init(value: 10_000, unit: "troop")] : []),
            rule: "verb-content", confidence: 0.9)
    }
}

/// Repeatable randomness: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct Random {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// A number from 0 to below `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// The same, small ones far more often than large ones.
    mutating func skewed(_ bound: Int) -> Int {
        let unit = Double(next() >> 11) / Double(1 << 53)
        return min(bound - 1, Int(Double(bound) * unit * unit * unit))
    }
}
