import Annotations
import EntityLinking
import Testing

@Suite struct KnowledgeLookupTests {
    private func ids(_ name: String, _ date: String? = nil) throws -> [String] {
        let day = date.flatMap { CalendarDate(iso: $0) }
        return try SmallKnowledge.base().lookUp(name, on: day).meanings.map(\.entity.id.text)
    }

    @Test func `a name is told with how it fits and the office then`() throws {
        let day = CalendarDate(iso: "2003-01-01")
        let lookup = try SmallKnowledge.base().lookUp("Flavia Elphberg", on: day)
        let meaning = try #require(lookup.meanings.first)
        #expect(meaning.role == .label)
        #expect(meaning.country == "Ruritania")
        #expect(
            meaning.officeTexts
                == ["Minister of Foreign Affairs (Ruritania), since 2001, until 2004-02-01"])
    }

    @Test func `offices and descriptions are understood in all their forms`() throws {
        #expect(try ids("the Ruritanian foreign minister", "2003-01-01") == ["Q3002"])
        #expect(try ids("foreign minister of Ruritania", "2005-01-01") == ["Q3003"])
        #expect(try ids("Ruritania's king", "1999-01-01") == ["Q3001"])
        #expect(try ids("Mountain Pact chief", "2015-01-01") == ["Q3004"])
        #expect(try ids("Ruritania’s spy agency") == ["Q2001", "Q2002"])
    }

    @Test func `what is unknown has no meaning`() throws {
        #expect(try ids("Atlantis").isEmpty)
        #expect(try ids("of").isEmpty)
        #expect(try ids("").isEmpty)
        #expect(try ids("the Atlantean president", "2003-01-01").isEmpty)
    }
}
