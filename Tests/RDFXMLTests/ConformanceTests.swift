import RDFXML
import Testing
import XMLStreaming

/// The RDF/XML test suite of the W3C's RDF 1.1 Working Group, run by its manifest.
/// https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/
@Suite(
    .enabled(
        if: ConformanceManifest.shared != nil, "skipped: ../shared/conformance/rdf-xml is not here")
)
struct ConformanceTests {
    @Test func `the manifest is read whole`() throws {
        let manifest = try #require(ConformanceManifest.shared)
        #expect(manifest.cases.map(\.name).sorted() == manifest.listed.sorted())
        #expect(manifest.cases.count(where: { $0.result != nil }) == 126)
        #expect(manifest.cases.count(where: { $0.result == nil }) == 40)
    }

    @Test(arguments: ConformanceManifest.shared?.cases.filter { $0.result != nil } ?? [])
    func `a document means the expected graph`(_ test: ConformanceCase) throws {
        let manifest = try #require(ConformanceManifest.shared)
        let actual = try RDFXMLReader(base: IRI(manifest.base + test.action)).triples(
            .bytes(try manifest.bytes(test.action), name: test.action))
        var reader = NTriplesReader(TripleCollector())
        let expectedBytes = try manifest.bytes(try #require(test.result))
        try reader.feed(expectedBytes.span)
        let expected = try reader.finish().triples
        #expect(areIsomorphic(actual, expected), "got \(actual)\nwant \(expected)")
    }

    @Test(arguments: ConformanceManifest.shared?.cases.filter { $0.result == nil } ?? [])
    func `a document that is wrong is refused at a line`(_ test: ConformanceCase) throws {
        let manifest = try #require(ConformanceManifest.shared)
        let source = XMLSource.bytes(try manifest.bytes(test.action), name: test.action)
        let error = try #require(throws: RDFError.self) {
            try RDFXMLReader(base: IRI(manifest.base + test.action)).triples(source)
        }
        #expect(error.code == .syntax)
        #expect(error.file == test.action)
        #expect((error.line ?? 0) > 0)
    }
}
