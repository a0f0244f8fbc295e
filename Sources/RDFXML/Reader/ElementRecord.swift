/// The element whose start tag is being read: its name and what its attributes say, as ranges of
/// one buffer that is emptied for each element.
struct ElementRecord {
    /// An attribute that states a property.
    struct PropertyAttribute {
        var predicate: Range<Int>
        var value: Range<Int>
    }

    /// An attribute as it stands, for XML literals.
    struct PlainAttribute {
        var prefix: Range<Int>
        var namespace: Range<Int>
        var localName: Range<Int>
        var value: Range<Int>
    }

    /// The bytes behind the ranges.
    var bytes: [UInt8] = []
    /// The namespace's and the local name's bytes, one behind the other.
    var name = 0..<0
    /// Where in `name` the local name begins.
    var localNameStart = 0
    /// The prefix of the name.
    var prefix = 0..<0
    /// What the name is in the RDF namespace; nil in others.
    var rdfName: RDFName?
    var id: Range<Int>?
    var about: Range<Int>?
    var nodeID: Range<Int>?
    var resource: Range<Int>?
    var datatype: Range<Int>?
    var parseType: Range<Int>?
    var type: Range<Int>?
    var language: Range<Int>?
    var base: Range<Int>?
    var properties: [PropertyAttribute] = []
    var plain: [PlainAttribute] = []

    /// Begins the next element.
    mutating func begin(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>
    ) {
        bytes.removeAll(keepingCapacity: true)
        if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
        if !plain.isEmpty { plain.removeAll(keepingCapacity: true) }
        id = nil
        about = nil
        nodeID = nil
        resource = nil
        datatype = nil
        parseType = nil
        type = nil
        language = nil
        base = nil
        bytes.append(namespace)
        localNameStart = bytes.count
        bytes.append(localName)
        name = 0..<bytes.count
        self.prefix = keep(prefix)
        rdfName = Bytes.equal(namespace, RDFName.namespace) ? RDFName(localName) : nil
    }

    /// Copies bytes and says where they are.
    mutating func keep(_ text: Span<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(text)
        return start..<bytes.count
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether an attribute states a property, `rdf:type` included.
    var hasProperties: Bool { type != nil || !properties.isEmpty }

    /// Takes an attribute as it stands.
    mutating func addPlain(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>, value: Span<UInt8>
    ) {
        plain.append(
            PlainAttribute(
                prefix: keep(prefix), namespace: keep(namespace), localName: keep(localName),
                value: keep(value)))
    }

    /// Takes an attribute of RDF/XML and finds out what it says (section 6.1.4); returns what is
    /// wrong with it, if anything.
    mutating func add(
        namespace: Span<UInt8>, localName: Span<UInt8>, value: Span<UInt8>
    ) -> String? {
        if Bytes.equal(namespace, RDFName.namespace) {
            return addRDF(RDFName(localName), namespace, localName, value)
        }
        if namespace.isEmpty { return addUnqualified(localName, value) }
        if Bytes.equal(namespace, "http://www.w3.org/XML/1998/namespace") {
            if Bytes.equal(localName, "lang") {
                guard value.isEmpty || LanguageTag.isValid(value) else {
                    return "malformed language tag in xml:lang"
                }
                language = keep(value)
            } else if Bytes.equal(localName, "base") {
                base = keep(value)
            }
            return nil
        }
        addProperty(namespace, localName, value)
        return nil
    }

    private mutating func addProperty(
        _ namespace: Span<UInt8>, _ localName: Span<UInt8>, _ value: Span<UInt8>
    ) {
        let start = bytes.count
        bytes.append(namespace)
        bytes.append(localName)
        properties.append(
            PropertyAttribute(predicate: start..<bytes.count, value: keep(value)))
    }

    private mutating func addRDF(
        _ name: RDFName, _ namespace: Span<UInt8>, _ localName: Span<UInt8>, _ value: Span<UInt8>
    ) -> String? {
        switch name {
        case .about: about = keep(value)
        case .resource: resource = keep(value)
        case .datatype: datatype = keep(value)
        case .nodeID: nodeID = keep(value)
        case .id: id = keep(value)
        case .parseType: parseType = keep(value)
        case .type: type = keep(value)
        case .ordinary: addProperty(namespace, localName, value)
        case .document, .description, .listItem, .withdrawn:
            return "rdf:\(String(copying: localName)) is not allowed as an attribute"
        }
        return nil
    }

    /// Attributes without a namespace: five old spellings stand for RDF names, those that begin
    /// with `xml` are XML's own, the others are an error.
    private mutating func addUnqualified(
        _ localName: Span<UInt8>, _ value: Span<UInt8>
    ) -> String? {
        switch RDFName(localName) {
        case .about: about = keep(value)
        case .id: id = keep(value)
        case .resource: resource = keep(value)
        case .parseType: parseType = keep(value)
        case .type: type = keep(value)
        default:
            let isReserved =
                localName.count >= 3 && localName[0] | 0x20 == UInt8(ascii: "x")
                && localName[1] | 0x20 == UInt8(ascii: "m")
                && localName[2] | 0x20 == UInt8(ascii: "l")
            if !isReserved {
                return "attribute '\(String(copying: localName))' has no namespace"
            }
        }
        return nil
    }
}
