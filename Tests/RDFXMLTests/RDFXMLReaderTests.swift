import RDFXML
import Testing
import XMLStreaming

/// A document around `content`, with the prefixes `rdf` and `ex`.
private func document(_ content: String, attributes: String = "") -> String {
    """
    <rdf:RDF xmlns:rdf="\(RDF.namespace)" xmlns:ex="http://e.org/" \(attributes)>
    \(content)
    </rdf:RDF>
    """
}

private func read(_ content: String, attributes: String = "") throws -> [Triple] {
    try RDFXMLReader().triples(.text(document(content, attributes: attributes)))
}

struct RDFXMLReaderTests {
    private let a = IRI("http://e.org/a")
    private let p = IRI("http://e.org/p")

    /// The lexical form of the only literal.
    private func xmlLiteral(_ content: String) throws -> String {
        let triples = try read(
            """
            <rdf:Description rdf:about="http://e.org/a" xmlns="http://d.org/" xmlns:un="http://u.org/">\
            <ex:p rdf:parseType="Literal">\(content)</ex:p></rdf:Description>
            """)
        guard triples.count == 1, case .literal(let literal) = triples[0].object else { return "" }
        #expect(literal.datatype == RDF.xmlLiteral)
        return literal.lexicalForm
    }

    @Test(
        arguments: [
            ("a &amp; b &gt; &lt;", "a &amp; b &gt; &lt;"), ("<![CDATA[<&>]]>", "&lt;&amp;&gt;"),
            ("x<!-- c --><?pi  d ?>", "x<!-- c --><?pi d ?>"), ("a&#13;b", "a&#xD;b"),
            ("<b/>", "<b xmlns=\"http://d.org/\"></b>"),
            ("<b><i>x</i></b>", "<b xmlns=\"http://d.org/\"><i>x</i></b>"),
            (
                "<ex:b un:z='1' ex:y='2' c='3'/>",
                "<ex:b xmlns:ex=\"http://e.org/\" xmlns:un=\"http://u.org/\""
                    + " c=\"3\" ex:y=\"2\" un:z=\"1\"></ex:b>"
            ),
            ("<ex:b><i xmlns=''/></ex:b>", "<ex:b xmlns:ex=\"http://e.org/\"><i></i></ex:b>"),
            ("<b><i xmlns=''/></b>", "<b xmlns=\"http://d.org/\"><i xmlns=\"\"></i></b>"),
            (
                "<ex:b t='&#9;&#10;&quot;>'/>",
                "<ex:b xmlns:ex=\"http://e.org/\" t=\"&#x9;&#xA;&quot;>\"></ex:b>"
            ),
            ("<ex:b xml:lang='de'/>", "<ex:b xmlns:ex=\"http://e.org/\" xml:lang=\"de\"></ex:b>"),
        ])
    func `XML literals are exclusive canonical XML`(_ content: String, _ form: String) throws {
        #expect(try xmlLiteral(content) == form)
    }

    @Test func `a language holds until another one or none is named`() throws {
        let triples = try read(
            """
            <rdf:Description rdf:about="http://e.org/a" xml:lang="de" ex:q="eins">
              <ex:p>zwei</ex:p><ex:p xml:lang="fr">trois</ex:p><ex:p xml:lang="">4</ex:p>
              <ex:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</ex:p>
            </rdf:Description>
            <rdf:Description rdf:about="http://e.org/a"><ex:p>six</ex:p></rdf:Description>
            """, attributes: "xml:lang=\"en\"")
        let literals = triples.compactMap { triple -> Literal? in
            if case .literal(let literal) = triple.object { literal } else { nil }
        }
        #expect(literals.map(\.language) == ["de", "de", "fr", nil, nil, "en"])
        #expect(literals.map(\.lexicalForm) == ["eins", "zwei", "trois", "4", "5", "six"])
    }

