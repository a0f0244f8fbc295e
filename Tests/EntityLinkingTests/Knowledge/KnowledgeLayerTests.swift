import Annotations
import EntityLinking
import Testing

@Suite struct KnowledgeLayerTests {
    private func layered(_ table: String) throws -> KnowledgeBase {
        try SmallKnowledge.base().layered(with: Array(table.utf8), file: "mine.tsv")
    }

    @Test func `a table adds entities, with offices of the base's states`() throws {
        let base = try layered(
            """
            # mine
            id\tkind\tlabel\taliases\tcountry\toffices

            \tperson\tJohn Doe\tJohnny D\tQ1002\tForeign Minister;;2020-01-01;
            """)
        let day = try #require(CalendarDate(iso: "2020-06-01"))
        #expect(base.ids("Johnny D") == ["person:john-doe"])
        #expect(base.ids("John") == ["person:john-doe"])
        let graustark = try base.place("Q1002")
        let holders = base.holders(of: "foreign minister", in: graustark, on: day)
        #expect(holders.map { base.label(of: $0.office.holder) } == ["John Doe"])
        #expect(base.country(of: try base.place("person:john-doe")) == graustark)
        #expect(base.ids("Ruritania") == ["Q1001"])
    }

    @Test func `a table overrides what it names and leaves the rest`() throws {
        let base = try layered(
            "id\tkind\tlabel\taliases\tprior\tremove\nQ1001\t\tNew Ruritania\tNR\t0.5\tStrelsau\n")
        let place = try base.place("Q1001")
        let state = try #require(base.entity(at: place))
        #expect(state.label == "New Ruritania")
        #expect(state.type == "un-member")
        #expect(abs(state.prior - 0.5) < 0.001)
        #expect(base.ids("Kingdom of Ruritania") == ["Q1001"])
        #expect(base.ids("NR") == ["Q1001"])
        #expect(base.ids("Strelsau").isEmpty)
        #expect(base.candidates(for: "Ruritania").map(\.entity) == [place])
        #expect(base.country(of: try base.place("Q3001")) == place)
        #expect(base.organisations(ofType: "intelligence", of: place).count == 2)
        let day = try #require(CalendarDate(iso: "2000-01-01"))
        #expect(base.holders(of: "king", in: place, on: day).count == 1)
    }

    @Test func `an overridden person keeps the offices and may get more`() throws {
        let base = try layered(
            "id\tkind\tlabel\toffices\nQ3001\t\t\tColonel;Q1002;1970;1971\n")
        let titles = base.offices(of: try base.place("Q3001")).map(\.title)
        #expect(titles == ["Colonel", "King"])
    }

    @Test func `a second layer replaces the first`() throws {
        let first = try layered("id\tkind\tlabel\n\tperson\tJohn Doe\n")
        let second = try first.layered(
            with: Array("id\tkind\tlabel\n\tperson\tJane Roe\n".utf8), file: "b.tsv")
        #expect(second.ids("John Doe").isEmpty)
        #expect(second.ids("Jane Roe") == ["person:jane-roe"])
    }

    @Test func `an empty table changes nothing`() throws {
        let base = try layered("id\tkind\tlabel\n")
        #expect(base.ids("Ruritania") == ["Q1001"])
    }
}
