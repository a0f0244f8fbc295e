extension RDFXMLMachine {
    /// The root: `rdf:RDF`, or a node element that stands alone.
    mutating func startRoot(_ frame: inout Frame) throws(Fault) {
        guard element.rdfName == .document else { return try startNode(&frame) }
        guard element.about == nil, element.id == nil, element.nodeID == nil,
            element.resource == nil, element.datatype == nil, element.parseType == nil,
            !element.hasProperties
        else { throw Fault(.syntax, "rdf:RDF takes no attributes") }
        frame.kind = .nodes
    }

    /// A node element (production nodeElement), at the top or in a collection.
    mutating func startNode(_ frame: inout Frame) throws(Fault) {
        try checkNode()
        frame.subject = try nodeTerm(frame)
        if top.kind == .collection { try addToCollection(&frame) }
        try describeNode(frame)
    }

    /// A node element inside a property element: the property's object.
    mutating func startNodeAsObject(_ frame: inout Frame) throws(Fault) {
        guard !top.hasObject else {
            throw Fault(.syntax, "a property element holds one node element, not two")
        }
        guard Self.isWhiteSpace(text.span) else {
            throw Fault(.syntax, "text beside a node element")
        }
        guard top.datatype.isEmpty else {
            throw Fault(.syntax, "a property with rdf:datatype holds text, not an element")
        }
        try checkNode()
        text.truncate(to: 0)
        top.hasObject = true
        frame.subject = try nodeTerm(frame)
        try emit(top.subject, (.stack, top.predicate), frame.subject)
        try describeNode(frame)
        try reify(top.statement, top.subject, top.predicate, frame.subject)
    }

    private func checkNode() throws(Fault) {
        if let name = element.rdfName {
            guard name.isNodeElement else {
                throw Fault(.syntax, "rdf:\(localName) is not allowed as a node element")
            }
        } else if element.localNameStart == 0 {
            throw Fault(.syntax, "element '\(localName)' has no namespace")
        }
        guard element.resource == nil, element.datatype == nil, element.parseType == nil else {
            let name =
                element.resource != nil
                ? "resource" : element.datatype != nil ? "datatype" : "parseType"
            throw Fault(.syntax, "rdf:\(name) is not allowed on a node element")
        }
    }

    /// The local name of the element, for messages.
    var localName: String {
        element.bytes.text(ByteRange(element.localNameStart, element.name.end))
    }

    private mutating func nodeTerm(_ frame: borrowing Frame) throws(Fault) -> HeldTerm {
        if let about = element.about, element.id == nil, element.nodeID == nil {
            return try pushResolved(about, frame)
        }
        let given = [element.about, element.id, element.nodeID]
        guard given.count(where: { $0 != nil }) <= 1 else {
            throw Fault(.syntax, "only one of rdf:about, rdf:ID and rdf:nodeID is allowed")
        }
        if let id = element.id { return try pushIdentifier(id, frame) }
        if let label = element.nodeID { return try pushBlankNode(label) }
        return makeBlankNode()
    }

    /// The triples of a node element's name and property attributes.
    private mutating func describeNode(_ frame: borrowing Frame) throws(Fault) {
        if element.rdfName != .description {
            let type = rdfPredicate("type")
            try emit(
                frame.subject, (.element, type),
                HeldTerm(kind: .iri, buffer: .element, range: element.name))
        }
        try emitPropertyAttributes(of: frame.subject, frame)
    }

    /// The triples of the property attributes, with `subject` as theirs.
    mutating func emitPropertyAttributes(
        of subject: HeldTerm, _ frame: borrowing Frame
    ) throws(Fault) {
        if let type = element.type {
            let object = HeldTerm(kind: .iri, buffer: .element, range: try resolve(type, frame))
            try emit(subject, (.element, rdfPredicate("type")), object)
        }
        for property in element.properties {
            try emitLiteral(
                subject, (.element, property.predicate),
                HeldTerm(kind: .literal, buffer: .element, range: property.value),
                language: frame.language)
        }
    }
}
