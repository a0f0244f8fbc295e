/// Divides predicates into a namespace and a local name, as RDF/XML has to write them.
struct PredicateNames {
    /// A predicate as an element's name.
    struct Name: Hashable {
        /// The prefix: one of the root's, or ``localPrefix``.
        var prefix: String
        /// The namespace; to be declared on the element where the root has none such.
        var namespace: String
        /// The local name, an NCName.
        var localName: String
        /// Whether the root declares the namespace.
        var isDeclared: Bool
    }

    /// The prefix of namespaces that the root does not declare.
    static let localPrefix = "ns"

    /// The root's prefixes.
    let prefixes: [Prefix]

    /// The name for a predicate.
    ///
    /// - Throws: `.unwritable` where the IRI does not end in an NCName, or is one of the names that
    ///   mean something else to the syntax.
    func name(for predicate: Span<UInt8>) throws(RDFError) -> Name {
        let text = String(copying: predicate)
        if let name = declaredName(for: text) {
            if name.namespace == RDF.namespace { try checkRDF(name) }
            return name
        }
        var start = XMLNames.suffixStart(predicate)
        while start < predicate.count {
            let namespace = String(copying: predicate.extracting(0..<start))
            let localName = String(copying: predicate.extracting(start..<predicate.count))
            let isReserved =
                namespace == "http://www.w3.org/XML/1998/namespace"
                || namespace == "http://www.w3.org/2000/xmlns/" || namespace.isEmpty
            if !isReserved, namespace != RDF.namespace {
                return Name(
                    prefix: Self.localPrefix, namespace: namespace, localName: localName,
                    isDeclared: false)
            }
            start = nextStart(predicate, after: start)
        }
        throw RDFError(
            .unwritable,
            "predicate <\(text)> does not end in a name: RDF/XML cannot write it, N-Triples can")
    }

    private func declaredName(for text: String) -> Name? {
        var best: Name?
        for prefix in prefixes where text.hasPrefix(prefix.namespace) {
            let localName = text.utf8.dropFirst(prefix.namespace.utf8.count)
            guard let localName = String(localName), XMLNames.isNCName(localName.utf8.span),
                prefix.namespace.utf8.count > best?.namespace.utf8.count ?? 0
            else { continue }
            best = Name(
                prefix: prefix.name, namespace: prefix.namespace, localName: localName,
                isDeclared: true)
        }
        return best
    }

    private func checkRDF(_ name: Name) throws(RDFError) {
        let rdfName = RDFName(name.localName.utf8.span)
        guard rdfName.isPropertyElement, rdfName != .listItem else {
            throw RDFError(
                .unwritable,
                "predicate rdf:\(name.localName) is a word of RDF/XML's syntax: it cannot be written"
            )
        }
    }

    /// The next place behind `start` where an NCName begins that ends the predicate.
    private func nextStart(_ predicate: Span<UInt8>, after start: Int) -> Int {
        var next = start + 1
        while next < predicate.count {
            if let (scalar, _) = XMLNames.decode(predicate, at: next), XMLNames.isStart(scalar) {
                return next
            }
            next += 1
        }
        return predicate.count
    }
}

/// A prefix for a namespace.
public struct Prefix: Hashable, Sendable {
    /// The prefix, an NCName.
    public var name: String
    /// The namespace that it stands for.
    public var namespace: String

    /// A prefix.
    public init(_ name: String, _ namespace: String) {
        self.name = name
        self.namespace = namespace
    }

    /// `rdf`, which every document declares.
    public static let rdf = Prefix("rdf", RDF.namespace)
}
