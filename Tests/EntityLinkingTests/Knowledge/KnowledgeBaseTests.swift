import Annotations
import EntityLinking
import Learning
import Testing

@Suite struct KnowledgeBaseTests {
    @Test func `a name gives its entities, the likeliest first, with the kind of name`() throws {
        let base = try SmallKnowledge.base()
        #expect(base.ids("Ruritania") == ["Q1001"])
        #expect(base.ids("Elphberg") == ["Q3001", "Q3002"])
        #expect(base.candidates(for: "Elphberg").allSatisfy { $0.role == .surname })
        #expect(base.candidates(for: "Strelsau").first?.role == .capital)
        #expect(base.candidates(for: "the Old Castle").first?.role == .seat)
        #expect(base.candidates(for: "Ruritanians").first?.role == .demonym)
        #expect(base.ids("the Mountain Pact") == ["Q2003"])
    }

    @Test func `unknown names give nothing`() throws {
        let base = try SmallKnowledge.base()
        for name in ["", " ", "the", "Nowhere", "ruritania", "kr", "Old", "\u{0}", "🦀"] {
            #expect(base.candidates(for: name).isEmpty, "\(name)")
        }
    }

    @Test func `acronyms need capitals, with or without points`() throws {
        let base = try SmallKnowledge.base()
        #expect(base.ids("UG") == ["Q1002"])
        #expect(base.ids("U.G.") == ["Q1002"])
        #expect(base.ids("ug").isEmpty)
        let upper = try #require(base.candidates(for: "MPACT").first)
        let lower = try #require(base.candidates(for: "Mpact").first)
        #expect(lower.prior < upper.prior)
    }

    @Test func `names with an article are other names than without`() throws {
        let base = try SmallKnowledge.base()
        #expect(base.ids("the North") == ["Q1002"])
        #expect(base.ids("North").isEmpty)
    }

    @Test func `family names come with and without particles, and first where the state has it so`()
        throws
    {
        let base = try SmallKnowledge.base()
        #expect(base.ids("de Mauban") == ["person:antoinette-de-mauban"])
        #expect(base.ids("Mauban") == ["person:antoinette-de-mauban"])
        #expect(base.ids("Hugo") == ["Q3004"])
    }

    @Test func `another spelling finds the person, as a variant of lower prior`() throws {
        let base = try SmallKnowledge.base()
        let exact = try #require(base.candidates(for: "Yevgeny Zapt").first)
        let variant = try #require(base.candidates(for: "Evgenii Zapt").first)
        #expect(variant.entity == exact.entity)
        #expect(variant.role == .variant)
        #expect(variant.prior < exact.prior)
    }

    @Test func `an entity has what its line says`() throws {
        let base = try SmallKnowledge.base()
        let entity = try #require(base.entity(at: base.place("Q3002")))
        #expect(entity.kind == .person)
        #expect(entity.gender == .female)
        #expect(entity.born == CalendarDate(year: 1955))
        #expect(entity.died == nil)
        #expect(entity.country == (try base.place("Q1001")))
        #expect(abs(entity.prior - 0.7) < 0.001)
        let body = try #require(base.entity(at: base.place("organisation:zenda-dispatch")))
        #expect(body.id == EntityID("organisation:zenda-dispatch"))
        #expect(body.type == "newspaper")
        #expect(base.entity(at: EntityIndex(4711)) == nil)
        #expect(base.label(of: EntityIndex(4711)).isEmpty)
    }

    @Test func `a state's bodies are found by type and by description`() throws {
        let base = try SmallKnowledge.base()
        let state = try base.place("Q1001")
        #expect(
            base.organisations(ofType: "intelligence", of: state).map { base.id(of: $0).text }
                == ["Q2001", "Q2002"])
        #expect(base.bodies(described: "spy agency", of: state).first == (try base.place("Q2001")))
        #expect(
            base.bodies(described: "military intelligence", of: state)
                == [try base.place("Q2002")])
        #expect(base.bodies(described: "weather office", of: state).isEmpty)
        #expect(base.states(forAdjective: "Graustarkian") == [try base.place("Q1002")])
    }

    @Test func `the same input gives the same bytes, in whatever order`() throws {
        let entries = try SmallKnowledge.entries()
        let rules = try SmallKnowledge.rules()
        let forward = KnowledgeCompiler.compile(entries, rules: rules).serialized()
        let backward = KnowledgeCompiler.compile(entries.reversed(), rules: rules).serialized()
        #expect(forward == backward)
    }

    @Test(arguments: [0, 8, 60, 200, 1000, 3000])
    func `a damaged file is refused`(_ place: Int) throws {
        var bytes = try SmallKnowledge.bytes()
        #expect(place < bytes.count)
        bytes[place] ^= 0x41
        #expect(throws: ModelFileError.self) { try KnowledgeBase(bytes: bytes) }
    }

    @Test func `a file that is cut off or something else is refused`() throws {
        let bytes = try SmallKnowledge.bytes()
        for count in [0, 1, 63, bytes.count / 2, bytes.count - 64] {
            #expect(throws: ModelFileError.self) {
                try KnowledgeBase(bytes: Array(bytes[..<count]))
            }
        }
        #expect(throws: ModelFileError.self) { try KnowledgeBase(path: "/no/such/file.kb") }
    }
}
