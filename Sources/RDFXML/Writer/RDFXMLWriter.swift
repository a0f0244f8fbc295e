public import XMLStreaming

/// Writes RDF/XML, streaming: plain `rdf:Description` with `rdf:about`, one property element a
/// line, absolute IRIs, no abbreviations.
///
/// Triples are written in the order in which they come; those of one subject that come one behind
/// the other share an `rdf:Description`. The same triples in the same order give the same bytes:
/// sort them by subject, predicate and object for files that can be compared.
public struct RDFXMLWriter: TripleReceiver, ~Copyable {
    private var writer: XMLStreamWriter
    private let description: XMLElementTemplate
    private var properties: PropertyTemplates
    /// The subject being described, and whether it is a blank node.
    private var subject: [UInt8] = []
    private var isBlank = false
    private var isOpen = false
    private var label: [UInt8] = []

    /// Starts a document.
    ///
    /// - Parameters:
    ///   - sink: gets the bytes.
    ///   - prefixes: declared on the root in this order, behind `rdf`; predicates in other
    ///     namespaces carry a declaration of their own.
    ///   - illegalCharacters: what to do with characters that XML cannot hold.
    public init(
        to sink: any ByteSink, prefixes: [Prefix] = [],
        illegalCharacters: IllegalCharacterPolicy = .replace
    ) throws(RDFError) {
        let all = [Prefix.rdf] + prefixes.filter { $0 != .rdf }
        var writer = try Self.makeWriter(to: sink, illegalCharacters)
        description = try Self.startRoot(&writer, all)
        self.writer = writer
        properties = PropertyTemplates(names: PredicateNames(prefixes: all))
    }

    private static func makeWriter(
        to sink: any ByteSink, _ illegalCharacters: IllegalCharacterPolicy
    ) throws(RDFError) -> XMLStreamWriter {
        do throws(XMLStreamError) {
            return try XMLStreamWriter(
                to: sink,
                options: XMLStreamWriter.Options(
                    illegalCharacters: illegalCharacters, escapesLineFeeds: true))
        } catch {
            throw RDFError(error, reading: false)
        }
    }

    private static func startRoot(
        _ writer: inout XMLStreamWriter, _ prefixes: [Prefix]
    ) throws(RDFError) -> XMLElementTemplate {
        do throws(XMLStreamError) {
            try writer.startElement(
                "rdf:RDF",
                namespaces: prefixes.map {
                    XMLNamespaceDeclaration(prefix: $0.name, iri: $0.namespace)
                })
            return try writer.template(
                "rdf:Description", attributes: ["rdf:about", "rdf:nodeID"])
        } catch {
            throw RDFError(error, reading: false)
        }
    }

    /// Characters replaced by U+FFFD so far.
    public var replacedCharacters: Int { writer.replacedCharacters }

    /// Writes a triple.
    ///
    /// - Throws: `.unwritable` where a predicate cannot be an element's name or an IRI holds what no
    ///   IRI may; `.illegalCharacter`; `.output` or `.closedPipe` from the sink.
    public mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        let isSame =
            isOpen && isBlank == (subject.kind == .blankNode)
            && Bytes.equal(self.subject.span, subject.value)
        do throws(XMLStreamError) {
            if !isSame { try begin(subject) }
            let template = try properties.template(for: predicate, &writer)
            try write(template, object)
        } catch {
            throw properties.takeFailure() ?? RDFError(error, reading: false)
        }
    }

    private mutating func begin(_ subject: TermBytes) throws(XMLStreamError) {
        if isOpen { try writer.end() }
        isOpen = true
        isBlank = subject.kind == .blankNode
        self.subject.removeAll(keepingCapacity: true)
        self.subject.append(subject.value)
        try writer.start(description)
        if isBlank {
            try writeLabel(1, subject.value)
        } else {
            try Self.checkIRI(subject.value)
            try writer.attribute(0, subject.value)
        }
    }

    private mutating func write(
        _ template: XMLElementTemplate, _ object: TermBytes
    ) throws(XMLStreamError) {
        switch object.kind {
        case .iri:
            try writeIRI(template, PropertyTemplates.resource, object.value, text: Span())
        case .blankNode:
            try writer.start(template)
            try writeLabel(PropertyTemplates.nodeID, object.value)
            try writer.end()
        case .literal:
            if !object.language.isEmpty {
                try writer.element(
                    template, attribute: PropertyTemplates.language, object.language,
                    text: object.value)
            } else if !object.datatype.isEmpty {
                try writeIRI(
                    template, PropertyTemplates.datatype, object.datatype, text: object.value)
            } else {
                try writer.element(template, text: object.value)
            }
        }
    }

    /// Writes an element with an IRI in an attribute. Most IRIs are looked through once, which is
    /// enough to see that nothing in them has to be escaped.
    @inline(__always)
    private mutating func writeIRI(
        _ template: XMLElementTemplate, _ index: Int, _ iri: Span<UInt8>, text: Span<UInt8>
    ) throws(XMLStreamError) {
        switch IRIReference.spelling(iri) {
        case .plain: try writer.element(template, attribute: index, plain: iri, text: text)
        case .other: try writer.element(template, attribute: index, iri, text: text)
        case .malformed: try Self.checkIRI(iri)
        }
    }

    private mutating func writeLabel(
        _ index: Int, _ value: Span<UInt8>
    ) throws(XMLStreamError) {
        label.removeAll(keepingCapacity: true)
        BlankNodeNames.append(value, to: &label)
        try Self.writeAttribute(&writer, index, label)
    }

    private static func writeAttribute(
        _ writer: inout XMLStreamWriter, _ index: Int, _ value: borrowing [UInt8]
    ) throws(XMLStreamError) {
        try writer.attribute(index, value.span)
    }

    /// Refuses what a reader of RDF would refuse in turn.
    private static func checkIRI(_ iri: Span<UInt8>) throws(XMLStreamError) {
        guard IRIReference.isAllowed(iri), !iri.isEmpty else {
            throw XMLStreamError(
                .illegalName, "<\(String(copying: iri))> is not an IRI: percent-encode it")
        }
    }

    /// Ends the document and the sink: the only way to a whole document.
    public consuming func finish() throws(RDFError) -> XMLStreamWriter.Summary {
        do throws(XMLStreamError) {
            if isOpen { try writer.end() }
            try writer.endElement()
            return try writer.finish()
        } catch {
            throw RDFError(error, reading: false)
        }
    }
}
