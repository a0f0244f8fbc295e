internal import CLibXML2

/// Reads XML documents and hands their content to a handler as it goes, in constant memory,
/// through libxml2's SAX2 callbacks. What returns without an error was well-formed, namespaces
/// included. A value of options: one may be used on any number of threads.
///
/// Nothing but the source is ever read: no network, no external entities, no external DTD.
public struct XMLStreamReader: Sendable {
    /// What is done with a document type declaration.
    public enum DoctypePolicy: Hashable, Sendable {
        /// Any DOCTYPE is an error: without it entities cannot hide text or explode.
        case refuse
        /// General entities of the internal subset are expanded, within
        /// `Options.maximumExpansion`; what is external (entities, subsets, parameter
        /// entities) is an error where it is declared.
        case internalEntities
    }

    /// Policies and limits.
    public struct Options: Hashable, Sendable {
        /// What is done with a DOCTYPE.
        public var doctype: DoctypePolicy
        /// Nested elements; libxml2 itself stops at 256.
        public var maximumDepth: Int
        /// Bytes of one text; libxml2 itself stops attribute values at 10,000,000.
        public var maximumTextLength: Int
        /// Bytes of the document.
        public var maximumDocumentLength: Int
        /// How many bytes of content a byte of a document with entities may become, once more
        /// than 1 MiB came.
        public var maximumExpansion: Int

        /// Options; the defaults refuse a DOCTYPE and have libxml2's own limits.
        public init(
            doctype: DoctypePolicy = .refuse, maximumDepth: Int = 256,
            maximumTextLength: Int = 10_000_000, maximumDocumentLength: Int = .max,
            maximumExpansion: Int = 5
        ) {
            self.doctype = doctype
            self.maximumDepth = maximumDepth
            self.maximumTextLength = maximumTextLength
            self.maximumDocumentLength = maximumDocumentLength
            self.maximumExpansion = maximumExpansion
        }
    }

    /// Policies and limits.
    public var options: Options

    /// A reader with these options.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Reads a whole document into the handler.
    ///
    /// - Returns: warnings that libxml2 had.
    /// - Throws: the first fault, with file, line and column. What the handler got until then
    ///   is the beginning of a document that is not one.
    @discardableResult
    public func read<Handler: XMLStreamHandler & ~Copyable>(
        _ source: XMLSource, into handler: inout Handler
    ) throws(XMLStreamError) -> [XMLDiagnostic] {
        LibXML2.prepare()
        let input = try InputBuffer(source, limit: options.maximumDocumentLength)
        let context = UnsafeMutablePointer<SAXContext>.allocate(capacity: 1)
        defer { unsafe context.deallocate() }
        try unsafe withUnsafeMutablePointer(to: &handler) { pointer throws(XMLStreamError) in
            unsafe context.initialize(to: SAXContext(pointer, options, source.name))
            defer { unsafe context.pointee.text.destroy() }
            do throws(XMLStreamError) {
                try unsafe SAXParse.run(input, context)
            } catch {
                unsafe context.deinitialize(count: 1)
                throw error
            }
        }
        let diagnostics = unsafe context.pointee.diagnostics
        unsafe context.deinitialize(count: 1)
        return diagnostics
    }
}

/// One parse: owns the parser context.
enum SAXParse {
    static func run(
        _ input: InputBuffer, _ context: UnsafeMutablePointer<SAXContext>
    ) throws(XMLStreamError) {
        var callbacks = unsafe SAXCallbacks.table(expandsEntities: context.pointee.expandsEntities)
        let bridge = unsafe Unmanaged.passUnretained(input).toOpaque()
        let parser = unsafe xmlCreateIOParserCtxt(
            &callbacks, nil, readCallback, closeCallback, bridge, XML_CHAR_ENCODING_NONE)
        guard let parser = unsafe parser else {
            if let failure = input.failure { throw failure }
            throw XMLStreamError(.memory, "cannot make an XML parser: out of memory")
        }
        defer {
            if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
            unsafe xmlFreeParserCtxt(parser)
        }
        // NOENT substitutes entities; without it libxml2 gives `&amp;` in an attribute as
        // `&#38;`. It opens nothing here: with `.refuse` a document has but the five predefined
        // entities, with `.internalEntities` what is external is never declared.
        let flags = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
        unsafe xmlCtxtUseOptions(parser, Int32(bitPattern: flags))
        unsafe parser.pointee._private = UnsafeMutableRawPointer(context)
        let status = unsafe LibXML2.withErrorHandler(SAXCallbacks.report, context: parser) {
            unsafe xmlParseDocument(parser)
        }
        try unsafe check(status, parser, input, context)
        withExtendedLifetime(input) {}
    }

    private static func check(
        _ status: Int32, _ parser: xmlParserCtxtPtr, _ input: InputBuffer,
        _ context: UnsafeMutablePointer<SAXContext>
    ) throws(XMLStreamError) {
        let file = unsafe context.pointee.file
        let diagnostics = unsafe context.pointee.diagnostics
        if var failure = unsafe context.pointee.failure ?? input.failure {
            failure.file = failure.file ?? file
            failure.diagnostics = diagnostics
            throw failure
        }
        if let first = diagnostics.first(where: { $0.severity != .warning }) {
            throw XMLStreamError(
                first.isLimit ? .limit : .malformed, first.message, file: file,
                line: first.line, column: first.column, diagnostics: diagnostics)
        }
        let isWhole = unsafe parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
        guard status == 0, isWhole else {
            throw XMLStreamError(.malformed, "not well-formed", file: file)
        }
    }

    static let readCallback: xmlInputReadCallback = { context, target, count in
        guard let context = unsafe context, let target = unsafe target else { return -1 }
        let input = unsafe Unmanaged<InputBuffer>.fromOpaque(context).takeUnretainedValue()
        return Int32(unsafe input.read(into: target, count: Int(count)))
    }

    static let closeCallback: xmlInputCloseCallback = { _ in 0 }
}

extension XMLDiagnostic {
    /// Whether libxml2 stopped at one of its limits: it has no code of its own for them.
    var isLimit: Bool {
        let isEntityLoop = code == Int(XML_ERR_ENTITY_LOOP.rawValue)
        return isEntityLoop || message.contains("XML_PARSE_HUGE") || message.contains("too long")
            || message.contains("too deep") || message.contains("Huge input lookup")
    }
}
