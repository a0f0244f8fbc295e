internal import CLibXML2

/// A start tag during a handler's call.
@safe
public struct XMLStartElement: ~Copyable, ~Escapable {
    private let name: RawName
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    /// How many attributes it has, namespace declarations not counted.
    public let attributeCount: Int
    /// How many namespaces it declares.
    public let namespaceCount: Int
    /// Where the tag ends.
    public let position: XMLPosition

    @_lifetime(immortal)
    init(
        name: RawName, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        attributeCount: Int, declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        namespaceCount: Int, position: XMLPosition
    ) {
        self.name = name
        unsafe self.attributes = attributes
        self.attributeCount = unsafe attributes == nil ? 0 : attributeCount
        unsafe self.declarations = declarations
        self.namespaceCount = unsafe declarations == nil ? 0 : namespaceCount
        self.position = position
    }

    /// The local name.
    public var localName: Span<UInt8> {
        @_lifetime(borrow self)
        get { unsafe _overrideLifetime(name.localName, borrowing: self) }
    }

    /// The prefix; empty where there is none.
    public var prefix: Span<UInt8> {
        @_lifetime(borrow self)
        get { unsafe _overrideLifetime(name.prefix, borrowing: self) }
    }

    /// The namespace's IRI; empty where there is none.
    public var namespace: Span<UInt8> {
        @_lifetime(borrow self)
        get { unsafe _overrideLifetime(name.namespace, borrowing: self) }
    }

    /// Stands for the element's namespace and local name, so that a handler has to compare each
    /// name of a document only once.
    public var nameToken: XMLNameToken { name.token }

    /// The attribute at `index`, in document order.
    @_lifetime(borrow self)
    public func attribute(at index: Int) -> XMLAttribute {
        precondition(index >= 0 && index < attributeCount, "no such attribute")
        guard let slot = unsafe attributes.map({ unsafe $0 + 5 * index }) else {
            return unsafe _overrideLifetime(XMLAttribute(name: RawName()), borrowing: self)
        }
        let name = unsafe RawName(localName: slot[0], prefix: slot[1], namespace: slot[2])
        return unsafe _overrideLifetime(
            XMLAttribute(name: name, value: slot[3], end: slot[4]), borrowing: self)
    }

    /// The prefix (empty for the default namespace) and the IRI of a declaration.
    public func namespaceDeclaration(at index: Int) -> XMLNamespaceDeclaration {
        precondition(index >= 0 && index < namespaceCount, "no such declaration")
        guard let slot = unsafe declarations.map({ unsafe $0 + 2 * index }) else {
            return XMLNamespaceDeclaration(prefix: "", iri: "")
        }
        let prefix = unsafe slot[0].map { unsafe String(cString: $0) } ?? ""
        let iri = unsafe slot[1].map { unsafe String(cString: $0) } ?? ""
        return XMLNamespaceDeclaration(prefix: prefix, iri: iri)
    }

    /// Whether it is the element of this name.
    public func matches(_ localName: StaticString, in namespace: StaticString) -> Bool {
        self.localName.equals(localName) && self.namespace.equals(namespace)
    }

    /// Value of the attribute without a namespace that has this name; nil where there is none.
    @_lifetime(borrow self)
    public func value(_ localName: StaticString) -> Span<UInt8>? {
        guard var slot = unsafe attributes else { return nil }
        for _ in 0..<attributeCount {
            if unsafe slot[2] == nil && RawName.equals(slot[0], localName) {
                guard let start = unsafe slot[3], let end = unsafe slot[4] else { return nil }
                return unsafe _overrideLifetime(
                    RawName.span(start, count: end - start), borrowing: self)
            }
            unsafe slot += 5
        }
        return nil
    }

    /// Value of the attribute without a namespace that has this name; empty where there is none.
    @_lifetime(borrow self)
    public func valueOrEmpty(_ localName: StaticString) -> Span<UInt8> {
        guard let value = value(localName) else {
            return unsafe _overrideLifetime(Span<UInt8>(), borrowing: self)
        }
        return value
    }

    /// Value of the attribute without a namespace that has this name, as a string.
    public func string(_ localName: StaticString) -> String? {
        guard let value = value(localName) else { return nil }
        return String(utf8Bytes: value)
    }
}

/// An attribute during a handler's call.
@safe
public struct XMLAttribute: ~Escapable {
    private let name: RawName
    private let start: UnsafePointer<xmlChar>?
    private let count: Int

