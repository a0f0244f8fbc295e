import Annotations
import Claims
import TestSupport

/// A random graph over a small world, in which topics meet, and the same some editions later.
struct VersionedGraph {
    private struct Saying {
        var document: Int
        var source: Int?
        var stance: Stance
        var subject: Int?
        var event: Int
        var objects: [Int]
        var isNegated: Bool
        var number: Int?
        var place: Int
    }

    private static let names = [
        "Q1", "Q15", "Q159", "person:a", "person:u-b", "organisation:x-y", "state:z", "Q423",
    ]

    private var random: SeededGenerator
    private var sayings: [Saying] = []
    private var labels = (0..<8).map { "Label  \($0)" }
    private var glosses = (0..<40).map { "gloss \($0) “é”" }

    init(seed: UInt64, count: Int = 24) {
        random = SeededGenerator(seed: seed)
        for place in 0..<count { sayings.append(saying(place)) }
    }

    private mutating func number(_ range: Range<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func saying(_ place: Int) -> Saying {
        Saying(
            document: number(0..<5), source: number(0..<6) == 0 ? nil : number(0..<8),
            stance: Stance.allCases[number(0..<4)],
            subject: number(0..<5) == 0 ? nil : number(0..<8),
            event: number(0..<3), objects: (0..<number(0..<3)).map { _ in number(0..<8) },
            isNegated: number(0..<4) == 0, number: number(0..<3) == 0 ? number(1..<4) * 5000 : nil,
            place: place * 10)
    }

    /// The next edition: some say otherwise, some are gone or new, something has another name.
    mutating func revise() {
        for index in sayings.indices.reversed() {
            switch number(0..<20) {
            case 0: sayings[index].stance = Stance.allCases[number(0..<4)]
            case 1: sayings[index].isNegated.toggle()
            case 2: sayings.remove(at: index)
            case 3: sayings[index].number = 12_000
            case 4: sayings[index].place += 3
            case 5: sayings[index].source = nil
            default: break
            }
        }
        for place in 0..<number(0..<4) { sayings.append(saying(1000 + place)) }
        if number(0..<2) == 0 { labels[number(0..<8)] += " the second" }
        if number(0..<2) == 0 { glosses[number(0..<40)] += " indeed" }
    }

    /// The graph as it is now.
    var graph: ClaimGraph {
        sayings.reduce(ClaimGraph()) { $0.merged(with: graph($1)) }
    }

    private func id(_ party: Int) -> EntityID { EntityID(Self.names[party]) }

    private func graph(_ saying: Saying) -> ClaimGraph {
        let document = DocumentRecord(
            name: "\(saying.document).txt",
            sha256: ContentHash.hexadecimal(of: [UInt8(saying.document)]),
            date: CalendarDate(year: 2024, month: 10, day: 15 + saying.document), dateSource: .given
        )
        let key = ClaimKey(
            subject: saying.subject.map(id), event: "event-\(saying.event)",
            objects: saying.objects.map(id), polarity: saying.isNegated ? .negative : .positive)
        let words = Quotation(range: saying.place..<saying.place + 4, text: "said")
        let source = saying.source.map(id)
        let number = saying.number.map {
            ClaimDetails.Quantity(value: Double($0), unit: "troop", bound: .about)
        }
        let statement = StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: source, stance: saying.stance, claim: key.id,
                cue: words.range, content: []),
            document: document.id, source: source, via: nil, stance: saying.stance, claim: key.id,
            sourceWords: nil, cue: words, content: [words], context: words,
            details: ClaimDetails(quantities: number.map { [$0] } ?? []), rule: "test",
            confidence: 0.5)
        let parties = saying.objects + [saying.subject, saying.source].compactMap(\.self)
        return ClaimGraph(
            documents: [document],
            entities: Set(parties).map { party in
                EntityRecord(
                    id: id(party), kind: id(party).isWikidata ? .state : .person,
                    appearances: [
                        document.id: .init(
                            label: labels[party], affiliation: nil, names: [], mentions: [])
                    ])
            },
            claims: [
                ClaimRecord(
                    key: key,
                    wordings: [
                        document.id: .init(
                            predicate: "do",
                            gloss: glosses[saying.event * 8 + (saying.subject ?? 7)])
                    ])
            ], statements: [statement])
    }
}
