import RDFXML
import Testing
import XMLStreaming

/// Steele, Lea and Flood's SplitMix64 (2014): the same numbers for a seed on every machine.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Graphs with what breaks writers: markup, controls, line ends, combining marks, long texts.
private struct HostileGraphs {
    var generator: SplitMix64
    private static let pieces = [
        "a", " ", "  ", "\t", "\n", "\r", "\r\n", "<", ">", "&", "\"", "'", "]]>", "&amp;", "<!--",
        "--", "<?", "\\", "\\n", "\\u0041", "é", "e\u{301}", "😀", "\u{2028}", "\u{85}", "\u{FEFF}",
        "\u{FFFD}", "\u{10FFFF}", "\u{E000}", "\u{202E}", "{", "}", "%00",
        String(repeating: "x", count: 3_000),
    ]
    private static let iris = [
        "http://e.org/a", "http://e.org/é", "http://e.org/a?x=1&y='2'", "urn:uuid:1#2",
        "http://e.org/a/../b", "http://e.org/%20", "tag:x,2024:y", "http://e.org/(z)!*;,",
    ]

    private static let labels = ["b", "0", "x1", "_", "é", "a.b"]

    mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in
            let index = Int.random(in: 0..<Self.pieces.count * 3, using: &generator)
            return Self.pieces[index < Self.pieces.count ? index : index % (Self.pieces.count - 1)]
        }.joined()
    }

    mutating func triple() -> Triple {
        let subject: Subject =
            Bool.random(using: &generator)
            ? .iri(IRI(Self.iris.randomElement(using: &generator) ?? ""))
            : .blankNode(BlankNode(Self.labels.randomElement(using: &generator) ?? ""))
        let predicate = ["p", "q-r", "é", "s.t"].randomElement(using: &generator) ?? ""
        let value = text(Int.random(in: 0..<6, using: &generator))
        let object: Term =
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: .iri(IRI(Self.iris.randomElement(using: &generator) ?? ""))
            case 1: .blankNode(BlankNode("b"))
            case 2: .literal(Literal(value, language: "en-GB"))
            case 3: .literal(Literal(value, datatype: XSD.integer))
            default: .literal(Literal(value))
            }
        return Triple(subject, IRI("http://e.org/v#" + predicate), object)
    }
}

struct RoundTripTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    func `RDF/XML written, read and written again is the same`(_ seed: UInt64) throws {
        var graphs = HostileGraphs(generator: SplitMix64(state: seed))
        let triples = (0..<200).map { _ in graphs.triple() }
        let first = try writeRDFXML(triples)
        let read = try RDFXMLReader().triples(.text(first))
        #expect(areSameButForLabels(read, triples), "seed \(seed)")
        let second = try writeRDFXML(read)
        #expect(try RDFXMLReader().triples(.text(second)).count == triples.count)
        #expect(first == (try writeRDFXML(triples)), "seed \(seed)")
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    func `N-Triples written, read and written again are the same`(_ seed: UInt64) throws {
        var graphs = HostileGraphs(generator: SplitMix64(state: seed))
        let triples = (0..<200).map { _ in graphs.triple() }
        let sink = MemorySink()
        var writer = NTriplesWriter(to: sink)
        for triple in triples { try writer.receive(triple) }
        try writer.finish()
        #expect(try parseNTriples(sink.text) == triples, "seed \(seed)")
    }

    @Test func `a document without blank nodes is written again byte for byte`() throws {
        var graphs = HostileGraphs(generator: SplitMix64(state: 11))
        let triples = (0..<2000).map { _ in graphs.triple() }.filter { triple in
            if case .blankNode = triple.object { return false }
            if case .blankNode = triple.subject { return false }
            return true
        }
        let first = try writeRDFXML(triples)
        let read = try RDFXMLReader().triples(.text(first))
        #expect(read == triples)
        #expect(try writeRDFXML(read) == first)
    }

    @Test func `a literal larger than every buffer`() throws {
        let text = String(repeating: "x<é😀\n", count: 40_000)
        let triples = [
            Triple(IRI("http://e.org/a"), IRI("http://e.org/p"), .literal(Literal(text)))
        ]
        #expect(try RDFXMLReader().triples(.text(try writeRDFXML(triples))) == triples)
    }

    /// In order, and the labels of the one stand for those of the other, one for one.
    private func areSameButForLabels(_ left: [Triple], _ right: [Triple]) -> Bool {
        var names: [Term: Term] = [:]
        var back: [Term: Term] = [:]
        func agree(_ one: Term, _ other: Term) -> Bool {
            guard case .blankNode = one, case .blankNode = other else { return one == other }
            if let known = names[one] { return known == other }
            if back[other] != nil { return false }
            names[one] = other
            back[other] = one
            return true
        }
        return left.count == right.count
            && zip(left, right).allSatisfy {
                agree($0.subject.term, $1.subject.term) && $0.predicate == $1.predicate
                    && agree($0.object, $1.object)
            }
    }
}
