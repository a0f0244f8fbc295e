import Foundation
import RDFXML
import Testing
import XMLStreaming

/// A file with one fault, and what the reader must say of it.
struct BadFixture: Sendable, CustomTestStringConvertible {
    var path: String
    var place: String
    var message: String

    var testDescription: String { (path as NSString).lastPathComponent }

    static let folder = (#filePath as NSString).deletingLastPathComponent + "/Fixtures/"

    /// The RDF/XML files: their last line is `<!-- LINE: MESSAGE -->`.
    static let rdfXML: [BadFixture] = files("bad-rdfxml", "rdf").map { path in
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let comment = text.split(separator: "\n").last?.dropFirst(5).dropLast(4) ?? ""
        let parts = comment.split(separator: ": ", maxSplits: 1).map(String.init)
        return BadFixture(
            path: path, place: parts.first?.replacing(":", with: "") ?? "",
            message: parts.count > 1 ? parts[1] : "")
    }

    /// The N-Triples files, with `expected.txt`.
    static let nTriples: [BadFixture] = {
        let list = try? String(
            contentsOfFile: folder + "bad-ntriples/expected.txt", encoding: .utf8)
        return (list ?? "").split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            return BadFixture(
                path: folder + "bad-ntriples/\(parts[0]).nt", place: parts[1], message: parts[2])
        }
    }()

    private static func files(_ name: String, _ suffix: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder + name)) ?? [])
            .filter { $0.hasSuffix("." + suffix) }.sorted().map { folder + name + "/" + $0 }
    }
}

struct NegativeFixtureTests {
    @Test func `there are fixtures`() {
        #expect(BadFixture.rdfXML.count > 30)
        #expect(BadFixture.nTriples.count > 15)
    }

    @Test(arguments: BadFixture.rdfXML)
    func `RDF/XML with one fault is refused at its line`(_ fixture: BadFixture) throws {
        let error = try #require(throws: RDFError.self) {
            try RDFXMLReader().triples(.file(fixture.path))
        }
        #expect(error.file == fixture.path)
        #expect(error.message.contains(fixture.message), "\(error)")
        if fixture.place != "0" { #expect("\(error.line ?? 0)" == fixture.place, "\(error)") }
    }

    @Test(arguments: BadFixture.nTriples)
    func `N-Triples with one fault are refused at their column`(_ fixture: BadFixture) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: fixture.path)))
        let error = try #require(throws: RDFError.self) {
            var reader = NTriplesReader(TripleCollector())
            try reader.feed(bytes.span)
            _ = try reader.finish()
        }
        #expect(error.message.contains(fixture.message), "\(error)")
        #expect("\(error.line ?? 0):\(error.column ?? 0)" == fixture.place, "\(error)")
    }
}
