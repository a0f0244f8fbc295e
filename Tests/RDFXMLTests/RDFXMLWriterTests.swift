import RDFXML
import Testing
import XMLStreaming

/// A document with these triples.
func writeRDFXML(
    _ triples: [Triple], prefixes: [Prefix] = [Prefix("ex", "http://e.org/")],
    illegalCharacters: IllegalCharacterPolicy = .replace
) throws -> String {
    let sink = MemorySink()
    var writer = try RDFXMLWriter(
        to: sink, prefixes: prefixes, illegalCharacters: illegalCharacters)
    for triple in triples { try writer.receive(triple) }
    _ = try writer.finish()
    return sink.text
}

struct RDFXMLWriterTests {
    private let a = IRI("http://e.org/a")
    private let p = IRI("http://e.org/p")

    @Test func `a document looks like this`() throws {
        let text = try writeRDFXML([
            Triple(a, RDF.type, .iri(IRI("http://e.org/C"))),
            Triple(a, p, .literal(Literal("x < y & \"z\"\r\n", language: "en"))),
            Triple(a, p, .literal(Literal("1", datatype: XSD.integer))),
            Triple(a, IRI("http://other.org/v#q"), .blankNode(BlankNode("0"))),
            Triple(.blankNode(BlankNode("b")), p, .literal(Literal(""))),
        ])
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://e.org/">
                  <rdf:Description rdf:about="http://e.org/a">
                    <rdf:type rdf:resource="http://e.org/C"/>
                    <ex:p xml:lang="en">x &lt; y &amp; "z"&#13;&#10;</ex:p>
                    <ex:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ex:p>
                    <ns:q xmlns:ns="http://other.org/v#" rdf:nodeID="_0"/>
                  </rdf:Description>
                  <rdf:Description rdf:nodeID="b">
                    <ex:p/>
                  </rdf:Description>
                </rdf:RDF>

                """)
    }

    @Test func `no triples are a document too`() throws {
        #expect(try RDFXMLReader().triples(.text(try writeRDFXML([]))).isEmpty)
    }

    @Test(arguments: [
        "http://e.org/123", "http://e.org/x?q=1", "http://other.org/", "urn:x:", "http://e.org/a/-",
        RDF.namespace + "li", RDF.namespace + "Description", RDF.namespace + "about",
        RDF.namespace + "bagID",
    ])
    func `a predicate that cannot be an element is refused`(_ predicate: String) {
        let error = #expect(throws: RDFError.self) {
            try writeRDFXML([Triple(a, IRI(predicate), .iri(a))])
        }
        #expect(error?.code == .unwritable)
        #expect(error?.message.contains("predicate") == true)
    }

    @Test(arguments: [
        "http://e.org/x", "http://e.org/x/y", "http://e.org/1a", "http://www.w3.org/2000/xmlns/foo",
        "http://www.w3.org/XML/1998/namespacelang", "urn:é", RDF.namespace + "_1",
        RDF.namespace + "value", "http://e.org/é·", "tag:a",
    ])
    func `a predicate that ends in a name is written`(_ predicate: String) throws {
        let triples = [Triple(a, IRI(predicate), .iri(a))]
        #expect(try RDFXMLReader().triples(.text(try writeRDFXML(triples))) == triples)
    }

    @Test func `the longest declared namespace wins`() throws {
        let text = try writeRDFXML(
            [Triple(a, IRI("http://e.org/v#p"), .iri(a))],
            prefixes: [Prefix("e", "http://e.org/"), Prefix("v", "http://e.org/v#")])
        #expect(text.contains("<v:p "))
    }

    @Test func `illegal characters are replaced one for one and counted, or refused`() throws {
        let triple = Triple(a, p, .literal(Literal("a\u{0}b\u{FFFF}\u{1B}😀")))
        let sink = MemorySink()
        var writer = try RDFXMLWriter(to: sink)
        try writer.receive(triple)
        #expect(try writer.finish().replacedCharacters == 3)
        let read = try RDFXMLReader().triples(.bytes(sink.bytes))
        #expect(read == [Triple(a, p, .literal(Literal("a\u{FFFD}b\u{FFFD}\u{FFFD}😀")))])
        let error = #expect(throws: RDFError.self) {
            try writeRDFXML([triple], illegalCharacters: .refuse)
        }
        #expect(error?.code == .illegalCharacter)
    }

    @Test func `an IRI that is none is not written`() {
        for iri in ["http://e.org/a b", "http://e.org/<", "", "http://e.org/\u{1}"] {
            let error = #expect(throws: RDFError.self) {
                try writeRDFXML([Triple(a, p, .iri(IRI(iri)))])
            }
            #expect(error?.code == .unwritable)
        }
    }

    @Test func `a sink that fails stops the writer`() {
        let error = #expect(throws: RDFError.self) {
            var writer = try RDFXMLWriter(to: FullSink())
            for _ in 0..<10_000 { try writer.receive(Triple(a, p, .iri(a))) }
            _ = try writer.finish()
        }
        #expect(error?.code == .output)
    }

    @Test func `hundreds of predicates`() throws {
        let once = (0..<700).map {
            Triple(a, IRI("http://e.org/p\($0)"), .literal(Literal("\($0)")))
        }
        let triples = once + once
        #expect(try RDFXMLReader().triples(.text(try writeRDFXML(triples))) == triples)
    }
}
