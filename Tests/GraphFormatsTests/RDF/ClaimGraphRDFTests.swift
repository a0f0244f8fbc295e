import Annotations
import Claims
import GraphFormats
import RDFXML
import TestSupport
import Testing
import XMLStreaming

private let options = ClaimGraphRDF.Options(software: .init(name: "test", version: "1"))

private func write(
    _ graph: ClaimGraph, _ format: ClaimGraphRDF.Format,
    options: ClaimGraphRDF.Options = options
) throws -> [UInt8] {
    let sink = MemorySink()
    _ = try ClaimGraphRDF.write(graph, as: format, to: sink, options: options)
    return sink.bytes
}

private func readNTriples(_ bytes: [UInt8]) throws -> ClaimGraph {
    var chunk: [UInt8]? = bytes
    return try ClaimGraphRDF.graph(nTriples: {
        defer { chunk = nil }
        return chunk
    })
}

/// Labels and affiliations of unnamed objects may stand in RDF only as they stand in a graph; a
/// party that nothing is known of would be lost, so the graphs under test have none.
struct ClaimGraphRDFTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `RDF/XML written and read is the same graph`(_ seed: UInt64) throws {
        var graphs = HostileGraph(seed: seed)
        let graph = graphs.graph(documents: 6)
        let first = try write(graph, .rdfXML)
        let read = try ClaimGraphRDF.graph(rdfXML: .bytes(first))
        #expect(read == graph, "seed \(seed)")
        #expect(try write(read, .rdfXML) == first)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `N-Triples written and read are the same graph`(_ seed: UInt64) throws {
        var graphs = HostileGraph(seed: seed)
        let graph = graphs.graph(documents: 6)
        let first = try write(graph, .nTriples)
        let read = try readNTriples(first)
        #expect(read == graph, "seed \(seed)")
        #expect(try write(read, .nTriples) == first)
    }

    @Test(arguments: [nil, "https://example.org/news/", "urn:x:"])
    func `both formats hold the same triples, and the lines are sorted as bytes`(
        _ base: String?
    ) throws {
        for illegal in [false, true] {
            var graphs = HostileGraph(seed: 7, illegalCharacters: illegal)
            let graph = graphs.graph(documents: 8)
            var options = options
            options.baseIRI = base
            let text = try write(graph, .nTriples, options: options)
            let triples = try parseNTriples(String(decoding: text, as: UTF8.self))
            let document = try write(graph, .rdfXML, options: options)
            #expect(try RDFXMLReader().triples(.bytes(document)) == triples)
            guard !illegal else { continue }
            let lines = text.split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == Set(lines).count)
            for (line, next) in zip(lines, lines.dropFirst()) {
                let isSorted = line.lexicographicallyPrecedes(next)
                #expect(isSorted, "\(String(decoding: line + [0x0A] + next, as: UTF8.self))")
            }
            #expect(try readNTriples(text) == graph)
        }
    }

    @Test func `the order of the triples means nothing to the reader`() throws {
        var graphs = HostileGraph(seed: 8)
        let graph = graphs.graph(documents: 5)
        var random = SeededGenerator(seed: 9)
        let text = String(decoding: try write(graph, .nTriples), as: UTF8.self)
        var lines = text.split(separator: "\n")
        lines.shuffle(using: &random)
        #expect(try readNTriples(Array(lines.joined(separator: "\n").utf8)) == graph)
    }

    @Test func `other triples beside the graph's are passed over`() throws {
        var graphs = HostileGraph(seed: 10)
        let graph = graphs.graph(documents: 2)
        let more = "<http://e.org/a> <http://e.org/p> \"x\" .\n_:b <http://e.org/p> _:c .\n"
        #expect(try readNTriples(try write(graph, .nTriples) + Array(more.utf8)) == graph)
    }

    @Test func `there are no blank nodes, and no claim is stated as a fact`() throws {
        var graphs = HostileGraph(seed: 11)
        let graph = graphs.graph(documents: 6)
        let text = String(decoding: try write(graph, .nTriples), as: UTF8.self)
        let triples = try parseNTriples(text)
        let entities = Set(
            triples.filter { $0.object == .iri(IRI(RDFVocabulary.prov + "Agent")) }.map(\.subject))
        for triple in triples {
            guard case .iri = triple.subject else { return #expect(Bool(false), "\(triple)") }
            if case .blankNode = triple.object { #expect(Bool(false), "\(triple)") }
            guard entities.contains(triple.subject), case .iri(let object) = triple.object else {
                continue
            }
            #expect(
                triple.predicate == RDF.type
                    || triple.predicate == IRI(RDFVocabulary.schema + "memberOf"), "\(object)")
        }
    }

    @Test func `characters that XML cannot hold are counted alike in both formats`() throws {
        var graphs = HostileGraph(seed: 12, illegalCharacters: true)
        let graph = graphs.graph(documents: 6)
        let counts = try [ClaimGraphRDF.Format.rdfXML, .nTriples].map { format in
            try ClaimGraphRDF.write(graph, as: format, to: MemorySink(), options: options)
        }
        #expect(counts[0] > 0)
        #expect(counts[0] == counts[1])
        var strict = options
        strict.illegalCharacters = .refuse
        for format in [ClaimGraphRDF.Format.rdfXML, .nTriples] {
            let error = #expect(throws: RDFError.self) {
                try write(graph, format, options: strict)
            }
            #expect(error?.code == .illegalCharacter)
        }
    }

    @Test func `a base that is no IRI is refused`() {
        var options = options
        options.baseIRI = "example.org/ x"
        let error = #expect(throws: RDFError.self) {
            try write(ClaimGraph(), .rdfXML, options: options)
        }
        #expect(error?.code == .unwritable)
    }

    @Test func `an empty graph is a document with the stances`() throws {
        let bytes = try write(ClaimGraph(), .rdfXML)
        #expect(try ClaimGraphRDF.graph(rdfXML: .bytes(bytes)) == ClaimGraph())
        #expect(try RDFXMLReader().triples(.bytes(bytes)).count == 23)
    }
}
