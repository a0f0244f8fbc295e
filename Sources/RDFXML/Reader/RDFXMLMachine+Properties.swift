internal import XMLStreaming

extension RDFXMLMachine {
    /// A property element (production propertyElt and those below it).
    mutating func startProperty(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: inout Frame
    ) throws(Fault) {
        frame.kind = .property
        frame.subject = top.subject
        try setPredicate(element, name, &frame)
        text.truncate(to: 0)
        guard roles.about < 0 else {
            throw Fault(.syntax, "rdf:about is not allowed on a property element")
        }
        if roles.id >= 0 {
            let name = element.attribute(at: Int(roles.id)).value
            frame.statement = try pushIdentifier(name, frame).range
        }
        if roles.parseType >= 0 { return try startParseType(element, &frame) }
        let isEmpty = roles.resource >= 0 || roles.nodeID >= 0 || roles.hasProperties
        guard roles.datatype >= 0 else {
            if isEmpty { try startEmptyProperty(element, &frame) }
            return
        }
        guard !isEmpty else {
            throw Fault(
                .syntax,
                "rdf:datatype goes with neither rdf:resource, rdf:nodeID nor property attributes")
        }
        let datatype = element.attribute(at: Int(roles.datatype)).value
        frame.datatype = try pushResolved(datatype, frame).range
        frame.language = .empty
        if Bytes.equal(stack.span(frame.datatype), "http://www.w3.org/2001/XMLSchema#string") {
            frame.datatype = .empty
        }
    }

    /// The property's IRI; `rdf:li` is counted.
    private mutating func setPredicate(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: inout Frame
    ) throws(Fault) {
        frame.predicate = name.iri
        guard let rdfName = name.rdfName else {
            if name.hasNamespace { return }
            throw Fault(
                .syntax, "element '\(String(copying: element.localName))' has no namespace")
        }
        guard rdfName.isPropertyElement else {
            let name = String(copying: element.localName)
            throw Fault(.syntax, "rdf:\(name) is not allowed as a property element")
        }
        guard rdfName == .listItem else { return }
        top.listItems += 1
        let start = stack.append(RDFName.namespace).start
        frame.predicate = ByteRange(start, stack.append("_\(top.listItems)").end)
        frame.isListItem = true
    }

    /// A property whose object is in its attributes (production emptyPropertyElt).
    private mutating func startEmptyProperty(
        _ element: borrowing XMLStartElement, _ frame: inout Frame
    ) throws(Fault) {
        guard roles.resource < 0 || roles.nodeID < 0 else {
            throw Fault(.syntax, "only one of rdf:resource and rdf:nodeID is allowed")
        }
        frame.kind = .empty
        if roles.resource >= 0, !roles.hasProperties, frame.statement.isEmpty {
            // By far the most frequent: the IRI is handed on from where it stands.
            let iri = element.attribute(at: Int(roles.resource)).value
            if IRIReference.kind(of: iri) == .absolute {
                return try emit(
                    frame.subject, predicate(frame), TermBytes(.iri, iri))
            }
        }
        let object: HeldTerm
        if roles.resource >= 0 {
            object = try pushResolved(element.attribute(at: Int(roles.resource)).value, frame)
        } else if roles.nodeID >= 0 {
            object = try pushBlankNode(element.attribute(at: Int(roles.nodeID)).value)
        } else {
            object = makeBlankNode()
        }
        try emit(frame.subject, predicate(frame), object)
        if roles.hasProperties { try emitPropertyAttributes(element, object, frame) }
        try reify(frame, TermBytes(object.kind, stack.span(object.range)))
    }

    private mutating func startParseType(
        _ element: borrowing XMLStartElement, _ frame: inout Frame
    ) throws(Fault) {
        guard roles.resource < 0, roles.nodeID < 0, roles.datatype < 0, !roles.hasProperties
        else { throw Fault(.syntax, "beside rdf:parseType only rdf:ID is allowed") }
        let value = element.attribute(at: Int(roles.parseType)).value
        if Bytes.equal(value, "Resource") {
            let object = makeBlankNode()
            try emit(frame.subject, predicate(frame), object)
            try reify(frame, TermBytes(object.kind, stack.span(object.range)))
            frame.kind = .node
            frame.subject = object
        } else if Bytes.equal(value, "Collection") {
            frame.kind = .collection
        } else {
            // Every value that is not known means Literal (production parseTypeOtherPropertyElt).
            frame.kind = .literal
            canonical.begin()
        }
    }

    /// The end of a property that held text.
    func endTextProperty() throws(Fault) {
        let value = TermBytes(
            kind: .literal, value: text.span, datatype: stack.span(top.datatype),
            language: stack.span(top.language))
        try emit(top.subject, predicate(top), value)
        try reify(top, value)
    }

    /// The end of a property that held XML.
    func endXMLLiteral() throws(Fault) {
        let value = TermBytes(literal: text.span, datatype: RDFTerm.xmlLiteral)
        try emit(top.subject, predicate(top), value)
        try reify(top, value)
    }
}
