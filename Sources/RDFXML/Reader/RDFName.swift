/// The names of the RDF namespace that mean something to the syntax.
/// https://www.w3.org/TR/rdf-syntax-grammar/#section-Namespace
enum RDFName: Hashable, Sendable {
    case document, description, id, about, parseType, resource, nodeID, datatype
    case type, listItem
    /// `aboutEach`, `aboutEachPrefix` and `bagID`: withdrawn, and an error wherever they stand.
    case withdrawn
    /// Every other name of the namespace.
    case ordinary

    static let namespace: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    /// What the local name of an RDF name stands for.
    init(_ localName: Span<UInt8>) {
        func matches(_ text: StaticString) -> Bool { Bytes.equal(localName, text) }
        switch localName.count {
        case 2: self = matches("ID") ? .id : matches("li") ? .listItem : .ordinary
        case 3: self = matches("RDF") ? .document : .ordinary
        case 4: self = matches("type") ? .type : .ordinary
        case 5: self = matches("about") ? .about : matches("bagID") ? .withdrawn : .ordinary
        case 6: self = matches("nodeID") ? .nodeID : .ordinary
        case 8:
            self = matches("resource") ? .resource : matches("datatype") ? .datatype : .ordinary
        case 9:
            self =
                matches("parseType")
                ? .parseType : matches("aboutEach") ? .withdrawn : .ordinary
        case 11: self = matches("Description") ? .description : .ordinary
        case 15: self = matches("aboutEachPrefix") ? .withdrawn : .ordinary
        default: self = .ordinary
        }
    }

    /// Whether the name is one of coreSyntaxTerms, which name parts of the syntax only.
    private var isCoreSyntax: Bool {
        switch self {
        case .document, .id, .about, .parseType, .resource, .nodeID, .datatype: true
        default: false
        }
    }

    /// Whether a node element may have this name (production nodeElementURIs).
    var isNodeElement: Bool { !isCoreSyntax && self != .listItem && self != .withdrawn }

    /// Whether a property element may have this name (production propertyElementURIs).
    var isPropertyElement: Bool { !isCoreSyntax && self != .description && self != .withdrawn }

    /// Whether the name may be a property attribute (production propertyAttributeURIs).
    var isPropertyAttribute: Bool {
        !isCoreSyntax && self != .description && self != .listItem && self != .withdrawn
    }
}
