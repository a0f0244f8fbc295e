/// The term of an open node: its kind, and where its bytes lie on the reader's stack.
struct HeldTerm {
    var kind: TermBytes.Kind
    var range: ByteRange

    static let none = HeldTerm(kind: .iri, range: .empty)
}

/// An open element. Its bytes lie on the reader's stack from `stackStart` on and go when it ends.
struct Frame {
    /// What the element is, and so what may stand in it.
    enum Kind {
        /// Around the root element.
        case document
        /// `rdf:RDF`: node elements.
        case nodes
        /// A node element, or a property element with parseType Resource: property elements.
        case node
        /// A property element: text, or one node element.
        case property
        /// A property element that said it all in its attributes: nothing.
        case empty
        /// A property element with parseType Collection: node elements.
        case collection
        /// A property element with parseType Literal, and what is in it: anything.
        case literal
    }

    var kind: Kind
    /// Whether a property has its object, or a collection its first element.
    var hasObject = false
    /// The base in force, as an index into the reader's bases.
    var base: Int32
    /// The stack's length before this element.
    var stackStart: Int
    /// A node's term; for a property, that of the node around it.
    var subject = HeldTerm.none
    /// The last cell of a collection's list.
    var listCell = HeldTerm.none
    /// A property's predicate: in the table of names, or on the stack for `rdf:li`.
    var predicate = ByteRange.empty
    /// Whether the property is an `rdf:li`.
    var isListItem = false
    /// A property's datatype; empty without one.
    var datatype = ByteRange.empty
    /// The IRI of the statement where `rdf:ID` reifies it; empty without one.
    var statement = ByteRange.empty
    /// The language in force; empty without one.
    var language = ByteRange.empty
    /// How many `rdf:li` a node has had.
    var listItems = 0
    /// Elements open inside an XML literal.
    var depth = 0
}
