import RDFXML

/// Hands the triples of one subject after the other to a receiver, without making a value of them.
struct TripleEmitter<Receiver: TripleReceiver & ~Copyable>: ~Copyable {
    /// Takes the triples.
    private(set) var receiver: Receiver
    /// The subject's IRI.
    private var subject: [UInt8] = []
    /// An object's IRI being made.
    private var object: [UInt8] = []

    init(_ receiver: consuming Receiver) { self.receiver = receiver }

    /// Hands the receiver back.
    consuming func finish() -> Receiver { receiver }

    /// Begins a subject whose IRI `write` appends.
    mutating func begin(_ write: (inout [UInt8]) -> Void) {
        subject.removeAll(keepingCapacity: true)
        write(&subject)
    }

    /// An object that is an IRI, which `write` appends.
    mutating func resource(
        _ property: RDFProperty, _ write: (inout [UInt8]) -> Void
    ) throws(RDFError) {
        object.removeAll(keepingCapacity: true)
        write(&object)
        try Self.send(&receiver, subject, property, object)
    }

    /// An object that is a part of the subject: its IRI, `#` and `name`.
    mutating func part(_ property: RDFProperty, _ name: String) throws(RDFError) {
        object.removeAll(keepingCapacity: true)
        object.append(contentsOf: subject)
        object.append(UInt8(ascii: "#"))
        object.append(contentsOf: name.utf8)
        try Self.send(&receiver, subject, property, object)
    }

    /// An object that is an IRI.
    mutating func resource(_ property: RDFProperty, _ iri: String) throws(RDFError) {
        try Self.send(
            &receiver, subject, property, TermBytes(.iri, iri.utf8.span))
    }

    /// The classes of the subject, in the order of their IRIs.
    mutating func types(_ classes: RDFClass...) throws(RDFError) {
        for name in classes { try resource(.type, name.iri) }
    }

    /// An object that is text; none where there is none.
    mutating func text(_ property: RDFProperty, _ text: String?) throws(RDFError) {
        guard let text else { return }
        try Self.send(&receiver, subject, property, TermBytes(.literal, text.utf8.span))
    }

    /// An object that is a value of a datatype.
    mutating func value(
        _ property: RDFProperty, _ text: String, _ datatype: IRI
    ) throws(RDFError) {
        let type = datatype.text
        try Self.send(
            &receiver, subject, property,
            TermBytes(literal: text.utf8.span, datatype: type.utf8.span))
    }

    /// An object that is text in English.
    mutating func english(_ property: RDFProperty, _ text: String) throws(RDFError) {
        let language = "en"
        try Self.send(
            &receiver, subject, property,
            TermBytes(
                kind: .literal, value: text.utf8.span, datatype: Span(),
                language: language.utf8.span))
    }

    private static func send(
        _ receiver: inout Receiver, _ subject: borrowing [UInt8], _ property: RDFProperty,
        _ object: borrowing [UInt8]
    ) throws(RDFError) {
        try send(&receiver, subject, property, TermBytes(.iri, object.span))
    }

    private static func send(
        _ receiver: inout Receiver, _ subject: borrowing [UInt8], _ property: RDFProperty,
        _ object: TermBytes
    ) throws(RDFError) {
        let predicate = property.iri
        try receiver.receive(
            subject: TermBytes(.iri, subject.span), predicate: predicate.utf8.span, object: object)
    }
}
