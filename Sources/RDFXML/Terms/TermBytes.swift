/// A term as UTF-8 bytes that somebody else owns: what readers hand out and writers take.
///
/// A value of this type makes no copy and lives as long as the bytes do; ``Term`` is the one to
/// keep.
public struct TermBytes: Copyable, ~Escapable {
    /// What kind of term it is.
    public enum Kind: Hashable, Sendable {
        case iri, blankNode, literal
    }

    /// What kind of term it is.
    public let kind: Kind
    /// The IRI's text, the blank node's label, or the literal's lexical form.
    public let value: Span<UInt8>
    /// A literal's datatype; empty for `xsd:string`, for text in a language, and for other terms.
    public let datatype: Span<UInt8>
    /// The language tag of text in a language; otherwise empty.
    public let language: Span<UInt8>

    /// The term with these parts.
    @inlinable
    @_lifetime(copy value, copy datatype, copy language)
    public init(
        kind: Kind, value: Span<UInt8>, datatype: Span<UInt8>, language: Span<UInt8>
    ) {
        self.kind = kind
        self.value = value
        self.datatype = datatype
        self.language = language
    }

    /// A term without datatype or language: an IRI, a blank node or plain text.
    @inlinable
    @_lifetime(copy value)
    public init(_ kind: Kind, _ value: Span<UInt8>) {
        self.kind = kind
        self.value = value
        datatype = Span()
        language = Span()
    }

    /// A literal of a datatype.
    @inlinable
    @_lifetime(copy value, copy datatype)
    public init(literal value: Span<UInt8>, datatype: Span<UInt8>) {
        kind = .literal
        self.value = value
        self.datatype = datatype
        language = Span()
    }

    /// The term as a value of its own.
    public var term: Term {
        let text = String(copying: value)
        switch kind {
        case .iri: return .iri(IRI(text))
        case .blankNode: return .blankNode(BlankNode(text))
        case .literal:
            guard language.isEmpty else {
                return .literal(Literal(text, language: String(copying: language)))
            }
            return .literal(
                datatype.isEmpty
                    ? Literal(text) : Literal(text, datatype: IRI(String(copying: datatype))))
        }
    }
}

/// Takes triples one after the other: a writer, a collector, a counter.
public protocol TripleReceiver: ~Copyable {
    /// Takes a triple. The spans are valid during the call only; `subject` is an IRI or a blank
    /// node, `predicate` an IRI.
    mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError)
}

extension TripleReceiver where Self: ~Copyable {
    /// Takes a triple of values.
    public mutating func receive(_ triple: Triple) throws(RDFError) {
        let empty = ""
        let subject: (kind: TermBytes.Kind, text: String) =
            switch triple.subject {
            case .iri(let iri): (.iri, iri.text)
            case .blankNode(let node): (.blankNode, node.label)
            }
        var datatype = empty
        var language = empty
        let object: (kind: TermBytes.Kind, text: String)
        switch triple.object {
        case .iri(let iri): object = (.iri, iri.text)
        case .blankNode(let node): object = (.blankNode, node.label)
        case .literal(let literal):
            object = (.literal, literal.lexicalForm)
            if let tag = literal.language {
                language = tag
            } else if literal.datatype != XSD.string {
                datatype = literal.datatype.text
            }
        }
        try receive(
            subject: TermBytes(subject.kind, subject.text.utf8.span),
            predicate: triple.predicate.text.utf8.span,
            object: TermBytes(
                kind: object.kind, value: object.text.utf8.span,
                datatype: datatype.utf8.span, language: language.utf8.span))
    }
}

/// Collects triples as values, in the order in which they come.
public struct TripleCollector: TripleReceiver {
    /// The triples so far.
    public private(set) var triples: [Triple] = []

    /// An empty collection.
    public init() {}

    /// Keeps a copy of the triple.
    public mutating func receive(
        subject: TermBytes, predicate: Span<UInt8>, object: TermBytes
    ) throws(RDFError) {
        let text = String(copying: subject.value)
        triples.append(
            Triple(
                subject.kind == .blankNode ? .blankNode(BlankNode(text)) : .iri(IRI(text)),
                IRI(String(copying: predicate)), object.term))
    }
}
