public import XMLStreaming

/// Reads RDF/XML: the whole of RDF 1.1 XML Syntax, streaming.
/// https://www.w3.org/TR/rdf-syntax-grammar/
///
/// The triples go to a ``TripleReceiver`` as soon as they are known, terms as spans of bytes. In
/// memory are the open elements, one text, and the `rdf:ID`s seen, nothing else. Blank nodes with an
/// `rdf:nodeID` keep it as their label; the others get numbers, which no `rdf:nodeID` can be.
/// Absolute IRIs are kept as they are written; relative ones are resolved by RFC 3986.
///
/// A DOCTYPE may declare entities (they are expanded within limits); nothing outside the document is
/// ever read.
public struct RDFXMLReader: Sendable {
    /// The IRI that relative references of the document are resolved against where it has no
    /// `xml:base`; nil makes them an error.
    public var base: IRI?
    /// How deep elements may be nested.
    public var maximumDepth: Int

    /// A reader; `base` is as a rule the place that the document was got from.
    public init(base: IRI? = nil, maximumDepth: Int = 200) {
        self.base = base
        self.maximumDepth = maximumDepth
    }

    /// Reads a whole document into `receiver` and hands it back.
    ///
    /// - Throws: the first fault with its line and column: `.syntax` for XML that is not well-formed
    ///   and for what is not RDF/XML, `.limit`, `.input`, or what the receiver throws.
    public func read<Receiver: TripleReceiver & ~Copyable>(
        _ source: XMLSource, into receiver: consuming Receiver
    ) throws(RDFError) -> Receiver {
        var baseIRI: BaseIRI?
        if let base {
            guard let parsed = BaseIRI(base.text.utf8.span) else {
                throw RDFError(.syntax, "the base '\(base.text)' is not an absolute IRI")
            }
            baseIRI = parsed
        }
        let box = ReceiverBox(receiver)
        var handler = RDFXMLHandler(
            machine: RDFXMLMachine(box, base: baseIRI, maximumDepth: maximumDepth))
        let reader = XMLStreamReader(
            options: XMLStreamReader.Options(doctype: .internalEntities))
        do throws(XMLStreamError) {
            try reader.read(source, into: &handler)
        } catch {
            throw handler.error(for: error)
        }
        guard let filled = box.take() else {
            throw RDFError(.input, "the receiver is gone")
        }
        return filled
    }

    /// Reads a whole document into values.
    public func triples(_ source: XMLSource) throws(RDFError) -> [Triple] {
        try read(source, into: TripleCollector()).triples
    }
}

/// Brings XML events to the machine.
private struct RDFXMLHandler: XMLStreamHandler, ~Copyable {
    var machine: RDFXMLMachine
    private var failure: RDFError?

    init(machine: consuming RDFXMLMachine) {
        self.machine = machine
    }

    /// Comments belong to XML literals.
    static var observesComments: Bool { true }

    mutating func startElement(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        do throws(RDFError) {
            try machine.start(element)
        } catch {
            try stop(error)
        }
    }

    mutating func endElement(_ element: borrowing XMLEndElement) throws(XMLStreamError) {
        do throws(RDFError) {
            try machine.end()
        } catch {
            try stop(error)
        }
    }

    mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {
        do throws(RDFError) {
            try machine.characters(bytes)
        } catch {
            throw keep(error, at: position)
        }
    }

    mutating func comment(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        machine.comment(bytes)
    }

    mutating func processingInstruction(
        target: Span<UInt8>, data: Span<UInt8>
    ) throws(XMLStreamError) {
        machine.processingInstruction(target: target, data: data)
    }

    private mutating func stop(_ error: RDFError) throws(XMLStreamError) {
        throw keep(error, at: nil)
    }

    /// Keeps the machine's or the receiver's error, and gives one that stops the XML reader.
    private mutating func keep(_ error: RDFError, at position: XMLPosition?) -> XMLStreamError {
        failure = error
        return XMLStreamError(
            .content, error.message, line: position?.line, column: position?.column)
    }

    /// What the caller of the reader gets for an error of the XML reader.
    func error(for error: XMLStreamError) -> RDFError {
        guard var failure else { return RDFError(error, reading: true) }
        if failure.code == .syntax || failure.code == .limit {
            failure.file = error.file
            failure.line = failure.line ?? error.line
            failure.column = failure.column ?? error.column
        }
        return failure
    }
}
