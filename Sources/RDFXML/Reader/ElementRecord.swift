/// The element whose start tag is being read: its name and what its attributes say, as ranges of
/// one buffer that is emptied for each element.
struct ElementRecord: ~Copyable {
    /// An attribute that states a property.
    struct PropertyAttribute {
        var predicate: ByteRange
        var value: ByteRange
    }

    /// An attribute as it stands, for XML literals.
    struct PlainAttribute {
        var prefix: ByteRange
        var namespace: ByteRange
        var localName: ByteRange
        var value: ByteRange
    }

    /// The bytes behind the ranges.
    var bytes = ByteStack()
    /// The namespace's and the local name's bytes, one behind the other.
    var name = ByteRange.empty
    /// Where in `name` the local name begins.
    var localNameStart = 0
    /// The prefix of the name.
    var prefix = ByteRange.empty
    /// What the name is in the RDF namespace; nil in others.
    var rdfName: RDFName?
    var id: ByteRange?
    var about: ByteRange?
    var nodeID: ByteRange?
    var resource: ByteRange?
    var datatype: ByteRange?
    var parseType: ByteRange?
    var type: ByteRange?
    var language: ByteRange?
    var base: ByteRange?
    var properties: [PropertyAttribute] = []
    var plain: [PlainAttribute] = []

    /// Begins the next element.
    mutating func begin(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>
    ) {
        bytes.truncate(to: 0)
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
        name = ByteRange(0, bytes.count)
        self.prefix = bytes.append(prefix)
        rdfName = Bytes.equal(namespace, RDFName.namespace) ? RDFName(localName) : nil
    }

    /// Whether an attribute states a property, `rdf:type` included.
    var hasProperties: Bool { type != nil || !properties.isEmpty }

    /// Takes an attribute as it stands.
    mutating func addPlain(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>, value: Span<UInt8>
    ) {
        plain.append(
            PlainAttribute(
                prefix: bytes.append(prefix), namespace: bytes.append(namespace),
                localName: bytes.append(localName),
                value: bytes.append(value)))
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
                language = bytes.append(value)
            } else if Bytes.equal(localName, "base") {
                base = bytes.append(value)
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
            PropertyAttribute(predicate: ByteRange(start, bytes.count), value: bytes.append(value)))
    }

    private mutating func addRDF(
        _ name: RDFName, _ namespace: Span<UInt8>, _ localName: Span<UInt8>, _ value: Span<UInt8>
    ) -> String? {
        switch name {
        case .about: about = bytes.append(value)
        case .resource: resource = bytes.append(value)
        case .datatype: datatype = bytes.append(value)
        case .nodeID: nodeID = bytes.append(value)
        case .id: id = bytes.append(value)
        case .parseType: parseType = bytes.append(value)
        case .type: type = bytes.append(value)
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
        case .about: about = bytes.append(value)
        case .id: id = bytes.append(value)
        case .resource: resource = bytes.append(value)
        case .parseType: parseType = bytes.append(value)
        case .type: type = bytes.append(value)
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
