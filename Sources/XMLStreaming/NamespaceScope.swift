/// A namespace declaration of a start tag.
public struct XMLNamespaceDeclaration: Hashable, Sendable {
    /// The prefix; empty for the default namespace.
    public var prefix: String
    /// The namespace's IRI.
    public var iri: String

    /// A declaration.
    public init(prefix: String, iri: String) {
        self.prefix = prefix
        self.iri = iri
    }
}

/// The declarations in scope while writing.
struct NamespaceScope {
    static let xml = "http://www.w3.org/XML/1998/namespace"
    static let xmlns = "http://www.w3.org/2000/xmlns/"

    private var declarations: [(declaration: XMLNamespaceDeclaration, depth: Int)] = []

    /// Adds the declarations of an element at `depth`, checked.
    mutating func declare(
        _ new: [XMLNamespaceDeclaration], depth: Int
    ) throws(XMLStreamError) {
        var prefixes: Set<String> = []
        for declaration in new {
            let prefix = declaration.prefix
            let isReserved =
                prefix == "xmlns" || prefix == "xml" || declaration.iri == Self.xml
                || declaration.iri == Self.xmlns
            let isName = prefix.isEmpty || XMLCharacters.isNCName(prefix)
            guard isName, !isReserved, prefix.isEmpty || !declaration.iri.isEmpty else {
                throw XMLStreamError(
                    .illegalName, "cannot declare prefix '\(prefix)' as '\(declaration.iri)'")
            }
            guard prefixes.insert(prefix).inserted else {
                throw XMLStreamError(.nesting, "prefix '\(prefix)' is declared twice")
            }
        }
        for declaration in new { declarations.append((declaration, depth)) }
    }

    /// Drops the declarations of elements at `depth` and deeper.
    mutating func close(depth: Int) {
        while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
    }

    /// The namespace of a prefix; nil where it is not declared. No prefix and no default
    /// namespace is the empty string.
    func iri(of prefix: Substring) -> String? {
        if prefix == "xml" { return Self.xml }
        let found = declarations.last { $0.declaration.prefix == prefix }
        return found?.declaration.iri ?? (prefix.isEmpty ? "" : nil)
    }

    /// Checks an element's name and that its prefix is declared.
    func check(element name: String) throws(XMLStreamError) {
        guard let parts = XMLCharacters.qualifiedName(name), parts.prefix != "xmlns" else {
            throw XMLStreamError(.illegalName, "'\(name)' is not a name of XML")
        }
        guard iri(of: parts.prefix) != nil else { throw undeclared(parts.prefix, in: name) }
    }

    /// Checks an attribute's name; gives its expanded name, by which attributes are unique.
    func expand(attribute name: String) throws(XMLStreamError) -> String {
        guard let parts = XMLCharacters.qualifiedName(name), parts.prefix != "xmlns",
            name != "xmlns"
        else { throw XMLStreamError(.illegalName, "'\(name)' is not a name for an attribute") }
        guard !parts.prefix.isEmpty else { return name }
        guard let iri = iri(of: parts.prefix) else { throw undeclared(parts.prefix, in: name) }
        return iri + " " + parts.localName
    }

    private func undeclared(_ prefix: Substring, in name: String) -> XMLStreamError {
        XMLStreamError(.illegalName, "prefix '\(prefix)' of '\(name)' is not declared")
    }
}
