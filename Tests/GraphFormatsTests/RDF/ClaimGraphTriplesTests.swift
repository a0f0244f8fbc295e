import Annotations
import Claims
import GraphFormats
import RDFXML
import Testing
import XMLStreaming

/// One statement: "“Nonsense”, said the Kremlin. 😀" of a document whose hash is all zeros.
private let graph: ClaimGraph = {
    let document = DocumentRecord(
        name: "a.txt", sha256: String(repeating: "0", count: 64), title: "Title",
        publisher: "Yonhap", date: CalendarDate(iso: "2024-10-17"), dateSource: .given,
        url: "https://example.org/a")
    let (russia, korea) = (EntityID("Q159"), EntityID("Q423"))
    let key = ClaimKey(
        subject: korea, event: "deploy-troops", objects: [russia], polarity: .positive)
    func entity(_ id: EntityID, _ label: String) -> EntityRecord {
        EntityRecord(
            id: id, kind: .state,
            appearances: [
                document.id: .init(
                    label: label, affiliation: nil, names: [label, "the Kremlin"].sorted(),
                    mentions: [14..<25])
            ])
    }
    let statement = StatementRecord(
        id: StatementID("s0123456789abcdef"), document: document.id, source: russia, via: nil,
        stance: .denied, claim: key.id,
        sourceWords: Quotation(range: 17..<28, text: "the Kremlin"),
        cue: Quotation(range: 12..<16, text: "said"),
        content: [Quotation(range: 1..<9, text: "Nonsense")],
        context: Quotation(range: 0..<31, text: "“Nonsense”, said the Kremlin. 😀"),
        details: ClaimDetails(quantities: [.init(value: 10_000, unit: "troop", bound: .about)]),
        rule: "quotation", confidence: 0.93)
    let wording = ClaimRecord.Wording(predicate: "send", gloss: "North Korea sends troops")
    return ClaimGraph(
        documents: [document], entities: [entity(russia, "Russia"), entity(korea, "North Korea")],
        claims: [ClaimRecord(key: key, wordings: [document.id: wording])], statements: [statement])
}()

private func triples(baseIRI: String? = nil) throws -> [Triple] {
    try ClaimGraphTriples(
        graph, software: .init(name: "claimgraph", version: "0"), baseIRI: baseIRI
    ).write(to: TripleCollector()).triples
}

struct ClaimGraphTriplesTests {
    private let statement = "urn:uuid:50012345-6789-8abc-8def-cf1466fc4255"

    private func objects(_ subject: String, _ predicate: String) throws -> [Term] {
        try triples().filter {
            $0.subject == .iri(IRI(subject)) && $0.predicate == IRI(predicate)
        }.map(\.object)
    }

