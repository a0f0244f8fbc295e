internal import XMLStreaming

/// The names of a document's elements and attributes, each compared with RDF's names and put
/// together to an IRI once.
struct NameTable: ~Copyable {
    /// What an attribute with the name says (section 6.1.4).
    enum Role {
        case about, id, nodeID, resource, datatype, parseType, type
        case language, base
        /// A property, with the name's IRI.
        case property
        /// XML's own, of no meaning here.
        case ignored
        /// A word of the syntax that is no attribute.
        case forbidden
        /// Without a namespace, and none of the old spellings.
        case unqualified
    }

    /// A name.
    struct Entry {
        fileprivate var token: XMLNameToken
        /// What the name is in the RDF namespace; nil in others.
        var rdfName: RDFName?
        /// What an attribute with the name says.
        var role: Role
        /// Namespace and local name, one behind the other, in ``bytes``.
        var iri: ByteRange
        /// Whether there is a namespace.
        var hasNamespace: Bool
    }

    /// The bytes of the IRIs.
    private(set) var bytes = ByteStack()
    private var entries: [Entry] = []
    /// Open addressing over `entries`: index + 1, 0 for free; a power of two, at most half full.
    private var slots = [Int32](repeating: 0, count: 256)

    /// The name that is known by a token; nil where it has not been met yet.
    @inline(__always)
    func find(_ token: XMLNameToken) -> Entry? {
        var slot = token.quickHash & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].token == token { return entries[index] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a name that is not known yet.
    mutating func add(
        _ token: XMLNameToken, _ namespace: Span<UInt8>, _ localName: Span<UInt8>
    ) -> Entry {
        let rdfName = Bytes.equal(namespace, RDFName.namespace) ? RDFName(localName) : nil
        let start = bytes.append(namespace).start
        let entry = Entry(
            token: token, rdfName: rdfName, role: Self.role(rdfName, namespace, localName),
            iri: ByteRange(start, bytes.append(localName).end),
            hasNamespace: !namespace.isEmpty)
        entries.append(entry)
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: slots.count * 2)
            for index in entries.indices { insert(index) }
        } else {
            insert(entries.count - 1)
        }
        return entry
    }

    private mutating func insert(_ index: Int) {
        var slot = entries[index].token.quickHash & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index + 1)
    }

    private static func role(
        _ rdfName: RDFName?, _ namespace: Span<UInt8>, _ localName: Span<UInt8>
    ) -> Role {
        if let rdfName { return role(rdfName) }
        if namespace.isEmpty {
            switch RDFName(localName) {
            case .about: return .about
            case .id: return .id
            case .resource: return .resource
            case .parseType: return .parseType
            case .type: return .type
            default: return isReserved(localName) ? .ignored : .unqualified
            }
        }
        guard Bytes.equal(namespace, "http://www.w3.org/XML/1998/namespace") else {
            return .property
        }
        return Bytes.equal(localName, "lang")
            ? .language : Bytes.equal(localName, "base") ? .base : .ignored
    }

    private static func role(_ name: RDFName) -> Role {
        switch name {
        case .about: .about
        case .resource: .resource
        case .datatype: .datatype
        case .nodeID: .nodeID
        case .id: .id
        case .parseType: .parseType
        case .type: .type
        case .ordinary: .property
        case .document, .description, .listItem, .withdrawn: .forbidden
        }
    }

    /// Whether a name without namespace begins with `xml`, in any case.
    private static func isReserved(_ localName: Span<UInt8>) -> Bool {
        localName.count >= 3 && localName[0] | 0x20 == UInt8(ascii: "x")
            && localName[1] | 0x20 == UInt8(ascii: "m") && localName[2] | 0x20 == UInt8(ascii: "l")
    }
}
