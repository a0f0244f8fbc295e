import Foundation
import TestSupport
import Testing

/// Graph files that are broken, or something else: one line that says where and what, exit 2,
/// nothing on standard output.
@Suite struct BrokenGraphTests {
    /// A file and what is said of it; `FILE` stands for its path.
    struct Fault: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var message: String

        init(_ name: String, _ bytes: [UInt8], _ message: String) {
            self.name = name
            self.bytes = bytes
            self.message = message
        }

        init(_ name: String, _ text: String, _ message: String) {
            self.init(name, Array(text.utf8), message)
        }

        var testDescription: String { "\(name): \(message)" }
    }

    private static let keys = """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="c" for="edge" attr.name="claim" attr.type="string"/>
        <graph edgedefault="directed">

        """

    private static let faults = [
        Fault("empty.graphml", "", "FILE: error: is empty"),
        Fault("cut.graphml", keys + "<node id=\"a\"><data ke", "FILE:4:"),
        Fault("latin.graphml", [0x3C, 0x67, 0x3E, 0xE9, 0x73, 0x3C, 0x2F, 0x67, 0x3E], "FILE:1:"),
        Fault(
            "doctype.graphml", "<!DOCTYPE graphml SYSTEM \"x.dtd\">\n<graphml/>", "FILE:1:"),
        Fault(
            "html.graphml", "<html><body/></html>",
            "FILE:1:6: error: not a GraphML document: its root is <html>"),
        Fault("json.graphml", "{\"nodes\": []}", "FILE:1:1: error: "),
        Fault(
            "twice.graphml", keys + "<node id=\"a\"/>\n<node id=\"a\"/>\n</graph></graphml>",
            "FILE:5:13: error: two nodes 'a'"),
        Fault(
            "undeclared.graphml",
            keys + "<node id=\"a\"><data key=\"x\">1</data></node></graph></graphml>",
            "error: key 'x' is not declared"),
        Fault(
            "dangling.graphml",
            keys + "<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>",
            "FILE:5:28: error: 'b' is an end of this edge, but no node"),
        Fault(
            "packed.graphml", [0x1F, 0x8B, 8, 0], "FILE: error: is compressed with gzip: unpack"),
        Fault("packed.jsonl", [0x50, 0x4B, 3, 4], "FILE: error: is compressed with zip: unpack"),
        Fault("binary.nt", [0x7F, 0x45, 0x4C, 0x46, 0, 0], "FILE: error: is no text"),
        Fault("database.nt", "SQLite format 3\0", "FILE: error: is an SQLite database"),
        Fault("text.sqlite", "no database", "FILE: error: is no SQLite database"),
        Fault("words.nt", "These are words.\n", "FILE:1:"),
        Fault("words.rdf", "These are words.\n", "FILE:1:1: error: "),
        Fault("graphml.rdf", keys + "</graph></graphml>", "FILE"),
        Fault("other.jsonl", "{\"a\": 1}\n", "FILE:1: error: "),
        Fault("picture.png", [0x89, 0x50], "FILE: error: unknown kind of file"),
        Fault("nodes.csv", "id,label\n", "CSV is only written"),
    ]

    @Test(arguments: faults)
    func `a broken file is one clear line`(fault: Fault) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(fault.name)
        try Data(fault.bytes).write(to: URL(filePath: path))
        let message = fault.message.replacing("FILE", with: path)
        let output = folder.path("out.nt")
        let outcome = try Tool.run(["convert", path, output])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    /// The export of two claims in a view, with one thing of it changed.
    private static let changes = [
        ("stances", ">1.0</data>", ">many</data>", "is no number"),
        ("stances", ">denied</data>", ">doubted</data>", "is none of"),
        ("stances", ">positive</data>", ">maybe</data>", "is none of"),
        ("stances", "[\"s", "[s", "is no JSON array of strings"),
        ("statements", ">2024-10-15</data>", ">yesterday</data>", "is no ISO 8601 date"),
    ]

    private static let line = #"""
        {"document":"a.txt","sha256":"\#(String(repeating: "0f", count: 32))","title":null,"publisher":null,"date":"2024-10-15","entities":[{"id":"Q159","kind":"state","label":"Russia","affiliation":null,"names":[],"mentions":[]}],"claims":[{"id":"c1","subject":"Q159","event":"send-aid","objects":[],"polarity":"positive"}],"statements":[{"id":"s1","source":"Q159","stance":"denied","claim":"c1","cue":[0,3],"content":[[4,8]]}]}
        """#

    @Test(arguments: changes)
    func `a value that cannot be is named`(
        change: (view: String, old: String, new: String, message: String)
    ) throws {
        let folder = try TemporaryFolder()
        let lines = try folder.write(Self.line + "\n", to: "a.jsonl")
        let path = folder.path("a.graphml")
        let written = try Tool.run(["convert", lines, path, "--view", change.view])
        #expect(written.status == 0, "\(written.errors)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let broken = text.replacing(change.old, with: change.new)
        #expect(broken != text)
        try Data(broken.utf8).write(to: URL(filePath: path))
        let outcome = try Tool.run(["convert", path, folder.path("out.nt")])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(change.message), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix(path), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
}