    @Test func `a statement says who takes which stance on what`() throws {
        let cg = RDFVocabulary.namespace
        #expect(try objects(statement, cg + "stance") == [.iri(IRI(cg + "denied"))])
        let russia = Term.iri(IRI("http://www.wikidata.org/entity/Q159"))
        #expect(try objects(statement, cg + "source") == [russia])
        #expect(try objects(statement, RDFVocabulary.prov + "wasAttributedTo") == [russia])
        #expect(
            try objects(statement, cg + "confidence")
                == [.literal(Literal("0.93", datatype: XSD.decimal))])
    }

    @Test func `evidence has its words, what stands around them, and code points`() throws {
        let oa = RDFVocabulary.annotation
        let part = statement + "#content-01"
        #expect(try objects(part, oa + "hasSelector").count == 2)
        #expect(try objects(part + "-quote", oa + "exact") == [.literal(Literal("Nonsense"))])
        #expect(try objects(part + "-quote", oa + "prefix") == [.literal(Literal("“"))])
        #expect(
            try objects(part + "-quote", oa + "suffix")
                == [.literal(Literal("”, said the Kremlin. 😀"))])
        #expect(
            try objects(part + "-position", oa + "start")
                == [.literal(Literal("1", datatype: XSD.nonNegativeInteger))])
        #expect(
            try objects(part + "-position", oa + "end")
                == [.literal(Literal("9", datatype: XSD.nonNegativeInteger))])
    }

    @Test func `with a base everything of ours begins with it`() throws {
        let base = "https://example.org/graph/"
        for triple in try triples(baseIRI: base) {
            guard case .iri(let iri) = triple.subject else { continue }
            #expect(iri.text.hasPrefix(base) || iri.text.hasPrefix(RDFVocabulary.namespace))
        }
        let subjects = Set(try triples(baseIRI: base).map(\.subject))
        #expect(subjects.contains(.iri(IRI(base + "statement/s0123456789abcdef"))))
        #expect(subjects.contains(.iri(IRI(base + "entity/Q159"))))
        #expect(subjects.contains(.iri(IRI(base + "entity/Q159#d0000000000000000"))))
    }

    @Test func `every term that is used is defined in the vocabulary`() throws {
        for triple in try triples() where triple.predicate.text.hasPrefix("urn:uuid:") {
            #expect(triple.predicate.text.hasPrefix(RDFVocabulary.namespace))
        }
    }

    @Test(
        arguments: [
            (0.93, "0.93"), (1, "1.0"), (0, "0.0"), (1e-7, "0.0000001"), (2.5e-9, "0.0000000025"),
            (1e21, "1000000000000000000000.0"), (-1.25e17, "-125000000000000000.0"),
        ] as [(Double, String)])
    func `numbers are decimals without exponent`(_ number: Double, _ text: String) throws {
        var changed = graph.statements[0]
        changed.confidence = number
        let written = try ClaimGraphTriples(
            ClaimGraph(
                documents: graph.documents, entities: graph.entities, claims: graph.claims,
                statements: [changed]), software: .init(name: "claimgraph", version: "0")
        ).write(to: TripleCollector()).triples
        let confidence = written.first { $0.predicate.text.hasSuffix("#confidence") }
        #expect(confidence?.object == .literal(Literal(text, datatype: XSD.decimal)))
        #expect(Double(text) == number)
    }
}

struct ClaimGraphRDFErrorTests {
    private func message(changing: (String) -> String) throws -> String {
        let sink = MemorySink()
        _ = try ClaimGraphRDF.write(
            graph, as: .nTriples, to: sink,
            options: .init(software: .init(name: "claimgraph", version: "0")))
        var chunk: [UInt8]? = Array(changing(sink.text).utf8)
        let error = #expect(throws: RDFError.self) {
            try ClaimGraphRDF.graph(
                nTriples: {
                    defer { chunk = nil }
                    return chunk
                }, name: "a.nt")
        }
        #expect(error?.file == "a.nt")
        return error?.message ?? ""
    }

    private func without(_ word: String) -> (String) -> String {
        { text in text.split(separator: "\n").filter { !$0.contains(word) }.joined(separator: "\n")
        }
    }

    @Test func `what is missing is named`() throws {
        #expect(try message(changing: without("#stance>")).contains("#stance>"))
        #expect(try message(changing: without("sha256>")).contains("sha256>"))
        #expect(try message(changing: without("oa#start>")).contains("has no position"))
        #expect(try message(changing: without("wasQuotedFrom>")).contains("stands in no document"))
    }

    @Test func `what is no number, no date, no stance is named`() throws {
        #expect(
            try message { $0.replacing("\"0.93\"", with: "\"often\"") }.contains("'often'"))
        #expect(
            try message { $0.replacing("\"2024-10-17\"", with: "\"2024-13-17\"") }
                .contains("'2024-13-17'"))
        #expect(
            try message { $0.replacing("#stance> <urn:uuid:", with: "#stance> <urn:wrong:") }
                .contains("stance"))
        #expect(
            try message { $0.replacing("#char=14,25", with: "#char=25,14") }
                .contains("no place in a document"))
    }
}
