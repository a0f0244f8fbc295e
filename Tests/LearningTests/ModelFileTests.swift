import Learning
import Testing

@Suite struct ModelFileTests {
    private func sample() -> [UInt8] {
        var writer = ModelWriter(kind: "sample", version: 3)
        writer.add("weights", [1.5, -2, 3.25] as [Float])
        writer.add("ids", [7, 8, 9, 10, 11] as [UInt32])
        writer.add("words", strings: ["Kyiv", "", "Seoul", "Zürich"])
        writer.add("note", text: "licence")
        return writer.serialized()
    }

    private func open(_ bytes: [UInt8]) -> ModelFileError.Code? {
        do throws(ModelFileError) {
            _ = try ModelFile(bytes: bytes, kind: "sample", version: 3)
            return nil
        } catch { return error.code }
    }

    @Test func `what was written is read again`() throws {
        let file = try ModelFile(bytes: sample(), kind: "sample", version: 3)
        #expect(Array(try file.array("weights", of: Float.self)) == [1.5, -2, 3.25])
        #expect(Array(try file.array("ids", of: UInt32.self)) == [7, 8, 9, 10, 11])
        #expect(try file.text("note") == "licence")
        let words = try file.strings("words")
        #expect(words.strings == ["Kyiv", "", "Seoul", "Zürich"])
        #expect(words.strings.map { words.index(of: $0) } == [0, 1, 2, 3])
        #expect(words.index(of: "Oslo") == nil)
    }

    @Test func `the same sections give the same bytes`() {
        #expect(sample() == sample())
    }

    @Test func `a cut file is refused wherever it is cut`() {
        let bytes = sample()
        for count in 0..<bytes.count {
            let code = open(Array(bytes[..<count]))
            #expect(code == .truncated)
        }
        #expect(open(bytes) == nil)
    }

    @Test func `a flipped bit in header, table or sections is found`() throws {
        let bytes = sample()
        // Padding between sections belongs to nothing; everything else is under a checksum.
        let flagged = bytes.indices.filter { position in
            var damaged = bytes
            damaged[position] ^= 0x10
            return open(damaged) != nil
        }
        let sectionBytes = 12 + 20 + 4 * 4 + 16 + 8 * 4 + 7
        #expect(flagged.count >= 64 + 64 * 6 + sectionBytes)
    }

    @Test func `foreign files, other kinds and other versions are refused`() {
        #expect(
            open(Array("GIF89a and more than enough bytes for a header, really".utf8)) == .foreign)
        #expect(open(Array("P".utf8)) == .foreign)
        let other = ModelWriter(kind: "tagger", version: 3).serialized()
        #expect(open(other) == .wrongKind(found: "tagger", expected: "sample"))
        let older = ModelWriter(kind: "sample", version: 2).serialized()
        #expect(open(older) == .unsupportedVersion(found: 2, expected: 3))
    }

    @Test func `a missing section and a wrong type are told`() throws {
        let file = try ModelFile(bytes: sample(), name: "x.model", kind: "sample", version: 3)
        let missing = #expect(throws: ModelFileError.self) {
            try file.array("bias", of: Float.self)
        }
        #expect(missing?.description == "x.model: lacks the section 'bias'")
        let wrong = #expect(throws: ModelFileError.self) { try file.array("ids", of: Float.self) }
        #expect(wrong?.code == .wrongElementType(section: "ids"))
    }

    @Test func `a file is mapped, and one that is not there is an error`() throws {
        let path = "/tmp/claimgraph-model-\(UInt64.random(in: 0...UInt64.max)).model"
        var writer = ModelWriter(kind: "sample", version: 1)
        writer.add("ids", [1, 2, 3] as [UInt16])
        try writer.write(to: path)
        let file = try ModelFile(path: path, kind: "sample", version: 1)
        #expect(Array(try file.array("ids", of: UInt16.self)) == [1, 2, 3])
        let error = #expect(throws: ModelFileError.self) {
            try ModelFile(path: path + ".absent", kind: "sample", version: 1)
        }
        #expect(error?.code == .unreadable(operation: "open", errno: 2))
        let folder = #expect(throws: ModelFileError.self) {
            try ModelFile(path: "/tmp", kind: "sample", version: 1)
        }
        #expect(folder?.file == "/tmp")
    }
}
