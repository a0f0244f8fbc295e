import Annotations
import TestSupport
import Testing

@testable import Claims

@Suite struct ClaimGraphTests {
    @Test(arguments: 0..<40)
    func `merging is associative, commutative and idempotent`(seed: Int) {
        var random = RandomGraph(seed: UInt64(seed))
        let (a, b, c) = (random.document(0), random.document(1), random.document(seed % 2))
        #expect(a.merged(with: b) == b.merged(with: a))
        #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
        #expect(a.merged(with: a) == a)
        #expect(ClaimGraph.merging([c, a, b]) == a.merged(with: b).merged(with: c))
    }

    @Test func `adding a document changes no existing id`() {
        var random = RandomGraph(seed: 7)
        let before = ClaimGraph.merging((0..<20).map { random.document($0) })
        let after = before.merged(with: random.document(20))
        #expect(Set(before.statements.map(\.id)).isSubset(of: after.statements.map(\.id)))
        #expect(Set(before.claims.map(\.id)).isSubset(of: after.claims.map(\.id)))
        let edges = Set(after.stanceEdges().map(\.id))
        #expect(Set(before.stanceEdges().map(\.id)).isSubset(of: edges))
    }

    @Test func `a claim's id depends on its key alone, not on the objects' order`() {
        let first = ClaimKey(
            subject: EntityID("Q1"), event: "attack",
            objects: [EntityID("Q3"), EntityID("Q2"), EntityID("Q3")], polarity: .positive)
        let second = ClaimKey(
            subject: EntityID("Q1"), event: "attack", objects: [EntityID("Q2"), EntityID("Q3")],
            polarity: .positive)
        #expect(first.id == second.id)
        #expect(first.id != first.negated.id)
        #expect(first.negated.negated == first)
    }

    @Test func `a claim's id never changes`() {
        let key = ClaimKey(
            subject: EntityID("Q423"), event: "deploy-troops", objects: [EntityID("Q159")],
            polarity: .positive)
        // Computed apart with `printf 'claim/1\x1fQ423\x1fdeploy-troops\x1fpositive\x1fQ159\x1f' |
        // sha256sum`; a change here breaks every graph that was ever published.
        #expect(key.id.text == "c20aa5980297f8ebf")
    }

    @Test func `edges point back to at least one statement each`() {
        var random = RandomGraph(seed: 3)
        let graph = ClaimGraph.merging((0..<30).map { random.document($0) })
        let edges = graph.stanceEdges()
        #expect(!edges.isEmpty)
        let sourced = graph.statements.indices.filter { graph.statements[$0].source != nil }
        #expect(edges.flatMap(\.statements).sorted() == sourced)
        #expect(graph.summaryEdges().flatMap(\.statements).sorted() == sourced)
        #expect(Set(edges.map(\.id)).count == edges.count)
    }

    @Test func `an edge points at the subject, or past the source at the first other party`() {
        let graph = Self.graph(source: "Q1", subject: "Q1", objects: ["Q2"])
        let edge = graph.stanceEdges()[0]
        #expect(graph.entities[edge.target].id == EntityID("Q2"))
        let loop = Self.graph(source: "Q1", subject: "Q1", objects: [])
        #expect(loop.stanceEdges()[0].target == loop.stanceEdges()[0].source)
        let plain = Self.graph(source: "Q1", subject: "Q2", objects: ["Q3"])
        #expect(plain.entities[plain.stanceEdges()[0].target].id == EntityID("Q2"))
    }

    @Test func `the records are found by their ids, and no others`() {
        let graph = Self.graph(source: "Q1", subject: "Q1", objects: ["Q2"])
        #expect(graph.entity(EntityID("Q2"))?.label == "Q2")
        #expect(graph.entity(EntityID("Q9")) == nil)
        #expect(graph.claim(graph.claims[0].id) == graph.claims[0])
        #expect(graph.statement(graph.statements[0].id) == graph.statements[0])
        #expect(graph.document(graph.documents[0].id) == graph.documents[0])
    }

    /// A graph of one statement.
    static func graph(
        source: String, subject: String?, objects: [String], stance: Stance = .asserted,
        polarity: Polarity = .positive
    ) -> ClaimGraph {
        let document = DocumentRecord(name: "a.txt", sha256: String(repeating: "a", count: 64))
        let key = ClaimKey(
            subject: subject.map { EntityID($0) }, event: "attack",
            objects: objects.map { EntityID($0) }, polarity: polarity)
        let names = Set([source] + (subject.map { [$0] } ?? []) + objects)
        let statement = StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: EntityID(source), stance: stance, claim: key.id,
                cue: 0..<4, content: [5..<9]), document: document.id, source: EntityID(source),
            via: nil, stance: stance, claim: key.id, sourceWords: nil,
            cue: Quotation(range: 0..<4, text: "said"),
            content: [Quotation(range: 5..<9, text: "that")],
            context: Quotation(range: 0..<9, text: "said that"), details: ClaimDetails(),
            rule: "test", confidence: 0.5)
        let entities = names.map { name in
            EntityRecord(
                id: EntityID(name), kind: .state,
                appearances: [
                    document.id: .init(label: name, affiliation: nil, names: [], mentions: [])
                ])
        }
        return ClaimGraph(
            documents: [document], entities: entities,
            claims: [
                ClaimRecord(
                    key: key, wordings: [document.id: .init(predicate: "attack", gloss: "g")])
            ], statements: [statement])
    }
}
