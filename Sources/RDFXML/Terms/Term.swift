/// What may stand in a triple's object: an IRI, a blank node or a literal.
public enum Term: Hashable, Sendable {
    /// Something with a name.
    case iri(IRI)
    /// Something without a name.
    case blankNode(BlankNode)
    /// A value.
    case literal(Literal)
}

/// What may stand in a triple's subject: an IRI or a blank node.
public enum Subject: Hashable, Sendable {
    /// Something with a name.
    case iri(IRI)
    /// Something without a name.
    case blankNode(BlankNode)

    /// The subject as a term.
    public var term: Term {
        switch self {
        case .iri(let iri): .iri(iri)
        case .blankNode(let node): .blankNode(node)
        }
    }
}

/// A statement of RDF: subject, predicate, object.
public struct Triple: Hashable, Sendable {
    /// What is spoken of.
    public var subject: Subject
    /// What is said of it.
    public var predicate: IRI
    /// The other thing, or the value.
    public var object: Term

    /// A triple.
    public init(_ subject: Subject, _ predicate: IRI, _ object: Term) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
    }

    /// A triple whose subject has a name.
    public init(_ subject: IRI, _ predicate: IRI, _ object: Term) {
        self.init(.iri(subject), predicate, object)
    }
}
