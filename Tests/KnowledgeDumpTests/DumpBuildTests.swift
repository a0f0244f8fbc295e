import Annotations
import EntityLinking
import Foundation
import KnowledgeDump
import TestSupport
import Testing

@Suite struct DumpBuildTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func build(_ text: String) throws -> (KnowledgeBase, DumpReport) {
        try SmallDump.build(Array(text.utf8), in: folder.url)
    }

    private func first(_ base: KnowledgeBase, _ name: String) throws -> KnowledgeEntity {
        try #require(base.candidates(for: name).first.flatMap { base.entity(at: $0.entity) })
    }

    @Test func `people, states and organisations are kept, other things are not`() throws {
        let (base, report) = try build(SmallDump.text())
        #expect(report.items == SmallDump.lines.count)
        #expect((report.persons, report.states, report.organisations) == (2, 1, 1))
        #expect(base.candidates(for: "Some Beetle").isEmpty)
        #expect(base.candidates(for: "Nobody Known").isEmpty)
        #expect(report.damagedLines == 0)
    }

    @Test func `names, types and dates are those of the dump`() throws {
        let (base, _) = try build(SmallDump.text())
        let state = try first(base, "Kingdom of Ruritania")
        #expect((state.id.text, state.type) == ("Q1001", "un-member"))
        #expect(base.candidates(for: "Strelsau").first?.role == .capital)
        #expect(base.candidates(for: "Ruritanian").first?.role == .adjective)
        #expect(base.candidates(for: "KR").first?.role == .acronym)
        let paper = try first(base, "Dispatch")
        #expect((paper.label, paper.type) == ("Zenda Dispatch", "newspaper"))
        #expect(paper.country.map(base.label) == "Ruritania")
        #expect(paper.born == CalendarDate(year: 1900))
        let king = try first(base, "Rudolf Elphberg")
        #expect(king.gender == .male)
        #expect(king.born == CalendarDate(iso: "1950-02-03"))
    }

    @Test func `offices come from persons and from states`() throws {
        let (base, report) = try build(SmallDump.text())
        let king = try #require(base.index(of: EntityID("Q3001")))
        #expect(base.offices(of: king).map(\.title) == ["King"])
        #expect(base.offices(of: king).first?.start == CalendarDate(iso: "1990-05-01"))
        let minister = try #require(base.index(of: EntityID("Q3002")))
        #expect(base.label(of: minister) == "Fritz \"Junior\" von Tarlenheim 🦀")
        #expect(base.offices(of: minister).map(\.title) == ["Minister of War"])
        let state = try #require(base.index(of: EntityID("Q1001")))
        #expect(base.offices(of: minister).first?.jurisdiction == state)
        #expect(base.holders(of: "king", in: state).map(\.office.holder) == [king])
        #expect(report.namelessTerms == 1)
    }

    @Test(arguments: [
        #"{"type":"item","id":"Q1","labels":{"#, "nonsense", #"{"id":"Q1"} x"#, "{", "\u{0}",
        #"{"type":"item","id":"Q5","claims":{"P31":[{"mainsnak":5}]}}"#, #"{"a":"\"#,
    ])
    func `a damaged line is counted and told, and the others are read`(_ line: String) throws {
        var lines = SmallDump.lines
        lines.insert(line, at: 3)
        let (base, report) = try build(SmallDump.text(lines))
        #expect(report.damagedLines == 1)
        #expect(report.damaged.map(\.line) == [5])
        #expect(base.count == 4)
    }

    @Test func `blank lines, missing brackets and a missing last line end are no damage`() throws {
        let (base, report) = try build("\n" + SmallDump.lines.joined(separator: "\r\n\n"))
        #expect(report.damagedLines == 0)
        #expect(base.count == 4)
    }

    @Test func `an empty dump gives an empty base`() throws {
        let (base, report) = try build("[\n]\n")
        #expect((base.count, report.items) == (0, 0))
        #expect(base.candidates(for: "Ruritania").isEmpty)
    }

    @Test func `the order of the lines does not matter`() throws {
        let other = try TemporaryFolder()
        _ = try build(SmallDump.text())
        _ = try SmallDump.build(
            Array(SmallDump.text(SmallDump.lines.reversed()).utf8), in: other.url)
        let files = try [folder, other].map {
            try Data(contentsOf: $0.url.appending(path: "out.kb"))
        }
        #expect(files[0] == files[1])
    }

    @Test func `a second run begins at the spill, unless the dump has changed`() throws {
        let bytes = Array(SmallDump.text().utf8)
        let (_, first) = try SmallDump.build(bytes, in: folder.url, keepsSpill: true)
        let (base, second) = try SmallDump.build(bytes, in: folder.url, keepsSpill: true)
        #expect((first.wasRead, second.wasRead) == (true, false))
        #expect((base.count, second.items) == (4, first.items))
        try Data("[\n]\n".utf8).write(to: folder.url.appending(path: "dump.json"))
        let (changed, third) = try SmallDump.build(bytes, in: folder.url, keepsSpill: true)
        #expect((changed.count, third.wasRead) == (0, true))
    }

    @Test func `a dump that is not there is an error`() throws {
        let build = DumpBuild(
            dump: "/no/such/dump.json", output: folder.url.appending(path: "x.kb").path(),
            classes: try DumpClasses(table: "", file: "c"))
        #expect(throws: DumpError.self) { try build.run(rules: KnowledgeRules()) }
    }

    @Test func `a list of classes with a fault is refused at its line`() {
        #expect(throws: DumpError(.malformedClasses(line: 2), file: "c")) {
            try DumpClasses(table: "hint\tP17\nclass\tplanet\t-\tQ1\n", file: "c")
        }
    }
}