    @Test func `a base holds inside its element only`() throws {
        let triples = try read(
            """
            <rdf:Description rdf:about="x"><ex:p rdf:resource="y"/></rdf:Description>
            <rdf:Description rdf:about="x" xml:base="sub/">
              <ex:p xml:base="deep/" rdf:resource="y"/><ex:p rdf:resource="y"/>
            </rdf:Description>
            <rdf:Description rdf:ID="x"><ex:p rdf:resource=""/></rdf:Description>
            """, attributes: "xml:base=\"http://b.org/d/e\"")
        #expect(
            triples == [
                Triple(IRI("http://b.org/d/x"), p, .iri(IRI("http://b.org/d/y"))),
                Triple(IRI("http://b.org/d/sub/x"), p, .iri(IRI("http://b.org/d/sub/deep/y"))),
                Triple(IRI("http://b.org/d/sub/x"), p, .iri(IRI("http://b.org/d/sub/y"))),
                Triple(IRI("http://b.org/d/e#x"), p, .iri(IRI("http://b.org/d/e"))),
            ])
    }

    @Test func `generated labels meet no label of the document`() throws {
        let triples = try read(
            """
            <rdf:Description rdf:nodeID="b0"><ex:p><rdf:Description/></ex:p></rdf:Description>
            <rdf:Description rdf:nodeID="_0"><ex:p rdf:parseType="Resource"/></rdf:Description>
            """)
        let nodes = triples.flatMap { [$0.subject.term, $0.object] }
        #expect(Set(nodes).count == 4)
    }

    @Test func `a collection is a list, also of collections`() throws {
        let inner =
            "<ex:q rdf:parseType=\"Collection\"><rdf:Description rdf:about=\"http://e.org/c\"/></ex:q>"
        let triples = try read(
            """
            <rdf:Description rdf:about="http://e.org/a"><ex:p rdf:parseType="Collection">
              <rdf:Description rdf:about="http://e.org/b">\(inner)</rdf:Description>
              <rdf:Description rdf:about="http://e.org/d"/>
            </ex:p></rdf:Description>
            """)
        let expected = try parseNTriples(
            """
            <http://e.org/a> <http://e.org/p> _:1 .
            _:1 <\(RDF.namespace)first> <http://e.org/b> .
            <http://e.org/b> <http://e.org/q> _:2 .
            _:2 <\(RDF.namespace)first> <http://e.org/c> .
            _:2 <\(RDF.namespace)rest> <\(RDF.namespace)nil> .
            _:1 <\(RDF.namespace)rest> _:3 .
            _:3 <\(RDF.namespace)first> <http://e.org/d> .
            _:3 <\(RDF.namespace)rest> <\(RDF.namespace)nil> .
            """)
        #expect(areIsomorphic(triples, expected), "\(triples)")
    }

    @Test func `entities of the internal subset are expanded`() throws {
        let text = """
            <!DOCTYPE rdf:RDF [<!ENTITY e "http://e.org/"><!ENTITY t "x &amp; y">]>
            """ + document("<rdf:Description rdf:about=\"&e;a\"><ex:p>&t;</ex:p></rdf:Description>")
        #expect(
            try RDFXMLReader().triples(.text(text)) == [Triple(a, p, .literal(Literal("x & y")))])
    }

    @Test func `too deep is a limit`() {
        let depth = 300
        let content =
            String(repeating: "<rdf:Description><ex:p>", count: depth)
            + String(repeating: "</ex:p></rdf:Description>", count: depth)
        let error = #expect(throws: RDFError.self) { try read(content) }
        #expect(error?.code == .limit)
    }

    @Test func `what the receiver throws ends the reading`() {
        struct Refusing: TripleReceiver {
            mutating func receive(
                subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
            ) throws(RDFError) {
                throw RDFError(.output, "full")
            }
        }
        let text = document("<rdf:Description rdf:about=\"http://e.org/a\" ex:p=\"x\"/>")
        let error = #expect(throws: RDFError.self) {
            try RDFXMLReader().read(.text(text), into: Refusing())
        }
        #expect(error == RDFError(.output, "full"))
    }

    @Test func `a base that is none is refused`() {
        #expect(throws: RDFError.self) {
            try RDFXMLReader(base: IRI("no/base")).triples(.text(document("")))
        }
    }

    @Test func `a file that is not there is an input error`() {
        let error = #expect(throws: RDFError.self) {
            try RDFXMLReader().triples(.file("/no/such/file.rdf"))
        }
        #expect(error?.code == .input)
    }
}
