import Testing

@testable import Claims

@Suite struct EventLexiconTests {
    @Test func `the shipped classes parse`() throws {
        let lexicon = try Lexicons.events()
        #expect(lexicon.contains("troops", "soldier"))
        #expect(!lexicon.patterns(.verb, "send").isEmpty)
    }

    @Test func `every class has a type of PLOVER, or says that it has none`() throws {
        let types: Set<String> = [
            "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
            "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
            "OTHER",
        ]
        let lexicon = try Lexicons.events()
        #expect(lexicon.classes.filter { !types.contains($0.ploverType) }.isEmpty)
        #expect(lexicon.classes.count >= 150)
    }

    @Test func `more conditions come first`() throws {
        let lexicon = try EventLexicon(
            parsing:
                "class\tmove\tOTHER\nverb\tsend\nclass\tdeploy\tMOBILIZE\nverb\tsend\tobj=troop\n")
        #expect(lexicon.patterns(.verb, "send").map(\.eventClass) == [1, 0])
    }

    @Test(arguments: [
        ("verb\tsend\n", 1), ("class\ta\tOTHER\nverb\tsend\tobj=@none\n", 2),
        ("class\ta\tOTHER\n\nclass\ta\tOTHER\n", 3), ("through\tverb\tplan\t?\n", 1),
    ])
    func `a wrong line is named by its number`(text: String, line: Int) {
        let error = #expect(throws: LexiconError.self) { try EventLexicon(parsing: text) }
        #expect(error?.line == line)
    }
}
