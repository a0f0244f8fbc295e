import Annotations
import Attribution
import Testing

@Suite struct CueLexiconTests {
    @Test func `a line has words, frames and stances`() throws {
        let lexicon = try CueLexicon(
            text:
                "# a comment\nrefuse\tV\twithholding\tinf,np\twithheld;np=denied\tnone\tunknown\town"
        )
        let entry = try #require(lexicon.entries.first)
        #expect(entry.words == ["refuse"])
        #expect(entry.frames == [.infinitive, .object])
        #expect(entry.stance == .withheld)
        #expect(entry.frameStances == [.object: .denied])
        #expect(entry.negation == .none)
    }

    @Test(arguments: [
        ("say\tV\tspeech\tthat", "cues.tsv:1: error: expected 8 columns or 3, found 4"),
        (
            "\nsay\tV\tspeech\tthat\tasserted\twithheld\tsure\town",
            "cues.tsv:2: error: unknown factuality 'sure'"
        ),
        (
            "say\tQ\tspeech\tthat\tasserted\twithheld\tcertain\town",
            "cues.tsv:1: error: unknown part of speech 'Q'"
        ),
        (
            "say\tV\tspeech\tthat\tasserted;x\twithheld\tcertain\town",
            "cues.tsv:1: error: expected frame=stance, found 'x'"
        ),
    ])
    func `what cannot be read is reported with its line`(text: String, message: String) {
        do {
            _ = try CueLexicon(text: text)
            Issue.record("no error")
        } catch {
            #expect(error.description == message)
        }
    }

    @Test func `a line of three columns puts a word into a class`() throws {
        let lexicon = try CueLexicon(text: "make\tV\tlight\npolice\tN\tspeaker")
        #expect(lexicon.entries.isEmpty)
        #expect(throws: CueLexiconError.self) { try CueLexicon(text: "make\tV\theavy") }
    }

    @Test func `several words may have a gap between them`() throws {
        let lexicon = try CueLexicon(
            text: "make _ clear\tV\tspeech\tthat\tasserted\twithheld\tcertain\town")
        #expect(lexicon.entries[0].words == ["make", "clear"])
        #expect(lexicon.entries[0].gaps == [0, 4])
    }
}
