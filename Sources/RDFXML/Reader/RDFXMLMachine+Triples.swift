extension RDFXMLMachine where Receiver: ~Copyable {
    /// Where a predicate's bytes lie.
    typealias Predicate = (buffer: HeldTerm.Buffer, range: Range<Int>)

    /// Hands on a triple whose object is an IRI or a blank node.
    mutating func emit(
        _ subject: HeldTerm, _ predicate: Predicate, _ object: HeldTerm
    ) throws(Fault) {
        try Self.emit(
            &receiver, stack, element.bytes, text, subject, predicate, object,
            datatype: 0..<0, language: 0..<0)
    }

    /// Hands on a triple whose object is a literal; `datatype` and `language` lie on the stack.
    mutating func emitLiteral(
        _ subject: HeldTerm, _ predicate: Predicate, _ value: HeldTerm,
        datatype: Range<Int> = 0..<0, language: Range<Int> = 0..<0
    ) throws(Fault) {
        try Self.emit(
            &receiver, stack, element.bytes, text, subject, predicate, value,
            datatype: datatype, language: datatype.isEmpty ? language : 0..<0)
    }

    /// Hands on the four triples of a reified statement (section 7.3) where there is one.
    mutating func reify(
        _ statement: Range<Int>, _ subject: HeldTerm, _ predicate: Range<Int>,
        _ object: HeldTerm, datatype: Range<Int> = 0..<0, language: Range<Int> = 0..<0
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

    private static func emit(
        _ receiver: inout Receiver, _ stack: borrowing [UInt8], _ element: borrowing [UInt8],
        _ text: borrowing [UInt8], _ subject: HeldTerm, _ predicate: Predicate,
        _ object: HeldTerm, datatype: Range<Int>, language: Range<Int>
    ) throws(Fault) {
        let stackSpan = stack.span
        let elementSpan = element.span
        let textSpan = text.span
        var subjectBytes = stackSpan
        switch subject.buffer {
        case .stack: subjectBytes = stackSpan.extracting(subject.range)
        case .element: subjectBytes = elementSpan.extracting(subject.range)
        case .text: subjectBytes = textSpan.extracting(subject.range)
        }
        var objectBytes = stackSpan
        switch object.buffer {
        case .stack: objectBytes = stackSpan.extracting(object.range)
        case .element: objectBytes = elementSpan.extracting(object.range)
        case .text: objectBytes = textSpan.extracting(object.range)
        }
        let predicateBytes =
            predicate.buffer == .element
            ? elementSpan.extracting(predicate.range) : stackSpan.extracting(predicate.range)
        try receiver.receive(
            subject: TermBytes(subject.kind, subjectBytes),
            predicate: predicateBytes,
            object: TermBytes(
                kind: object.kind, value: objectBytes,
                datatype: stackSpan.extracting(datatype),
                language: stackSpan.extracting(language)))
    }
}
