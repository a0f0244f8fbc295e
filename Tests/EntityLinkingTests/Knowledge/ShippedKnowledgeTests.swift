import Annotations
import EntityLinking
import Foundation
import TestSupport
import Testing

/// What the base that ships knows; the facts are checked against no other source than its own.
@Suite struct ShippedKnowledgeTests {
    private func base() throws -> KnowledgeBase {
        try KnowledgeBase(path: ProjectFolders.resources.appending(path: "knowledge.kb").path())
    }

    @Test func `it is small and opens fast`() throws {
        let file = ProjectFolders.resources.appending(path: "knowledge.kb")
            .resolvingSymlinksInPath()
        let size = try #require(
            FileManager.default.attributesOfItem(atPath: file.path())[.size] as? Int)
        #expect(size <= 12_000_000)
        #expect(try base().count > 50_000)
    }

    @Test(arguments: [
        ("Kyiv", "Q212"), ("Kiev", "Q212"), ("the Kremlin", "Q159"), ("U.S.", "Q30"),
        ("DPRK", "Q423"), ("the Pentagon", "Q11209"), ("Nato", "Q7184"), ("Zelenskiy", "Q3874799"),
        ("Zelenskij", "Q3874799"), ("Kim Jong Un", "Q56226"), ("Associated Press", "Q40469"),
        ("Kurt Campbell", "person:kurt-m-campbell"),
    ])
    func `names in all their forms have the right first meaning`(_ name: String, _ id: String)
        throws
    {
        #expect(try base().ids(name).first == id)
    }

    @Test(arguments: [
        ("the Ukrainian president", "2024-10-17", "Q3874799"),
        ("NATO's chief", "2024-10-17", "Q57792"), ("NATO chief", "2025-01-15", "Q57792"),
        ("North Korean leader", "2024-10-17", "Q56226"),
        ("president of the United States", "2010-03-03", "Q76"),
        ("South Korea's spy agency", "2024-10-17", "organisation:national-intelligence-service"),
    ])
    func `offices and descriptions find who is meant that day`(
        _ name: String, _ date: String, _ id: String
    ) throws {
        let lookup = try base().lookUp(name, on: CalendarDate(iso: date))
        #expect(lookup.meanings.first?.entity.id.text == id)
    }

    @Test func `ambiguous names give all their meanings`() throws {
        #expect(try base().candidates(for: "AP").count > 1)
        #expect(try base().candidates(for: "Kim").count > 20)
        #expect(try base().candidates(for: "us").isEmpty)
    }
}
