import Annotations
import Testing

@testable import Claims

@Suite struct WordingTests {
    private func record(_ glosses: [String]) -> ClaimRecord {
        let key = ClaimKey(
            subject: EntityID("Q1"), event: "send", objects: [EntityID("Q2")], polarity: .positive)
        return ClaimRecord(
            key: key,
            wordings: Dictionary(
                uniqueKeysWithValues: glosses.enumerated().map {
                    (
                        DocumentID("d\($0.offset)"),
                        ClaimRecord.Wording(predicate: "send", gloss: $0.element)
                    )
                }))
    }

    @Test(arguments: [
        ["They send ships", "Freedonia sends ships to Sylvania"],
        [
            "Freedonian Ships Sailing Towards Sylvania",
            "Freedonia sends ships to Sylvania by night",
        ],
        ["Freedonia sends ships to Sylvania by night", "Freedonia sends ships to Sylvania"],
        ["Somebody sends ships", "There are ships", "Freedonian Ships Sailing Towards Sylvania"],
    ])
    func `the wording shown names its subject in running text and is short`(glosses: [String]) {
        #expect(record(glosses).wording.gloss == glosses.last)
        #expect(record(glosses.reversed()).wording.gloss == glosses.last)
    }

    @Test func `the wording of most documents goes before a better one`() {
        let glosses = ["They send ships", "They send ships", "Freedonia sends ships"]
        #expect(record(glosses).wording.gloss == "They send ships")
    }

    @Test func `of two wordings in one document the same one stays in either order`() {
        var first = record(["It sends ships"])
        var second = record(["Freedonia sends ships"])
        let third = first
        first.merge(second)
        second.merge(third)
        #expect(first == second)
        #expect(first.wording.gloss == "Freedonia sends ships")
    }
}
