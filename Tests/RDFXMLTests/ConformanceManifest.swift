import Foundation
import Testing

/// A test of the W3C suite as its manifest describes it.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
    var name: String
    /// The RDF/XML file, relative to the suite.
    var action: String
    /// The N-Triples file with the expected graph; nil for documents that must be refused.
    var result: String?

    var testDescription: String { name }
}

/// The manifest of the W3C suite: all entries of its list, none left out.
struct ConformanceManifest: Sendable {
    var folder: String
    var base: String
    /// The names in the manifest's list.
    var listed: [String]
    var cases: [ConformanceCase]

    /// The suite beside the repository; nil where it is not present.
    static let shared: ConformanceManifest? =
        SharedFolder.path("conformance/rdf-xml").flatMap { try? ConformanceManifest(folder: $0) }

    init(folder: String) throws {
        self.folder = folder
        let text = try String(contentsOfFile: folder + "/manifest.ttl", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
        let clean = lines.joined(separator: "\n")
        base = clean.firstMatch(of: /mf:assumedTestBase <([^>]+)>/).map { String($0.1) } ?? ""
        let list = clean.firstMatch(of: /mf:entries \(([^)]*)\)/).map { String($0.1) } ?? ""
        listed = list.matches(of: /<#([^>]+)>/).map { String($0.1) }
        cases = clean.matches(of: /<#([^>]+)>\s+a rdft:(TestXMLEval|TestXMLNegativeSyntax);/).map {
            match in
            let entry = clean[match.range.upperBound...].prefix(upTo: Self.end(clean, match.range))
            return ConformanceCase(
                name: String(match.1),
                action: entry.firstMatch(of: /mf:action <([^>]+)>/).map { String($0.1) } ?? "",
                result: match.2 == "TestXMLEval"
                    ? entry.firstMatch(of: /mf:result <([^>]+)>/).map { String($0.1) } ?? "" : nil)
        }
    }

    private static func end(_ text: String, _ range: Range<String.Index>) -> String.Index {
        text[range.upperBound...].firstMatch(of: /\n<#[^>]+>\s+a rdft:/)?.range.lowerBound
            ?? text.endIndex
    }

    func bytes(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file)))
    }
}
