internal import XMLStreaming

extension RDFXMLMachine {
    /// Hands on a triple.
    @inline(__always)
    func emit(
        _ subject: HeldTerm, _ predicate: Span<UInt8>, _ object: TermBytes
    ) throws(Fault) {
        try receiver.forward(
            subject: TermBytes(subject.kind, stack.span(subject.range)), predicate: predicate,
            object: object)
    }

    /// Hands on a triple of two terms on the stack.
    func emit(
        _ subject: HeldTerm, _ predicate: Span<UInt8>, _ object: HeldTerm
    ) throws(Fault) {
        try emit(subject, predicate, TermBytes(object.kind, stack.span(object.range)))
    }

    /// Hands on the four triples of a reified statement (section 7.3) where there is one.
    func reify(_ property: borrowing Frame, _ object: TermBytes) throws(Fault) {
        guard !property.statement.isEmpty else { return }
        let node = HeldTerm(kind: .iri, range: property.statement)
        try emit(node, RDFTerm.type, TermBytes(.iri, RDFTerm.statement))
        try emit(node, RDFTerm.subject, property.subject)
        try emit(node, RDFTerm.predicate, TermBytes(.iri, predicate(property)))
        try emit(node, RDFTerm.object, object)
    }
}

/// The IRIs that the reader makes itself.
enum RDFTerm {
    static var type: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") }
    }
    static var statement: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement") }
    }
    static var subject: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject") }
    }
    static var predicate: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate") }
    }
    static var object: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#object") }
    }
    static var first: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#first") }
    }
    static var rest: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest") }
    }
    static var empty: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil") }
    }
    static var xmlLiteral: Span<UInt8> {
        @_lifetime(immortal)
        get { Bytes.span("http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral") }
    }
}
