extension RDFXMLMachine {
    /// Where a predicate's bytes lie.
    typealias Predicate = (buffer: HeldTerm.Buffer, range: ByteRange)

    /// Hands on a triple whose object is an IRI or a blank node.
    func emit(
        _ subject: HeldTerm, _ predicate: Predicate, _ object: HeldTerm
    ) throws(Fault) {
        try receiver.forward(
            subject: TermBytes(subject.kind, bytes(subject.buffer, subject.range)),
            predicate: bytes(predicate.buffer, predicate.range),
            object: TermBytes(object.kind, bytes(object.buffer, object.range)))
    }

    /// Hands on a triple whose object is a literal; `datatype` and `language` lie on the stack.
    func emitLiteral(
        _ subject: HeldTerm, _ predicate: Predicate, _ value: HeldTerm,
        datatype: ByteRange = .empty, language: ByteRange = .empty
    ) throws(Fault) {
        try receiver.forward(
            subject: TermBytes(subject.kind, bytes(subject.buffer, subject.range)),
            predicate: bytes(predicate.buffer, predicate.range),
            object: TermBytes(
                kind: .literal, value: bytes(value.buffer, value.range),
                datatype: stack.span(datatype),
                language: stack.span(datatype.isEmpty ? language : .empty)))
    }

    /// Hands on the four triples of a reified statement (section 7.3) where there is one.
    mutating func reify(
        _ statement: ByteRange, _ subject: HeldTerm, _ predicate: ByteRange,
        _ object: HeldTerm, datatype: ByteRange = .empty, language: ByteRange = .empty
    ) throws(Fault) {
        guard !statement.isEmpty else { return }
        let node = HeldTerm(kind: .iri, buffer: .stack, range: statement)
        let predicateTerm = HeldTerm(kind: .iri, buffer: .stack, range: predicate)
        let type = rdfPredicate("type")
        let statementClass = rdfPredicate("Statement")
        let subjectProperty = rdfPredicate("subject")
        let predicateProperty = rdfPredicate("predicate")
        let objectProperty = rdfPredicate("object")
        try emit(
            node, (.element, type), HeldTerm(kind: .iri, buffer: .element, range: statementClass))
        try emit(node, (.element, subjectProperty), subject)
        try emit(node, (.element, predicateProperty), predicateTerm)
        if object.kind == .literal {
            try emitLiteral(
                node, (.element, objectProperty), object, datatype: datatype, language: language)
        } else {
            try emit(node, (.element, objectProperty), object)
        }
    }

    /// The bytes of a range of a buffer.
    @_lifetime(borrow self)
    @inline(__always)
    private func bytes(_ buffer: HeldTerm.Buffer, _ range: ByteRange) -> Span<UInt8> {
        switch buffer {
        case .stack: return stack.span(range)
        case .element: return element.bytes.span(range)
        case .text: return text.span(range)
        }
    }
}
