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
    var element = ElementRecord()
    var frames: [Frame] = []
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
        top = Frame(kind: .document, stackStart: 0, base: bases.count - 1)
    }

    // MARK: Events

    /// A start tag begins; its attributes follow, then ``startTagEnds()``.
    mutating func startTagBegins(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>
    ) {
        element.begin(prefix: prefix, namespace: namespace, localName: localName)
    }

    /// An attribute of the start tag; namespace declarations are none.
    mutating func attribute(
        prefix: Span<UInt8>, namespace: Span<UInt8>, localName: Span<UInt8>, value: Span<UInt8>
    ) throws(Fault) {
        if top.kind == .literal {
            element.addPlain(
                prefix: prefix, namespace: namespace, localName: localName, value: value)
        } else if let message = element.add(
            namespace: namespace, localName: localName, value: value)
        {
            throw Fault(.syntax, message)
        }
    }

    /// The start tag is complete.
    mutating func startTagEnds() throws(Fault) {
        if top.kind == .literal {
            top.depth += 1
            return canonical.start(element, into: &text)
        }
        guard frames.count < maximumDepth else {
            throw Fault(.limit, "elements nested deeper than \(maximumDepth)")
        }
        var frame = Frame(kind: .node, stackStart: stack.count, base: top.base)
        frame.language = top.language
        try inherit(into: &frame)
        switch top.kind {
        case .document: try startRoot(&frame)
        case .nodes, .collection: try startNode(&frame)
        case .property: try startNodeAsObject(&frame)
        case .node: try startProperty(&frame)
        case .empty: throw Fault(.syntax, "an element inside a property that has its object")
        case .literal: break
        }
        frames.append(top)
        top = frame
    }

    /// Character data, in any number of pieces.
    mutating func characters(_ data: Span<UInt8>) throws(Fault) {
        switch top.kind {
        case .property where !top.hasObject: text.append(data)
        case .literal: CanonicalLiteral.escape(data, inAttribute: false, into: &text)
        default:
            if !Self.isWhiteSpace(data) {
                throw Fault(.syntax, "text where only elements may stand")
            }
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
    mutating func endTag() throws(Fault) {
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
        if bases.count > 0, let outer = frames.last, outer.base < top.base { bases.removeLast() }
        stack.truncate(to: top.stackStart)
        if let outer = frames.popLast() { top = outer }
    }

    // MARK: Parts

    static func isWhiteSpace(_ data: Span<UInt8>) -> Bool {
        for offset in 0..<data.count {
            switch data[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            default: return false
            }
        }
        return true
    }

    /// A new blank node. Its label begins with a digit, which no `rdf:nodeID` does.
    mutating func makeBlankNode() -> HeldTerm {
        let range = stack.append(String(blankNodeCount))
        blankNodeCount += 1
        return HeldTerm(kind: .blankNode, buffer: .stack, range: range)
    }

    /// Takes xml:lang and xml:base of the element.
    private mutating func inherit(into frame: inout Frame) throws(Fault) {
        if let language = element.language { frame.language = push(language) }
        guard let base = element.base else { return }
        var resolved = ByteStack(capacity: 256)
        if bases.indices.contains(top.base) {
            bases[top.base].resolve(element.bytes.span(base), into: &resolved)
        } else {
            resolved.append(element.bytes.span(base))
        }
        guard IRIReference.isAllowed(resolved.span), let new = BaseIRI(resolved.span) else {
            throw Fault(.syntax, "xml:base is not an absolute IRI")
        }
        bases.append(new)
        frame.base = bases.count - 1
    }

    /// Copies bytes of the element onto the stack.
    mutating func push(_ range: ByteRange) -> ByteRange {
        Self.copy(element.bytes, range, to: &stack)
    }

    private static func copy(
        _ source: borrowing ByteStack, _ range: ByteRange, to target: inout ByteStack
    ) -> ByteRange {
        target.append(source.span(range))
    }
}
