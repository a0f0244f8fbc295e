internal import CLibXML2

/// The generic handler as the callbacks, which cannot be generic, reach it: through a metatype,
/// which costs neither reference counting nor exclusivity checks.
protocol HandlerDispatch {
    static func start(
        _ handler: UnsafeMutableRawPointer, _ element: borrowing XMLStartElement
    ) throws(XMLStreamError)
    static func end(
        _ handler: UnsafeMutableRawPointer, _ element: borrowing XMLEndElement
    ) throws(XMLStreamError)
    static func text(
        _ handler: UnsafeMutableRawPointer, _ bytes: Span<UInt8>, _ position: XMLPosition
    ) throws(XMLStreamError)
    static func comment(
        _ handler: UnsafeMutableRawPointer, _ bytes: Span<UInt8>
    ) throws(XMLStreamError)
    static func instruction(
        _ handler: UnsafeMutableRawPointer, _ target: Span<UInt8>, _ data: Span<UInt8>
    ) throws(XMLStreamError)
}

/// The dispatch for one type of handler.
enum Dispatch<Handler: XMLStreamHandler & ~Copyable>: HandlerDispatch {
    static func start(
        _ handler: UnsafeMutableRawPointer, _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        try unsafe handler.assumingMemoryBound(to: Handler.self).pointee.startElement(element)
    }

    static func end(
        _ handler: UnsafeMutableRawPointer, _ element: borrowing XMLEndElement
    ) throws(XMLStreamError) {
        try unsafe handler.assumingMemoryBound(to: Handler.self).pointee.endElement(element)
    }

    static func text(
        _ handler: UnsafeMutableRawPointer, _ bytes: Span<UInt8>, _ position: XMLPosition
    ) throws(XMLStreamError) {
        try unsafe handler.assumingMemoryBound(to: Handler.self).pointee
            .text(bytes, at: position)
    }

    static func comment(
        _ handler: UnsafeMutableRawPointer, _ bytes: Span<UInt8>
    ) throws(XMLStreamError) {
        try unsafe handler.assumingMemoryBound(to: Handler.self).pointee.comment(bytes)
    }

    static func instruction(
        _ handler: UnsafeMutableRawPointer, _ target: Span<UInt8>, _ data: Span<UInt8>
    ) throws(XMLStreamError) {
        try unsafe handler.assumingMemoryBound(to: Handler.self).pointee
            .processingInstruction(target: target, data: data)
    }
}

/// What the callbacks of one parse share: reached through libxml2's `_private` pointer.
@safe
struct SAXContext {
    let dispatch: any HandlerDispatch.Type
    let handler: UnsafeMutableRawPointer
    let observesComments: Bool
    let ignoresIndentation: Bool
    let expandsEntities: Bool
    let maximumDepth: Int
    let maximumTextLength: Int
    let maximumExpansion: Int
    let file: String?
    /// Whether whitespace that comes now is not delivered.
    var dropsIndentation = false
    var text = TextBuffer()
    var textPosition = XMLPosition(line: 0, column: 0)
    var depth = 0
    /// Bytes of text and attribute values delivered; bounded where entities are expanded.
    var deliveredBytes = 0
    /// Up to how many of them the expansion is not looked at.
    var uncheckedBytes = DoctypeCallbacks.freeBytes
    /// Whether `failure` is set: looked at in every callback.
    var hasFailed = false
    var failure: XMLStreamError?
    var diagnostics: [XMLDiagnostic] = []

    init<Handler: XMLStreamHandler & ~Copyable>(
        _ handler: UnsafeMutablePointer<Handler>, _ options: XMLStreamReader.Options,
        _ file: String?
    ) {
        dispatch = Dispatch<Handler>.self
        unsafe self.handler = UnsafeMutableRawPointer(handler)
        observesComments = Handler.observesComments
        ignoresIndentation = Handler.ignoresIndentation
        expandsEntities = options.doctype == .internalEntities
        maximumDepth = options.maximumDepth
        maximumTextLength = options.maximumTextLength
        maximumExpansion = options.maximumExpansion
        self.file = file
    }
}

/// Text between two tags as it is collected; its memory is used again.
@safe
struct TextBuffer {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = 4096
    private(set) var count = 0

    init() { unsafe base = .allocate(capacity: 4096) }

    /// Frees the memory; not used afterwards.
    func destroy() { unsafe base.deallocate() }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
        if count + added > capacity { grow(to: count + added) }
        unsafe (base + count).update(from: bytes, count: added)
        count += added
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe new.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = new
        capacity = larger
    }

    /// The text, valid until the next change.
    var span: Span<UInt8> {
        @_lifetime(immortal)
        get { unsafe RawName.span(UnsafePointer(base), count: count) }
    }
}
