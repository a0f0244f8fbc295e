import Annotations
import Claims
import TestSupport

/// Random documents over a small world, so that claims and entities meet in several of them.
struct RandomGraph {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// The graph of one random document.
    mutating func document(_ number: Int) -> ClaimGraph {
        let sha256 = ContentHash.hexadecimal(of: Array("document \(number)".utf8))
        let document = DocumentRecord(
            name: "\(number).txt", sha256: sha256,
            date: CalendarDate(year: 2024, month: 1, day: 1 + number % 28), dateSource: .text)
        var graph = ClaimGraph(documents: [document])
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            graph = graph.merged(with: statement(in: document))
        }
        return graph
    }

    private mutating func statement(in document: DocumentRecord) -> ClaimGraph {
        let names = ["Q1", "Q2", "person:a", "organisation:b", "Q5"].map { EntityID($0) }
        let parties = (0..<3).map { _ in names.randomElement(using: &random) }.compactMap(\.self)
        let key = ClaimKey(
            subject: Bool.random(using: &random) ? parties[0] : nil,
            event: ["attack", "deny-visa", "sell"][Int.random(in: 0...2, using: &random)],
            objects: [parties[1]], polarity: Bool.random(using: &random) ? .positive : .negative)
        let stance = Stance.allCases[Int.random(in: 0...3, using: &random)]
        let start = Int.random(in: 0...500, using: &random)
        let source = Int.random(in: 0...4, using: &random) > 0 ? parties[2] : nil
        let content = start + 10..<start + 30
        let statement = StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: source, stance: stance, claim: key.id,
                cue: start..<start + 4, content: [content]),
            document: document.id, source: source, via: nil, stance: stance, claim: key.id,
            sourceWords: nil, cue: Quotation(range: start..<start + 4, text: "said"),
            content: [Quotation(range: content, text: "twenty characters ok")],
            context: Quotation(range: start..<start + 40, text: "context"),
            details: ClaimDetails(), rule: "test",
            confidence: Double.random(in: 0...1, using: &random))
        return ClaimGraph(
            entities: parties.map { entity($0, in: document) },
            claims: [
                ClaimRecord(
                    key: key,
                    wordings: [document.id: .init(predicate: key.event, gloss: "gloss \(start)")])
            ], statements: [statement])
    }

    private mutating func entity(_ id: EntityID, in document: DocumentRecord) -> EntityRecord {
        let start = Int.random(in: 0...500, using: &random)
        return EntityRecord(
            id: id, kind: id.isWikidata ? .state : .person,
            appearances: [
                document.id: .init(
                    label: "Label of \(id)", affiliation: nil, names: ["name \(start % 3)"],
                    mentions: [start..<start + 5])
            ])
    }
}
