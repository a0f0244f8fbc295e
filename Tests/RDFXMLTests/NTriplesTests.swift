import RDFXML
import Testing
import XMLStreaming

private func write(
    _ triples: [Triple], illegalCharacters: IllegalCharacterPolicy? = nil
) throws -> String {
    let sink = MemorySink()
    var writer = NTriplesWriter(to: sink, illegalCharacters: illegalCharacters)
    for triple in triples { try writer.receive(triple) }
    try writer.finish()
    return sink.text
}

struct NTriplesTests {
    private let a = IRI("http://e.org/a")
    private let p = IRI("http://e.org/p")

    @Test func `every kind of term is read`() throws {
        let triples = try parseNTriples(
            """
            # a comment, then an empty line

            <http://e.org/a> <http://e.org/p> <http://e.org/b> .
            \t_:x1.y\t<http://e.org/p>\t"plain"\t.\t# behind
            <http://e.org/a><http://e.org/p>"Grüß Gott"@de-AT.
            <http://e.org/a> <http://e.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
            <http://e.org/a> <http://e.org/p> "s"^^<http://www.w3.org/2001/XMLSchema#string> .
            <http://e.org/a> <http://e.org/p> _:0 .
            """)
        #expect(
            triples == [
                Triple(a, p, .iri(IRI("http://e.org/b"))),
                Triple(.blankNode(BlankNode("x1.y")), p, .literal(Literal("plain"))),
                Triple(a, p, .literal(Literal("Grüß Gott", language: "de-AT"))),
                Triple(a, p, .literal(Literal("1", datatype: XSD.integer))),
                Triple(a, p, .literal(Literal("s"))),
                Triple(a, p, .blankNode(BlankNode("0"))),
            ])
    }

    @Test func `every escape is read`() throws {
        let triples = try parseNTriples(
            #"<http://e.org/\u0061> <http://e.org/p> "\t\b\n\r\f\"\'\\\u00E9\U0001F600" ."#)
        #expect(triples == [Triple(a, p, .literal(Literal("\t\u{8}\n\r\u{C}\"'\\é😀")))])
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\n\n\r"])
    func `every line end is one`(_ end: String) throws {
        let line = "<http://e.org/a> <http://e.org/p> \"x\" ."
        #expect(try parseNTriples(line + end + line + end).count == 2)
    }

    @Test func `the input may be cut anywhere`() throws {
        let text = "<http://e.org/a> <http://e.org/p> \"é\\n😀\"@en .\n_:b <http://e.org/p> _:c .\n"
        let whole = try parseNTriples(text)
        for size in 1...text.utf8.count {
            var reader = NTriplesReader(TripleCollector())
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let chunk = Array(rest.prefix(size))
                try reader.feed(chunk.span)
                rest = rest.dropFirst(size)
            }
            #expect(try reader.finish().triples == whole)
        }
    }

    @Test func `a line over the limit is refused`() throws {
        var reader = NTriplesReader(TripleCollector(), maximumLineLength: 20)
        let text = "# a comment of more than twenty bytes"
        let error = #expect(throws: RDFError.self) { try reader.feed(text.utf8.span) }
        #expect(error?.code == .limit)
    }

    @Test func `the writer is canonical`() throws {
        let text = try write([
            Triple(a, p, .literal(Literal("q\" b\\ n\n r\r t\t c\u{1} d\u{7F} é 😀"))),
            Triple(.blankNode(BlankNode("b")), p, .literal(Literal("x", language: "en"))),
            Triple(a, p, .literal(Literal("1", datatype: XSD.integer))),
        ])
        #expect(
            text == #"""
                <http://e.org/a> <http://e.org/p> "q\" b\\ n\n r\r t\t c\u0001 d\u007F é 😀" .
                _:b <http://e.org/p> "x"@en .
                <http://e.org/a> <http://e.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .

                """#)
    }

    @Test func `what XML cannot hold is replaced one for one, or refused, where wanted`() throws {
        let triple = Triple(a, p, .literal(Literal("a\u{0}b\u{FFFE}c\u{1F}é")))
        #expect(
            try write([triple], illegalCharacters: .replace)
                == "<http://e.org/a> <http://e.org/p> \"a\u{FFFD}b\u{FFFD}c\u{FFFD}é\" .\n")
        #expect(try parseNTriples(try write([triple])) == [triple])
        let error = #expect(throws: RDFError.self) {
            try write([triple], illegalCharacters: .refuse)
        }
        #expect(error?.code == .illegalCharacter)
    }

    @Test func `an IRI that is none is not written`() {
        let error = #expect(throws: RDFError.self) {
            try write([Triple(IRI("http://e.org/a b"), p, .iri(a))])
        }
        #expect(error?.code == .unwritable)
    }

    @Test func `a sink that fails stops the writer`() {
        let error = #expect(throws: RDFError.self) {
            var writer = NTriplesWriter(to: FullSink())
            for _ in 0..<10_000 { try writer.receive(Triple(a, p, .iri(a))) }
            try writer.finish()
        }
        #expect(error?.code == .output)
    }
}

/// A sink like a full disk.
final class FullSink: ByteSink {
    func write(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        throw XMLStreamError(.unwritable, "no space left on device")
    }
    func finish() throws(XMLStreamError) {}
}
