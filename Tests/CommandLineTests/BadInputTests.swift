import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
    private func expectTrouble(
        _ outcome: Tool.Outcome, _ message: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == 2, sourceLocation: sourceLocation)
        #expect(
            outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: sourceLocation)
        #expect(
            outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)",
            sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    }

    @Test func `a file or folder that is not there is named`() throws {
        expectTrouble(
            try Tool.run(["extract", "/no/such.txt"]), "/no/such.txt: error: no such file or folder"
        )
        expectTrouble(
            try Tool.run(["merge", "/no/such.jsonl", "-o", "-", "--format", "nt"]),
            "/no/such.jsonl: error: no such file")
    }

    @Test func `a folder without texts is refused`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("x", to: "image.png")
        expectTrouble(try Tool.run(["extract", folder.url.path()]), "holds no .txt files")
    }

    @Test func `what is no text is refused with the place`() throws {
        let folder = try TemporaryFolder()
        let latin = folder.path("latin.txt")
        try Data([0x5A, 0x6F, 0xEB, 0x20, 0x73]).write(to: URL(filePath: latin))
        expectTrouble(try Tool.run(["extract", latin]), "not UTF-8 at byte 2")
        expectTrouble(
            try Tool.run(["extract", try folder.write("", to: "empty.txt")]), "the text is empty")
        let binary = folder.path("binary.txt")
        try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]).write(to: URL(filePath: binary))
        expectTrouble(try Tool.run(["extract", binary]), "not a text")
    }

    @Test func `a hundred megabytes in one line are refused in bounded memory`() throws {
        let outcome = try Tool.shell(
            "head -c 100000000 /dev/zero | tr '\\0' 'a' | claimgraph extract -")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("more than 16 MB in one document"), "\(outcome.errors)")
    }

    @Test func `a full disk is reported, and what was there stays`() throws {
        expectTrouble(
            try Tool.run(["extract", "seeds"], output: "/dev/full"),
            "standard output: error: cannot write: No space left on device")
    }

    @Test func `output that cannot be written leaves earlier output as it was`() throws {
        let folder = try TemporaryFolder()
        let lines = try folder.write("not a line\n", to: "broken.jsonl")
        let kept = try folder.write("kept", to: "graph.nt")
        let outcome = try Tool.run(["merge", lines, "-o", kept, "--format", "nt"])
        expectTrouble(outcome, "broken.jsonl:1: error: not JSON")
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "kept")
        expectTrouble(
            try Tool.run(["merge", "/dev/null", "-o", "/proc/nowhere/graph.nt", "--format", "nt"]),
            "/proc/nowhere/graph.nt: error: ")
    }

    @Test func `a closed pipe is no error`() throws {
        let outcome = try Tool.shell(
            "claimgraph extract seeds | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}")
        #expect(outcome.output == "0\n", "\(outcome.errors)")
    }

    @Test func `wrong usage exits with 2 and says what is right`() throws {
        for arguments in [
            ["extract"], ["nonsense"], ["build", "seeds"],
            ["build", "seeds", "-o", "x", "--view", "nothing"],
            ["extract", "-", "seeds"], ["extract", "seeds", "--jobs", "0"],
        ] {
            let outcome = try Tool.run(arguments)
            #expect(outcome.status == 2, "\(arguments)")
            #expect(!outcome.errors.isEmpty, "\(arguments)")
            #expect(outcome.output.isEmpty, "\(arguments)")
        }
    }

    @Test func `a line of JSON that is none is named with its number`() throws {
        let text = "{\"document\": \"a\", \"text\": \"Oslo denied it.\"}\n{\"document\": 1}\n"
        let outcome = try Tool.run(["extract", "--jsonl", "-"], input: text)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("-:2: error: expected {"), "\(outcome.errors)")
    }
}
