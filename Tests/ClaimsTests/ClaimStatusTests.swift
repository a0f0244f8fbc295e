import Annotations
import Testing

@testable import Claims

@Suite struct ClaimStatusTests {
    private func graph(_ stances: [(Stance, Polarity)]) -> ClaimGraph {
        ClaimGraph.merging(
            stances.enumerated().map { number, stance in
                ClaimGraphTests.graph(
                    source: "Q\(10 + number)", subject: "Q1", objects: ["Q2"], stance: stance.0,
                    polarity: stance.1)
            })
    }

    private func status(_ stances: [(Stance, Polarity)]) -> ClaimStatus? {
        let graph = graph(stances)
        return zip(graph.claims, graph.statuses()).first { $0.0.key.polarity == .positive }?.1
    }

    @Test func `one stance alone gives its own status`() {
        #expect(status([(.asserted, .positive)]) == .asserted)
        #expect(status([(.confirmed, .positive), (.asserted, .positive)]) == .confirmed)
        #expect(status([(.denied, .positive), (.withheld, .positive)]) == .denied)
        #expect(status([(.withheld, .positive)]) == .withheld)
    }

    @Test func `affirmed and denied is contested`() {
        #expect(status([(.asserted, .positive), (.denied, .positive)]) == .contested)
        #expect(status([(.confirmed, .positive), (.denied, .positive)]) == .contested)
    }

    @Test func `affirming the negation denies, and denying the negation affirms`() {
        #expect(status([(.asserted, .positive), (.asserted, .negative)]) == .contested)
        #expect(status([(.withheld, .positive), (.asserted, .negative)]) == .denied)
        #expect(status([(.withheld, .positive), (.denied, .negative)]) == .asserted)
        #expect(status([(.asserted, .positive), (.withheld, .negative)]) == .asserted)
    }
}
