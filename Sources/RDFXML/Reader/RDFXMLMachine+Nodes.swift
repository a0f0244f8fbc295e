internal import XMLStreaming

extension RDFXMLMachine {
    /// The root: `rdf:RDF`, or a node element that stands alone.
    mutating func startRoot(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: inout Frame
    ) throws(Fault) {
        guard name.rdfName == .document else { return try startNode(element, name, &frame) }
        guard roles.about < 0, roles.id < 0, roles.nodeID < 0, roles.resource < 0,
            roles.datatype < 0, roles.parseType < 0, !roles.hasProperties
        else { throw Fault(.syntax, "rdf:RDF takes no attributes") }
        frame.kind = .nodes
    }

    /// A node element (production nodeElement), at the top or in a collection.
    mutating func startNode(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: inout Frame
    ) throws(Fault) {
        try checkNode(element, name)
        frame.subject = try nodeTerm(element, frame)
        if top.kind == .collection { try addToCollection(&frame) }
        try describeNode(element, name, frame)
    }

    /// A node element inside a property element: the property's object.
    mutating func startNodeAsObject(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: inout Frame
    ) throws(Fault) {
        guard !top.hasObject else {
            throw Fault(.syntax, "a property element holds one node element, not two")
        }
        guard text.span.isBlank else { throw Fault(.syntax, "text beside a node element") }
        guard top.datatype.isEmpty else {
            throw Fault(.syntax, "a property with rdf:datatype holds text, not an element")
        }
        try checkNode(element, name)
        text.truncate(to: 0)
        top.hasObject = true
        frame.subject = try nodeTerm(element, frame)
        try emit(top.subject, predicate(top), frame.subject)
        try describeNode(element, name, frame)
        try reify(top, TermBytes(frame.subject.kind, stack.span(frame.subject.range)))
    }

    /// Throws where the element is none that may be a node.
    private func checkNode(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry
    ) throws(Fault) {
        if let rdfName = name.rdfName {
            guard rdfName.isNodeElement else {
                let name = String(copying: element.localName)
                throw Fault(.syntax, "rdf:\(name) is not allowed as a node element")
            }
        } else if !name.hasNamespace {
            throw Fault(
                .syntax, "element '\(String(copying: element.localName))' has no namespace")
        }
        guard roles.resource < 0, roles.datatype < 0, roles.parseType < 0 else {
            let name =
                roles.resource >= 0 ? "resource" : roles.datatype >= 0 ? "datatype" : "parseType"
            throw Fault(.syntax, "rdf:\(name) is not allowed on a node element")
        }
    }

    private mutating func nodeTerm(
        _ element: borrowing XMLStartElement, _ frame: borrowing Frame
    ) throws(Fault) -> HeldTerm {
        if roles.about >= 0, roles.id < 0, roles.nodeID < 0 {
            return try pushResolved(element.attribute(at: Int(roles.about)).value, frame)
        }
        guard [roles.about, roles.id, roles.nodeID].count(where: { $0 >= 0 }) <= 1 else {
            throw Fault(.syntax, "only one of rdf:about, rdf:ID and rdf:nodeID is allowed")
        }
        if roles.id >= 0 {
            return try pushIdentifier(element.attribute(at: Int(roles.id)).value, frame)
        }
        if roles.nodeID >= 0 {
            return try pushBlankNode(element.attribute(at: Int(roles.nodeID)).value)
        }
        return makeBlankNode()
    }

    /// The triples of a node element's name and property attributes.
    private func describeNode(
        _ element: borrowing XMLStartElement, _ name: NameTable.Entry, _ frame: borrowing Frame
    ) throws(Fault) {
        if name.rdfName != .description {
            let type = TermBytes(.iri, names.bytes.span(name.iri))
            try emit(frame.subject, RDFTerm.type, type)
        }
        if roles.hasProperties { try emitPropertyAttributes(element, frame.subject, frame) }
    }

    /// The triples of the property attributes, with `subject` as theirs.
    func emitPropertyAttributes(
        _ element: borrowing XMLStartElement, _ subject: HeldTerm, _ frame: borrowing Frame
    ) throws(Fault) {
        if roles.type >= 0 {
            var resolved = ByteStack(capacity: 256)
            let reference = element.attribute(at: Int(roles.type)).value
            _ = try resolve(reference, frame, into: &resolved)
            try emit(subject, RDFTerm.type, TermBytes(.iri, resolved.span))
        }
        guard roles.propertyCount > 0 else { return }
        for index in 0..<element.attributeCount {
            let attribute = element.attribute(at: index)
            guard let name = names.find(attribute.nameToken), name.role == .property else {
                continue
            }
            let value = TermBytes(
                kind: .literal, value: attribute.value, datatype: Span(),
                language: stack.span(frame.language))
            try emit(subject, names.bytes.span(name.iri), value)
        }
    }
}
