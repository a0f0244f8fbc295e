extension RDFXMLMachine {
    /// A property element (production propertyElt and those below it).
    mutating func startProperty(_ frame: inout Frame) throws(Fault) {
        frame.kind = .property
        frame.subject = top.subject
        try pushPredicate(&frame)
        text.truncate(to: 0)
        guard element.about == nil else {
            throw Fault(.syntax, "rdf:about is not allowed on a property element")
        }
        if let id = element.id { frame.statement = try pushIdentifier(id, frame).range }
        if let parseType = element.parseType { return try startParseType(parseType, &frame) }
        let isEmpty = element.resource != nil || element.nodeID != nil || element.hasProperties
        guard let datatype = element.datatype else {
            return isEmpty ? try startEmptyProperty(&frame) : ()
        }
        guard !isEmpty else {
            throw Fault(
                .syntax,
                "rdf:datatype goes with neither rdf:resource, rdf:nodeID nor property attributes")
        }
        frame.datatype = try pushResolved(datatype, frame).range
        if Bytes.equal(stack.span(frame.datatype), Self.stringDatatype) {
            frame.datatype = .empty
            frame.language = .empty
        }
    }

    private static var stringDatatype: StaticString { "http://www.w3.org/2001/XMLSchema#string" }

    /// The property's IRI, on the stack; `rdf:li` is counted.
    private mutating func pushPredicate(_ frame: inout Frame) throws(Fault) {
        guard let name = element.rdfName else {
            guard element.localNameStart > 0 else {
                throw Fault(.syntax, "element '\(localName)' has no namespace")
            }
            frame.predicate = push(element.name)
            return
        }
        guard name.isPropertyElement else {
            throw Fault(.syntax, "rdf:\(localName) is not allowed as a property element")
        }
        guard name == .listItem else {
            frame.predicate = push(element.name)
            return
        }
        top.listItems += 1
        let start = stack.count
        stack.append(RDFName.namespace)
        stack.append("_\(top.listItems)")
        frame.predicate = ByteRange(start, stack.count)
    }

    /// A property whose object is in its attributes (production emptyPropertyElt).
    private mutating func startEmptyProperty(_ frame: inout Frame) throws(Fault) {
        guard element.resource == nil || element.nodeID == nil else {
            throw Fault(.syntax, "only one of rdf:resource and rdf:nodeID is allowed")
        }
        frame.kind = .empty
        let object: HeldTerm
        if let resource = element.resource {
            object = HeldTerm(
                kind: .iri, buffer: .element, range: try resolve(resource, frame))
        } else if let label = element.nodeID {
            object = try pushBlankNode(label)
        } else {
            object = makeBlankNode()
        }
        try emit(frame.subject, (.stack, frame.predicate), object)
        if element.hasProperties { try emitPropertyAttributes(of: object, frame) }
        try reify(frame.statement, frame.subject, frame.predicate, object)
    }

    private mutating func startParseType(
        _ parseType: ByteRange, _ frame: inout Frame
    ) throws(Fault) {
        guard element.resource == nil, element.nodeID == nil, element.datatype == nil,
            !element.hasProperties
        else { throw Fault(.syntax, "beside rdf:parseType only rdf:ID is allowed") }
        switch element.bytes.text(parseType) {
        case "Resource":
            let object = makeBlankNode()
            try emit(frame.subject, (.stack, frame.predicate), object)
            try reify(frame.statement, frame.subject, frame.predicate, object)
            frame.kind = .node
            frame.subject = object
        case "Collection":
            frame.kind = .collection
        default:
            // Every value that is not known means Literal (production parseTypeOtherPropertyElt).
            frame.kind = .literal
            canonical.begin()
        }
    }

    /// The end of a property that held text.
    mutating func endTextProperty() throws(Fault) {
        let value = HeldTerm(kind: .literal, buffer: .text, range: ByteRange(0, text.count))
        try emitLiteral(
            top.subject, (.stack, top.predicate), value, datatype: top.datatype,
            language: top.language)
        try reify(
            top.statement, top.subject, top.predicate, value, datatype: top.datatype,
            language: top.language)
    }

    /// The end of a property that held XML.
    mutating func endXMLLiteral() throws(Fault) {
        let start = stack.count
        stack.append(RDFName.namespace)
        stack.append("XMLLiteral")
        let datatype = ByteRange(start, stack.count)
        let value = HeldTerm(kind: .literal, buffer: .text, range: ByteRange(0, text.count))
        try emitLiteral(top.subject, (.stack, top.predicate), value, datatype: datatype)
        try reify(top.statement, top.subject, top.predicate, value, datatype: datatype)
    }
}
