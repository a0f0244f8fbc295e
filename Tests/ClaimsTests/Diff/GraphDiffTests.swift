import Annotations
import Claims
import Testing

struct GraphDiffTests {
    /// The principal changes as `kind: old → new | label`.
    private func lines(_ old: ClaimGraph, _ new: ClaimGraph) -> [String] {
        GraphDiff(from: old, to: new).principal.map {
            "\($0.kind.rawValue): \($0.old ?? "-") → \($0.new ?? "-") | \($0.label)"
        }
    }

    @Test func `a change of stance is one change`() {
        let old = NewsExample.graph(
            "a.txt Russia denied attack(Russia, Ukraine)",
            "b.txt Ukraine asserted attack(Russia, Ukraine)")
        let new = NewsExample.graph(
            "a.txt Russia confirmed attack(Russia, Ukraine)",
            "b.txt Ukraine asserted attack(Russia, Ukraine)")
        #expect(
            lines(old, new) == [
                "stance: denied → confirmed | Russia: attack by Russia",
                "status: contested → confirmed | attack by Russia",
            ])
    }

    @Test func `who turns from a claim to its contrary changes once`() {
        let old = NewsExample.graph("a.txt Oslo asserted leak(Oslo, Kyiv)")
        let new = NewsExample.graph("a.txt Oslo asserted !leak(Oslo, Kyiv)")
        #expect(
            lines(old, new) == [
                "stance: asserted → asserted the contrary | Oslo: leak by Oslo"
            ])
    }

    @Test func `a claim under another id with the same parties is one change`() throws {
        let old = NewsExample.graph("a.txt Oslo asserted leak(Oslo, Kyiv)")
        let claim = try #require(old.claims.first)
        var statement = try #require(old.statements.first)
        statement.claim = ClaimID("c0000000000000000")
        let wordings = claim.wordings.mapValues { _ in
            ClaimRecord.Wording(predicate: "leak", gloss: "Oslo leaks to Kyiv")
        }
        let new = ClaimGraph(
            documents: old.documents, entities: old.entities,
            claims: [ClaimRecord(key: claim.key, id: statement.claim, wordings: wordings)],
            statements: [statement])
        #expect(
            lines(old, new) == [
                "claim: leak by Oslo → Oslo leaks to Kyiv | Oslo leaks to Kyiv"
            ])
    }

    @Test func `newly contested comes before newly confirmed, and both before new claims`() {
        let old = NewsExample.graph(
            "a.txt Kyiv asserted attack(Minsk, Kyiv)", "a.txt Kyiv asserted sell(Minsk, Oslo)")
        let new = NewsExample.graph(
            "a.txt Kyiv asserted attack(Minsk, Kyiv)", "a.txt Kyiv asserted sell(Minsk, Oslo)",
            "a.txt Minsk denied attack(Minsk, Kyiv)", "a.txt Oslo confirmed sell(Minsk, Oslo)",
            "a.txt Oslo asserted visit(Oslo, Kyiv)")
        #expect(
            lines(old, new) == [
                "status: asserted → contested | attack by Minsk",
                "status: asserted → confirmed | sell by Minsk",
                "added-stance: - → denied | Minsk: attack by Minsk",
                "added-stance: - → confirmed | Oslo: sell by Minsk",
                "added-claim: - → asserted | visit by Oslo",
            ])
    }

    @Test func `numbers are grouped`() {
        let old = NewsExample.graph("a.txt Kyiv asserted send(Minsk, Oslo) 10000 troop")
        let new = NewsExample.graph("a.txt Kyiv asserted send(Minsk, Oslo) 1234567.5 troop")
        #expect(
            lines(old, new) == ["quantity: 10,000 troop → 1,234,567.5 troop | send by Minsk"])
    }

    @Test func `what a claim brings is told with it, and listed as a detail`() throws {
        let new = NewsExample.graph(
            "a.txt Kyiv asserted attack(Minsk, Kyiv)", "a.txt Minsk denied attack(Minsk, Kyiv)")
        let diff = GraphDiff(from: ClaimGraph(), to: new)
        let claim = try #require(diff.changes.first)
        #expect(claim.kind == .addedClaim)
        #expect(claim.standing == "asserted by Kyiv; denied by Minsk")
        #expect(claim.addedStatements == new.statements.map(\.id.text))
        let details = diff.changes.filter(\.isDetail)
        #expect(Set(details.map(\.id)) == Set(claim.addedStatements))
        #expect(!diff.principal.contains { $0.kind == .addedStatement })
    }

    @Test func `a further statement of the same stance is an added statement`() {
        let old = NewsExample.graph("a.txt Kyiv asserted attack(Minsk, Kyiv)")
        let new = NewsExample.graph(
            "a.txt Kyiv asserted attack(Minsk, Kyiv)", "b.txt Kyiv asserted attack(Minsk, Kyiv)")
        #expect(
            lines(old, new) == [
                "added-statement: - → Kyiv asserted: attack by Minsk | Kyiv asserted: attack by Minsk",
                "added-document: - → b.txt | b.txt",
            ])
    }

    @Test func `a statement that stands elsewhere is no gain and no loss`() {
        let old = NewsExample.graph("a.txt Kyiv asserted attack(Minsk, Kyiv)")
        let new = NewsExample.graph("b.txt Kyiv asserted attack(Minsk, Kyiv)")
        let diff = GraphDiff(from: old, to: new)
        #expect(diff.changes.filter(\.isDetail).map(\.kind) == [.movedStatement])
        #expect(diff.principal.map(\.kind) == [.addedDocument, .removedDocument])
    }

    @Test func `views are compared by what both can tell`() {
        let full = NewsExample.graph(
            "a.txt Kyiv asserted send(Minsk, Oslo) 10000 troop", "b.txt - asserted visit(Oslo)")
        let view = NewsExample.graph("a.txt Kyiv asserted send(Minsk, Oslo)")
        let diff = GraphDiff(from: full, to: view, newScope: .stancesView)
        #expect(diff.isEmpty, "\(diff.changes)")
        #expect(!GraphDiff(from: full, to: view).isEmpty)
    }

    @Test(arguments: 1...20)
    func `a graph differs from itself by nothing, and forth and back mirror each other`(
        _ seed: UInt64
    ) {
        var random = RandomGraph(seed: seed)
        let (old, new) = (random.documents(5), random.documents(7))
        #expect(GraphDiff(from: old, to: old).isEmpty)
        let forth = GraphDiff(from: old, to: new).changes
        let back = GraphDiff(from: new, to: old).changes
        func count(_ changes: [GraphDiff.Change], _ kind: String) -> Int {
            changes.count { $0.kind.rawValue == kind }
        }
        for thing in ["stance", "claim", "statement", "entity", "document"] {
            #expect(count(forth, "added-\(thing)") == count(back, "removed-\(thing)"))
            #expect(count(back, "added-\(thing)") == count(forth, "removed-\(thing)"))
            #expect(count(forth, thing) == count(back, thing))
        }
        // Every statement that came or went is in the list once.
        let (before, after) = (Set(old.statements.map(\.id)), Set(new.statements.map(\.id)))
        let told = forth.flatMap { change -> [String] in
            switch change.kind {
            case .addedStatement, .removedStatement: [change.id]
            case .movedStatement: [change.old ?? "", change.new ?? ""]
            default: []
            }
        }
        #expect(told.sorted() == before.symmetricDifference(after).map(\.text).sorted())
    }
}

extension RandomGraph {
    /// The graph of `count` random documents.
    fileprivate mutating func documents(_ count: Int) -> ClaimGraph {
        var graph = ClaimGraph()
        for number in 0..<count { graph = graph.merged(with: document(number)) }
        return graph
    }
}
