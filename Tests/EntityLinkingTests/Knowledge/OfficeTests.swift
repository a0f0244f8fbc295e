import Annotations
import EntityLinking
import Testing

@Suite struct OfficeTests {
    private func holder(_ title: String, _ of: String, _ date: String) throws -> String? {
        let base = try SmallKnowledge.base()
        let day = try #require(CalendarDate(iso: date))
        return base.holders(of: title, in: try base.place(of), on: day).first
            .map { base.id(of: $0.office.holder).text }
    }

    @Test func `who held an office depends on the day`() throws {
        #expect(try holder("foreign minister", "Q1001", "2003-05-05") == "Q3002")
        #expect(try holder("foreign minister", "Q1001", "2004-02-01") == "Q3002")
        #expect(try holder("Foreign Minister", "Q1001", "2004-02-02") == "Q3003")
        #expect(try holder("minister of foreign affairs", "Q1001", "2000-12-31") == nil)
        #expect(try holder("foreign minister", "Q1002", "2003-05-05") == nil)
    }

    @Test func `general words stand for the office that leads`() throws {
        #expect(try holder("leader", "Q1001", "2000-01-01") == "Q3001")
        #expect(try holder("leader", "Q1002", "2005-01-01") == "Q3004")
        #expect(try holder("chief", "Q2003", "2014-01-01") == "Q3004")
        #expect(try holder("chief", "Q2003", "2012-03-31") == nil)
    }

    @Test func `king and queen are one office, and who was last seen in it may still be`() throws {
        let base = try SmallKnowledge.base()
        let day = try #require(CalendarDate(iso: "2022-01-01"))
        let holders = base.holders(of: "king", in: try base.place("Q1001"), on: day)
        #expect(holders.map { base.id(of: $0.office.holder).text } == ["Q3002"])
        let sureness = try #require(holders.first).sureness
        #expect(sureness > 0.1 && sureness < 0.9)
    }

    @Test func `without a day everybody is named, the latest first`() throws {
        let base = try SmallKnowledge.base()
        let holders = base.holders(of: "foreign minister", in: try base.place("Q1001"))
        #expect(holders.map { base.id(of: $0.office.holder).text } == ["Q3003", "Q3002"])
    }

    @Test func `a person's offices on a day`() throws {
        let base = try SmallKnowledge.base()
        let person = try base.place("Q3004")
        let day = try #require(CalendarDate(iso: "2012-05-01"))
        #expect(base.offices(of: person).map(\.title) == ["Prime Minister", "Secretary General"])
        #expect(base.offices(of: person, on: day).map(\.title) == ["Secretary General"])
        let office = try #require(base.offices(of: person).first)
        #expect(office.endKind == .atMost)
        #expect(office.end == CalendarDate(iso: "2012-03-01"))
    }

    @Test func `a term without dates covers every day, but not surely`() throws {
        let office = Office(
            title: "Mayor", holder: EntityIndex(0), jurisdiction: nil, start: nil, end: nil,
            endKind: .exact)
        let sureness = office.coverage(of: try #require(CalendarDate(iso: "2020")))
        #expect(sureness > 0 && sureness < 0.5)
    }
}
