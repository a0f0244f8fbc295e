import GraphML
import RDFXML
import XMLStreaming

/// The statements of a graph as triples, twelve each, as the C reference writes them.
struct StatementTriples {
    private static let cg = "urn:uuid:6f1d9f4e-0d2a-4c0e-9b57-2f1f3f2c7b10#"
    private static let xsd = "http://www.w3.org/2001/XMLSchema#"

    private let graph: GraphMLGraph
    private let cg = Array(StatementTriples.cg.utf8)
    private let statement = Array("urn:claimgraph:statement:".utf8)
    private let claim = Array("urn:claimgraph:claim:".utf8)
    private let document = Array("urn:claimgraph:document:".utf8)
    private let date = Array((xsd + "date").utf8)
    private let double = Array((xsd + "double").utf8)
    private let type = Array("http://www.w3.org/1999/02/22-rdf-syntax-ns#type".utf8)
    private let quotedFrom = Array("http://www.w3.org/ns/prov#wasQuotedFrom".utf8)
    private let published = Array("http://schema.org/datePublished".utf8)
    private let statementClass = Array((cg + "Statement").utf8)
    private let stance = Array((cg + "stance").utf8)
    private let source = Array((cg + "source").utf8)
    private let target = Array((cg + "target").utf8)
    private let claimProperty = Array((cg + "claim").utf8)
    private let predicateText = Array((cg + "predicateText").utf8)
    private let quote = Array((cg + "quote").utf8)
    private let uid = Array((cg + "uid").utf8)
    private let documents = Array((cg + "documents").utf8)
    private let weight = Array((cg + "weight").utf8)

    init(_ graph: GraphMLGraph) {
        self.graph = graph
    }

    func write(to sink: any ByteSink) throws -> XMLStreamWriter.Summary {
        var writer = try RDFXMLWriter(
            to: sink,
            prefixes: [
                Prefix("cg", Self.cg), Prefix("prov", "http://www.w3.org/ns/prov#"),
                Prefix("schema", "http://schema.org/"),
            ])
        var subject: [UInt8] = []
        var iri: [UInt8] = []
        for edge in 0..<graph.edgeCount {
            Self.join(statement, graph.arena[graph.edgeID(edge)], &subject)
            try writeResources(edge, subject, &iri, &writer)
            try writeRest(edge, subject, &iri, &writer)
        }
        return try writer.finish()
    }

    private func writeResources(
        _ edge: Int, _ subject: [UInt8], _ iri: inout [UInt8], _ writer: inout RDFXMLWriter
    ) throws(RDFError) {
        let arena = graph.arena
        let data = graph.data(ofEdge: edge)
        let first = data.startIndex
        let about = TermBytes(.iri, subject.span)
        let ends = graph.ends(ofEdge: edge)
        try writer.receive(
            subject: about, predicate: type.span, object: TermBytes(.iri, statementClass.span))
        Self.join(cg, arena[data[first].value], &iri)
        try writer.receive(
            subject: about, predicate: stance.span, object: TermBytes(.iri, iri.span))
        try writer.receive(
            subject: about, predicate: source.span,
            object: TermBytes(.iri, arena[uri(ends.source)]))
        try writer.receive(
            subject: about, predicate: target.span,
            object: TermBytes(.iri, arena[uri(ends.target)]))
        Self.join(claim, arena[data[first + 1].value], &iri)
        try writer.receive(
            subject: about, predicate: claimProperty.span, object: TermBytes(.iri, iri.span))
    }

    private func writeRest(
        _ edge: Int, _ subject: [UInt8], _ iri: inout [UInt8], _ writer: inout RDFXMLWriter
    ) throws(RDFError) {
        let arena = graph.arena
        let data = graph.data(ofEdge: edge)
        let first = data.startIndex
        let about = TermBytes(.iri, subject.span)
        try writer.receive(
            subject: about, predicate: predicateText.span,
            object: TermBytes(.literal, arena[data[first + 2].value]))
        try writer.receive(
            subject: about, predicate: quote.span,
            object: TermBytes(.literal, arena[data[first + 3].value]))
        try writer.receive(
            subject: about, predicate: uid.span,
            object: TermBytes(.literal, arena[data[first + 4].value]))
        Self.join(document, arena[data[first + 5].value], &iri)
        try writer.receive(
            subject: about, predicate: quotedFrom.span, object: TermBytes(.iri, iri.span))
        try writer.receive(
            subject: about, predicate: documents.span,
            object: TermBytes(.literal, arena[data[first + 5].value]))
        try writer.receive(
            subject: about, predicate: published.span,
            object: TermBytes(literal: arena[data[first + 6].value], datatype: date.span))
        try writer.receive(
            subject: about, predicate: weight.span,
            object: TermBytes(literal: arena[data[first + 7].value], datatype: double.span))
    }

    private func uri(_ node: Int) -> ByteRange {
        let data = graph.data(ofNode: node)
        return data[data.startIndex + 2].value
    }

    private static func join(
        _ left: [UInt8], _ right: Span<UInt8>, _ result: inout [UInt8]
    ) {
        result.removeAll(keepingCapacity: true)
        result.append(contentsOf: left)
        right.withUnsafeBufferPointer { result.append(contentsOf: $0) }
    }
}
