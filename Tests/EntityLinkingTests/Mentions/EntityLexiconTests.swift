import Testing

@testable import EntityLinking

@Suite struct EntityLexiconTests {
    @Test func `a word has the classes of all its lines`() throws {
        let lexicon = try EntityLexicon(
            words: "# a comment\nrole\tpresident chief\nmodifier\tchief\n", firstNames: "")
        #expect(lexicon.classes(of: "president") == .role)
        #expect(lexicon.classes(of: "chief") == [.role, .modifier])
        #expect(lexicon.classes(of: "table") == [])
    }

    @Test func `first names tell a gender unless both bear them`() throws {
        let lexicon = try EntityLexicon(words: "", firstNames: "anna\tf\nivan\tm\nkim\tu\n")
        #expect(lexicon.gender(ofFirstName: "anna") == .female)
        #expect(lexicon.gender(ofFirstName: "ivan") == .male)
        #expect(lexicon.gender(ofFirstName: "kim") == nil)
        #expect(lexicon.isFirstName("kim"))
        #expect(!lexicon.isFirstName("table"))
    }

    @Test func `a line of an unknown class is refused with its number`() {
        #expect(
            throws: EntityLexicon.FormatError(
                line: 2, reason: "not a known class, a tab and words")
        ) {
            try EntityLexicon(words: "role\tking\nking\trole\n", firstNames: "")
        }
    }
}
