import Annotations
import Claims

/// A claim graph of any size from a seed, shaped like those of news: few sources say most, a claim
/// is taken up by several, some deny it, a document has a dozen statements.
struct ClaimGraphGenerator {
    private var state: UInt64
    private let edgeCount: Int
    private let entityCount: Int
    private let claimCount: Int
    private let documents: [DocumentRecord]

    /// - Parameter edges: how many statements, each from its own source or on its own claim but for
    ///   a few, so that the `stances` view has nearly as many edges.
    init(edges: Int, seed: UInt64) {
        state = seed
        edgeCount = edges
        entityCount = max(8, edges / 20)
        claimCount = max(4, edges / 2)
        documents = (0..<max(1, edges / 12)).map { number in
            DocumentRecord(
                name: "article-\(number).txt", sha256: Self.hexadecimal(UInt64(number), count: 64),
                title: "Article \(number)", publisher: "Agency \(number % 40)",
                date: CalendarDate(
                    year: 2020 + number % 6, month: 1 + number % 12, day: 1 + number % 28),
                dateSource: .text)
        }
    }

    /// The graph.
    mutating func graph() -> ClaimGraph {
        let keys = (0..<claimCount).map { _ in key() }
        var claims: [ClaimRecord] = []
        var statements: [StatementRecord] = []
        for number in 0..<edgeCount {
            let key = keys[number % claimCount]
            let document = documents[number / 12 % documents.count]
            let claim = claim(key, document.id)
            if number < claimCount { claims.append(claim) }
            statements.append(statement(number, claim, document))
        }
        return ClaimGraph(
            documents: documents, entities: (0..<entityCount).map(entity), claims: claims,
            statements: statements)
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// An entity: the first ones much more often than the last.
    private mutating func skewed() -> Int {
        let (first, second) = (below(entityCount), below(entityCount))
        return first * second / entityCount
    }

    private func id(_ number: Int) -> EntityID {
        EntityID(number % 3 == 0 ? "person:name-\(number)" : "Q\(number + 1)")
    }

    private func entity(_ number: Int) -> EntityRecord {
        let kinds = EntityKind.allCases
        let document = documents[number % documents.count].id
        return EntityRecord(
            id: id(number), kind: kinds[number % kinds.count],
            appearances: [
                document: EntityRecord.Appearance(
                    label: "Entity \(number) of Somewhere", affiliation: nil,
                    names: ["Entity \(number)", "the \(number)th"],
                    mentions: [number..<number + 9])
            ])
    }

    private static let events = [
        "deploy-troops", "attack", "sell-arms", "sanction", "meet", "sign-agreement", "resign",
        "invade", "arrest", "test-missile", "cut-rates", "withdraw",
    ]

    private mutating func key() -> ClaimKey {
        ClaimKey(
            subject: id(skewed()), event: Self.events[below(Self.events.count)],
            objects: (0..<below(3)).map { _ in id(skewed()) },
            polarity: below(10) == 0 ? .negative : .positive)
    }

    private func claim(_ key: ClaimKey, _ document: DocumentID) -> ClaimRecord {
        let objects = key.objects.map(\.text).joined(separator: " and ")
        let gloss = "\(key.subject?.text ?? "Somebody") is said to \(key.event) \(objects)"
        return ClaimRecord(
            key: key, wordings: [document: .init(predicate: key.event, gloss: gloss)])
    }

    private mutating func statement(
        _ number: Int, _ claim: ClaimRecord, _ document: DocumentRecord
    ) -> StatementRecord {
        let stances = [Stance.asserted, .asserted, .asserted, .denied, .confirmed, .withheld]
        let start = number % 12 * 400
        let quote = "that \(claim.wording.gloss) “before the end of the month” at \(next() % 9999)"
        let day = document.date?.description ?? ""
        let context =
            "Officials said on \(day) \(quote), adding that no decision "
            + "had been taken & that talks went on in several capitals."
        return StatementRecord(
            id: StatementID("s" + Self.hexadecimal(UInt64(number) &* 0x9E37_79B9, count: 16)),
            document: document.id, source: id(skewed()),
            via: below(8) == 0 ? id(skewed()) : nil, stance: stances[below(stances.count)],
            claim: claim.id, sourceWords: Quotation(range: start..<start + 9, text: "Officials"),
            cue: Quotation(range: start + 10..<start + 14, text: "said"),
            content: [
                Quotation(
                    range: start + 30..<start + 30 + quote.unicodeScalars.count, text: quote)
            ],
            context: Quotation(
                range: start..<start + context.unicodeScalars.count, text: context),
            details: ClaimDetails(), rule: "content-clause",
            confidence: Double(50 + below(50)) / 100)
    }

    private static func hexadecimal(_ value: UInt64, count: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
