internal import XMLStreaming

/// What the attributes of a start tag say, as their places in it; -1 for what none says.
struct AttributeRoles {
    var id: Int32 = -1
    var about: Int32 = -1
    var nodeID: Int32 = -1
    var resource: Int32 = -1
    var datatype: Int32 = -1
    var parseType: Int32 = -1
    var type: Int32 = -1
    var language: Int32 = -1
    var base: Int32 = -1
    /// How many attributes state properties, `rdf:type` not counted.
    var propertyCount: Int32 = 0

    /// Whether an attribute states a property, `rdf:type` included.
    var hasProperties: Bool { type >= 0 || propertyCount > 0 }

    /// Finds out what the attributes of `element` say (section 6.1.4); returns what is wrong with
    /// them, if anything.
    mutating func read(_ element: borrowing XMLStartElement) -> String? {
        for index in 0..<element.attributeCount {
            let attribute = element.attribute(at: index)
            if let message = add(attribute, Int32(truncatingIfNeeded: index)) { return message }
        }
        return nil
    }

    private mutating func add(_ attribute: XMLAttribute, _ index: Int32) -> String? {
        let namespace = attribute.namespace
        if namespace.isEmpty { return addUnqualified(attribute, index) }
        if Bytes.equal(namespace, RDFName.namespace) {
            return addRDF(RDFName(attribute.localName), attribute, index)
        }
        guard Bytes.equal(namespace, "http://www.w3.org/XML/1998/namespace") else {
            propertyCount += 1
            return nil
        }
        if Bytes.equal(attribute.localName, "lang") {
            guard attribute.value.isEmpty || LanguageTag.isValid(attribute.value) else {
                return "malformed language tag in xml:lang"
            }
            language = index
        } else if Bytes.equal(attribute.localName, "base") {
            base = index
        }
        return nil
    }

    private mutating func addRDF(
        _ name: RDFName, _ attribute: XMLAttribute, _ index: Int32
    ) -> String? {
        switch name {
        case .about: about = index
        case .resource: resource = index
        case .datatype: datatype = index
        case .nodeID: nodeID = index
        case .id: id = index
        case .parseType: parseType = index
        case .type: type = index
        case .ordinary: propertyCount += 1
        case .document, .description, .listItem, .withdrawn:
            return "rdf:\(String(copying: attribute.localName)) is not allowed as an attribute"
        }
        return nil
    }

    /// Attributes without a namespace: five old spellings stand for RDF names, those that begin
    /// with `xml` are XML's own, the others are an error.
    private mutating func addUnqualified(_ attribute: XMLAttribute, _ index: Int32) -> String? {
        let localName = attribute.localName
        switch RDFName(localName) {
        case .about: about = index
        case .id: id = index
        case .resource: resource = index
        case .parseType: parseType = index
        case .type: type = index
        default:
            if !Self.isReserved(localName) {
                return "attribute '\(String(copying: localName))' has no namespace"
            }
        }
        return nil
    }

    private static func isReserved(_ localName: Span<UInt8>) -> Bool {
        localName.count >= 3 && localName[0] | 0x20 == UInt8(ascii: "x")
            && localName[1] | 0x20 == UInt8(ascii: "m") && localName[2] | 0x20 == UInt8(ascii: "l")
    }

    /// Whether the attribute states a property and is not `rdf:type`.
    static func isProperty(_ attribute: XMLAttribute) -> Bool {
        let namespace = attribute.namespace
        if Bytes.equal(namespace, RDFName.namespace) {
            return RDFName(attribute.localName) == .ordinary
        }
        return !namespace.isEmpty
            && !Bytes.equal(namespace, "http://www.w3.org/XML/1998/namespace")
    }
}
