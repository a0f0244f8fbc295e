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

    /// Finds out what the attributes of `element` say; returns what is wrong with them, if
    /// anything.
    mutating func read(
        _ element: borrowing XMLStartElement, _ names: inout NameTable
    ) -> String? {
        for index in 0..<element.attributeCount {
            let attribute = element.attribute(at: index)
            let token = attribute.nameToken
            let name =
                names.find(token) ?? names.add(token, attribute.namespace, attribute.localName)
            if let message = add(name.role, Int32(truncatingIfNeeded: index), attribute) {
                return message
            }
        }
        return nil
    }

    private mutating func add(
        _ role: NameTable.Role, _ index: Int32, _ attribute: XMLAttribute
    ) -> String? {
        switch role {
        case .about: about = index
        case .id: id = index
        case .nodeID: nodeID = index
        case .resource: resource = index
        case .datatype: datatype = index
        case .parseType: parseType = index
        case .type: type = index
        case .base: base = index
        case .property: propertyCount += 1
        case .ignored: break
        case .language:
            guard attribute.value.isEmpty || LanguageTag.isValid(attribute.value) else {
                return "malformed language tag in xml:lang"
            }
            language = index
        case .forbidden:
            return "rdf:\(String(copying: attribute.localName)) is not allowed as an attribute"
        case .unqualified:
            return "attribute '\(String(copying: attribute.localName))' has no namespace"
        }
        return nil
    }
}
