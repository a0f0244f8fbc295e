import Annotations
import Claims
import TestSupport

/// Random queries about a graph, most of which find something in it.
struct RandomQuery {
    private let graph: ClaimGraph
    private var random: SeededGenerator

    init(_ graph: ClaimGraph, seed: UInt64) {
        self.graph = graph
        random = SeededGenerator(seed: seed)
    }

    /// A query with one to three conditions.
    mutating func query() -> GraphQuery {
        var query = GraphQuery()
        for _ in 0..<Int.random(in: 1...3, using: &random) { add(to: &query) }
        return query
    }

    private mutating func add(to query: inout GraphQuery) {
        switch Int.random(in: 0...10, using: &random) {
        case 0: query.source = entity()
        case 1: query.about = entity()
        case 2: query.between = (entity(), entity())
        case 3: query.stances = Set(Stance.allCases.shuffled(using: &random).prefix(2))
        case 4: query.statuses = Set(ClaimStatus.allCases.shuffled(using: &random).prefix(2))
        case 5: query.event = part(of: graph.claims.map(\.key.event), fromStart: true)
        case 6: query.document = part(of: graph.documents.map(\.name))
        case 7: query.text = part(of: graph.statements.map(\.quote))
        case 8: query.text = part(of: graph.claims.map(\.wording.gloss))?.uppercased()
        case 9: query.minimumConfidence = Double.random(in: 0...1, using: &random)
        default:
            let date = graph.documents.compactMap(\.date).randomElement(using: &random)
            if Bool.random(using: &random) { query.since = date } else { query.until = date }
        }
    }

    private mutating func entity() -> EntityID {
        graph.entities.randomElement(using: &random)?.id ?? EntityID("Q1")
    }

    private mutating func part(of texts: [String], fromStart: Bool = false) -> String? {
        guard let text = texts.randomElement(using: &random), !text.isEmpty else { return nil }
        let characters = Array(text)
        let start = fromStart ? 0 : Int.random(in: 0..<characters.count, using: &random)
        return String(characters[start...].prefix(Int.random(in: 1...4, using: &random)))
    }
}
