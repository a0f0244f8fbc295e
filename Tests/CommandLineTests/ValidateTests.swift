import Foundation
import TestSupport
import Testing

@Suite struct ValidateTests {
    private let folder: TemporaryFolder
    private let text = "Moscow denied sending aid.\n"

    init() throws { folder = try TemporaryFolder() }

    /// A line of `extract` of the text, with the words of what is said at `content`.
    private func line(content: String = "sending aid", at start: Int = 14) -> String {
        let sha256 = "e3d39ee5edc4e0d0e4d4ef1c0c0ac8fdd5da0f4d2ac7fec0d2b1d6d0f6d5c8a1"
        return #"""
            {"document":"a.txt","sha256":"\#(sha256)","title":null,"publisher":null,"date":null,"entities":[{"id":"Q159","kind":"state","label":"Russia","affiliation":null,"names":[],"mentions":[]}],"claims":[{"id":"cd0a4b7f3a0b2d1aa","subject":"Q159","event":"send-aid","objects":[],"polarity":"positive"}],"statements":[{"id":"s1","source":"Q159","stance":"denied","claim":"cd0a4b7f3a0b2d1aa","cue":[7,13],"content":[[\#(start),\#(start + content.count)]],"context":[0,26],"words":{"cue":"denied","content":["\#(content)"],"context":"Moscow denied sending aid."}}]}
            """#
    }

    private func validate(_ path: String, _ options: String...) throws -> Tool.Outcome {
        try Tool.run(["validate", path] + options)
    }

    @Test func `ids, parties and documents that are not there are named`() throws {
        let path = try folder.write(line() + "\n", to: "a.jsonl")
        let wrong = try validate(path)
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("claim cd0a4b7f3a0b2d1aa has not the id of its key, c"))
        let stray = try folder.write(
            line().replacing(#""source":"Q159""#, with: #""source":"Q1""#) + "\n", to: "b.jsonl")
        #expect(try validate(stray).output.contains("statement s1 names Q1, which is no entity"))
    }

    @Test func `words that are not as long as their place are named`() throws {
        let text = line().replacing("[[14,25]]", with: "[[14,26]]")
        let path = try folder.write(text + "\n", to: "a.jsonl")
        #expect(try validate(path).output.contains("quotes other words than stand at 14..<26"))
    }

    @Test func `hashes and quotes are compared with the texts`() throws {
        let path = try folder.write(line() + "\n", to: "a.jsonl")
        let sources = folder.url.path()
        let missing = try validate(path, "--sources", sources)
        #expect(missing.output.contains("document a.txt is not in \(sources)"))
        _ = try folder.write(text, to: "a.txt")
        let changed = try validate(path, "--sources", sources)
        #expect(changed.output.contains("document a.txt was read from other bytes"))
    }

    @Test func `quotes are compared with the text that was read`() throws {
        _ = try folder.write(text, to: "a.txt")
        let extracted = try Tool.run(["extract", folder.path("a.txt")])
        #expect(extracted.status == 0, "\(extracted.errors)")
        let path = try folder.write(extracted.output, to: "a.jsonl")
        let sources = folder.url.path()
        #expect(try validate(path, "--sources", sources).status == 0)
        let shifted = extracted.output.replacing("\"cue\":[7,13]", with: "\"cue\":[8,14]")
        #expect(shifted != extracted.output)
        let other = try folder.write(shifted, to: "b.jsonl")
        let outcome = try validate(other, "--sources", sources)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("quotes other words than stand at 8..<14 of"))
        let beyond = extracted.output.replacing("\"cue\":[7,13]", with: "\"cue\":[700,706]")
        let far = try folder.write(beyond, to: "c.jsonl")
        #expect(try validate(far, "--sources", sources).output.contains("beyond the 27 characters"))
    }

    @Test func `GraphML of other views, dialects and programs is told apart`() throws {
        let lines = try folder.write(line() + "\n", to: "a.jsonl")
        for (options, message) in [
            (["--dialect", "gephi"], "the key 'n_r' is none of the stances view's"),
            (["--dialect", "yed"], "the key 'n_graphics' is none"),
        ] {
            let path = folder.path("a.graphml")
            _ = try Tool.run(["convert", lines, path] + options)
            let outcome = try validate(path)
            #expect(outcome.status == 1 && outcome.output.contains(message), "\(outcome.output)")
        }
        let foreign = try folder.write(
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\"/></graphml>",
            to: "f.graphml")
        #expect(try validate(foreign).output.contains("is no claim graph"))
    }
}
