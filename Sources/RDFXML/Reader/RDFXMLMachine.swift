internal import XMLStreaming

/// The grammar of RDF 1.1 XML Syntax as a machine over XML events: one frame per open element,
/// triples handed on as soon as they are known. https://www.w3.org/TR/rdf-syntax-grammar/
///
/// Kept in memory: the open elements, the text of the property being read, and the `rdf:ID`s seen
/// (each may occur once).
struct RDFXMLMachine: ~Copyable {
    /// What is wrong with the document, where the event before the caller stands.
    typealias Fault = RDFError

    let receiver: any TripleForwarder
    /// Bytes of the open elements.
    var stack = ByteStack()
    /// Text of the property being read, or the XML literal.
    var text = ByteStack()
    /// The names met so far.
    var names = NameTable()
    /// What the attributes of the element say whose start tag is being read.
    var roles = AttributeRoles()
    /// The elements around the innermost; what is behind ``depth`` is of no meaning.
    private var frames: [Frame] = []
    private var depth = 0
    /// The innermost open element.
    var top: Frame
    /// The bases in force, outermost first; none where the document's own is not known.
    var bases: [BaseIRI] = []
    var canonical = CanonicalLiteral()
    var identifiers: Set<String> = []
    private var blankNodeCount = 0
    private let maximumDepth: Int

    /// A machine for one document.
    init(_ receiver: any TripleForwarder, base: BaseIRI?, maximumDepth: Int = 200) {
        self.receiver = receiver
        self.maximumDepth = maximumDepth
        if let base { bases.append(base) }
        top = Frame(kind: .document, base: Int32(bases.count) - 1, stackStart: 0)
    }

    // MARK: Events

    /// A start tag.
    mutating func start(_ element: borrowing XMLStartElement) throws(Fault) {
        if top.kind == .literal {
            top.depth += 1
            return canonical.start(element, into: &text)
        }
        guard depth < maximumDepth else {
            throw Fault(.limit, "elements nested deeper than \(maximumDepth)")
        }
        roles = AttributeRoles()
        if let message = roles.read(element, &names) { throw Fault(.syntax, message) }
        var frame = Frame(kind: .node, base: top.base, stackStart: stack.count)
        frame.language = top.language
        if roles.language >= 0 || roles.base >= 0 { try inherit(element, into: &frame) }
        let token = element.nameToken
        let name = names.find(token) ?? names.add(token, element.namespace, element.localName)
        switch top.kind {
        case .document: try startRoot(element, name, &frame)
        case .nodes, .collection: try startNode(element, name, &frame)
        case .property: try startNodeAsObject(element, name, &frame)
        case .node: try startProperty(element, name, &frame)
        case .empty: throw Fault(.syntax, "an element inside a property that has its object")
        case .literal: break
        }
        if depth == frames.count { frames.append(top) } else { frames[depth] = top }
        depth += 1
        top = frame
    }

    /// Character data, in any number of pieces.
    mutating func characters(_ data: Span<UInt8>) throws(Fault) {
        switch top.kind {
        case .property where !top.hasObject: text.append(data)
        case .literal: CanonicalLiteral.escape(data, inAttribute: false, into: &text)
        default:
            if !data.isBlank { throw Fault(.syntax, "text where only elements may stand") }
        }
    }

    /// A comment; XML literals keep it.
    mutating func comment(_ data: Span<UInt8>) {
        if top.kind == .literal { CanonicalLiteral.comment(data, into: &text) }
    }

    /// A processing instruction; XML literals keep it.
    mutating func processingInstruction(target: Span<UInt8>, data: Span<UInt8>) {
        if top.kind == .literal {
            CanonicalLiteral.processingInstruction(target, data, into: &text)
        }
    }

    /// An end tag.
    mutating func end() throws(Fault) {
        if top.kind == .literal, top.depth > 0 {
            top.depth -= 1
            return canonical.end(into: &text)
        }
        switch top.kind {
        case .property: if !top.hasObject { try endTextProperty() }
        case .literal: try endXMLLiteral()
        case .collection: try endCollection()
        default: break
        }
        stack.truncate(to: top.stackStart)
        guard depth > 0 else { return }
        depth -= 1
        if frames[depth].base < top.base { bases.removeLast() }
        top = frames[depth]
    }

    // MARK: Parts

    /// A new blank node. Its label begins with a digit, which no `rdf:nodeID` does.
    mutating func makeBlankNode() -> HeldTerm {
        let range = stack.append(String(blankNodeCount))
        blankNodeCount += 1
        return HeldTerm(kind: .blankNode, range: range)
    }

    /// Takes xml:lang and xml:base of the element.
    private mutating func inherit(
        _ element: borrowing XMLStartElement, into frame: inout Frame
    ) throws(Fault) {
        if roles.language >= 0 {
            frame.language = stack.append(element.attribute(at: Int(roles.language)).value)
        }
        guard roles.base >= 0 else { return }
        let reference = element.attribute(at: Int(roles.base)).value
        var resolved = ByteStack(capacity: 256)
        if top.base >= 0 {
            bases[Int(top.base)].resolve(reference, into: &resolved)
        } else {
            resolved.append(reference)
        }
        guard IRIReference.isAllowed(resolved.span), let new = BaseIRI(resolved.span) else {
            throw Fault(.syntax, "xml:base is not an absolute IRI")
        }
        bases.append(new)
        frame.base = Int32(bases.count) - 1
    }
}