    @_lifetime(immortal)
    init(
        name: RawName = unsafe RawName(), value: UnsafePointer<xmlChar>? = nil,
        end: UnsafePointer<xmlChar>? = nil
    ) {
        self.name = name
        unsafe start = value
        if let value = unsafe value, let end = unsafe end {
            count = unsafe end - value
        } else {
            count = 0
        }
    }

    /// The local name.
    public var localName: Span<UInt8> {
        @_lifetime(copy self)
        get { unsafe _overrideLifetime(name.localName, copying: self) }
    }

    /// The prefix; empty where there is none.
    public var prefix: Span<UInt8> {
        @_lifetime(copy self)
        get { unsafe _overrideLifetime(name.prefix, copying: self) }
    }

    /// The namespace's IRI; empty where there is none.
    public var namespace: Span<UInt8> {
        @_lifetime(copy self)
        get { unsafe _overrideLifetime(name.namespace, copying: self) }
    }

    /// Stands for the attribute's namespace and local name, as an element's does.
    public var nameToken: XMLNameToken { name.token }

    /// The value, normalised, entities expanded.
    public var value: Span<UInt8> {
        @_lifetime(copy self)
        get { unsafe _overrideLifetime(RawName.span(start, count: count), copying: self) }
    }
}

/// An end tag during a handler's call.
@safe
public struct XMLEndElement: ~Copyable, ~Escapable {
    private let name: RawName
    /// Where the tag ends.
    public let position: XMLPosition

    @_lifetime(immortal)
    init(name: RawName, position: XMLPosition) {
        self.name = name
        self.position = position
    }

    /// The local name.
    public var localName: Span<UInt8> {
        @_lifetime(borrow self)
        get { unsafe _overrideLifetime(name.localName, borrowing: self) }
    }

    /// The namespace's IRI; empty where there is none.
    public var namespace: Span<UInt8> {
        @_lifetime(borrow self)
        get { unsafe _overrideLifetime(name.namespace, borrowing: self) }
    }

    /// Equal to that of the start tag.
    public var nameToken: XMLNameToken { name.token }
}

/// Stands for an expanded name: within one document, equal tokens are equal names and different
/// tokens different names. Says nothing about another document.
public struct XMLNameToken: Hashable, Sendable {
    let local: UInt
    let namespace: UInt

    /// A hash for tables that live as long as the reading: quicker than `hashValue`, and no more
    /// than that.
    public var quickHash: Int {
        let mixed = (UInt64(local) ^ UInt64(namespace) << 20) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 33)
    }
}

/// Pointers of libxml2 to a name's parts, valid during a callback.
@safe
struct RawName {
    private let local: UnsafePointer<xmlChar>?
    private let prefixStart: UnsafePointer<xmlChar>?
    private let iri: UnsafePointer<xmlChar>?

    init(
        localName: UnsafePointer<xmlChar>? = nil, prefix: UnsafePointer<xmlChar>? = nil,
        namespace: UnsafePointer<xmlChar>? = nil
    ) {
        unsafe local = localName
        unsafe prefixStart = prefix
        unsafe iri = namespace
    }

    /// libxml2 keeps each name once for a document: its addresses stand for it.
    var token: XMLNameToken {
        unsafe XMLNameToken(local: UInt(bitPattern: local), namespace: UInt(bitPattern: iri))
    }

    var localName: Span<UInt8> {
        @_lifetime(immortal)
        get { unsafe Self.span(local) }
    }

    var prefix: Span<UInt8> {
        @_lifetime(immortal)
        get { unsafe Self.span(prefixStart) }
    }

    var namespace: Span<UInt8> {
        @_lifetime(immortal)
        get { unsafe Self.span(iri) }
    }

    /// Whether a name is the literal, which has no NUL.
    @inline(__always)
    static func equals(_ text: UnsafePointer<xmlChar>?, _ literal: StaticString) -> Bool {
        guard let text = unsafe text else { return false }
        let count = literal.utf8CodeUnitCount
        let start = unsafe literal.utf8Start
        for offset in 0..<count {
            guard unsafe text[offset] == start[offset] else { return false }
        }
        return unsafe text[count] == 0
    }

    @_lifetime(immortal)
    static func span(_ text: UnsafePointer<xmlChar>?) -> Span<UInt8> {
        unsafe span(text, count: text.map { unsafe Int(xmlStrlen($0)) } ?? 0)
    }

    @_lifetime(immortal)
    static func span(_ text: UnsafePointer<xmlChar>?, count: Int) -> Span<UInt8> {
        let span = unsafe Span(_unsafeElements: UnsafeBufferPointer(start: text, count: count))
        return unsafe _overrideLifetime(span, copying: ())
    }
}
