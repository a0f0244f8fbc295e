internal import CLibXML2

/// The C functions that libxml2 calls. `static let`, so that they belong to no actor.
enum SAXCallbacks {
    typealias Context = UnsafeMutablePointer<SAXContext>

    /// The table for either policy.
    static func table(expandsEntities: Bool) -> xmlSAXHandler {
        var table = unsafe xmlSAXHandler()
        unsafe table.initialized = XML_SAX2_MAGIC
        unsafe table.startElementNs = startElement
        unsafe table.endElementNs = endElement
        unsafe table.characters = characters
        unsafe table.ignorableWhitespace = characters
        unsafe table.cdataBlock = characters
        unsafe table.comment = comment
        unsafe table.processingInstruction = instruction
        unsafe table.serror = report
        if expandsEntities {
            unsafe DoctypeCallbacks.add(to: &table)
        } else {
            unsafe table.internalSubset = refuseDoctype
        }
        return unsafe table
    }

    /// libxml2's parser context (that of an entity, too) behind a callback's user data.
    @inline(__always)
    static func parser(_ data: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
        unsafe data.map { unsafe $0.assumingMemoryBound(to: xmlParserCtxt.self) }
    }

    @inline(__always)
    static func context(_ parser: xmlParserCtxtPtr?) -> Context? {
        unsafe parser?.pointee._private.map { unsafe $0.assumingMemoryBound(to: SAXContext.self) }
    }

    @inline(__always)
    static func position(_ parser: xmlParserCtxtPtr) -> XMLPosition {
        guard let input = unsafe parser.pointee.input else {
            return XMLPosition(line: 0, column: 0)
        }
        return unsafe XMLPosition(line: Int(input.pointee.line), column: Int(input.pointee.col))
    }

    /// Stops the parse with an error, which gets its place here.
    static func fail(_ error: XMLStreamError, _ parser: xmlParserCtxtPtr, _ context: Context) {
        if unsafe context.pointee.failure == nil {
            var error = error
            if error.line == nil {
                let position = unsafe position(parser)
                error.line = position.line
                error.column = position.column
            }
            unsafe context.pointee.failure = error
            unsafe context.pointee.hasFailed = true
        }
        unsafe xmlStopParser(parser)
    }

    private static let refuseDoctype: internalSubsetSAXFunc = { data, _, _, _ in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser)
        else { return }
        unsafe SAXCallbacks.fail(
            XMLStreamError(.doctype, "a DOCTYPE is not allowed: remove it"), parser, context)
    }

    private static let startElement: startElementNsSAX2Func = {
        data, name, prefix, iri, namespaceCount, namespaces, attributeCount, _, attributes in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe !context.pointee.hasFailed
        else { return }
        let element = unsafe XMLStartElement(
            name: RawName(localName: name, prefix: prefix, namespace: iri),
            attributes: attributes, attributeCount: Int(attributeCount),
            declarations: namespaces, namespaceCount: Int(namespaceCount),
            position: SAXCallbacks.position(parser))
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            try unsafe SAXCallbacks.enter(context, element)
            unsafe context.pointee.dropsIndentation = false
            try unsafe context.pointee.dispatch.start(context.pointee.handler, element)
        } catch {
            unsafe SAXCallbacks.fail(error, parser, context)
        }
    }

    private static let endElement: endElementNsSAX2Func = { data, name, prefix, iri in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe !context.pointee.hasFailed
        else { return }
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            unsafe context.pointee.depth -= 1
            unsafe context.pointee.dropsIndentation = context.pointee.ignoresIndentation
            let element = unsafe XMLEndElement(
                name: RawName(localName: name, prefix: prefix, namespace: iri),
                position: SAXCallbacks.position(parser))
            try unsafe context.pointee.dispatch.end(context.pointee.handler, element)
        } catch {
            unsafe SAXCallbacks.fail(error, parser, context)
        }
    }

    private static let characters: charactersSAXFunc = { data, bytes, count in
        guard let parser = unsafe SAXCallbacks.parser(data), let bytes = unsafe bytes,
            let context = unsafe SAXCallbacks.context(parser),
            unsafe !context.pointee.hasFailed
        else { return }
        let count = Int(count)
        if unsafe context.pointee.text.count == 0 {
            // The indentation before a tag, for handlers that have no use for it.
            if unsafe context.pointee.dropsIndentation && RawName.span(bytes, count: count).isBlank
            {
                return
            }
            unsafe context.pointee.textPosition = SAXCallbacks.position(parser)
        }
        unsafe context.pointee.text.append(bytes, count: count)
        if unsafe context.pointee.text.count > context.pointee.maximumTextLength {
            unsafe SAXCallbacks.failText(parser, context)
        }
        if unsafe context.pointee.expandsEntities {
            unsafe DoctypeCallbacks.account(count, parser, context)
        }
    }

    private static func failText(_ parser: xmlParserCtxtPtr, _ context: Context) {
        let limit = unsafe context.pointee.maximumTextLength
        unsafe fail(
            XMLStreamError(.limit, "a text is longer than \(limit) bytes"), parser, context)
    }

    private static let comment: commentSAXFunc = { data, text in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe !context.pointee.hasFailed, unsafe context.pointee.observesComments
        else { return }
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            let bytes = unsafe RawName.span(text)
            try unsafe context.pointee.dispatch.comment(context.pointee.handler, bytes)
        } catch {
            unsafe SAXCallbacks.fail(error, parser, context)
        }
    }

    private static let instruction: processingInstructionSAXFunc = { data, target, text in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe !context.pointee.hasFailed, unsafe context.pointee.observesComments
        else { return }
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            let (name, bytes) = unsafe (RawName.span(target), RawName.span(text))
            try unsafe context.pointee.dispatch.instruction(
                context.pointee.handler, name, bytes)
        } catch {
            unsafe SAXCallbacks.fail(error, parser, context)
        }
    }

    /// Delivers the text since the last tag.
    @inline(__always)
    private static func flushText(_ context: Context) throws(XMLStreamError) {
        guard unsafe context.pointee.text.count > 0 else { return }
        defer { unsafe context.pointee.text.removeAll() }
        let span = unsafe context.pointee.text.span
        try unsafe context.pointee.dispatch.text(
            context.pointee.handler, span, context.pointee.textPosition)
    }

    @inline(__always)
    private static func enter(
        _ context: Context, _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        unsafe context.pointee.depth += 1
        if unsafe context.pointee.depth > context.pointee.maximumDepth {
            let limit = unsafe context.pointee.maximumDepth
            throw XMLStreamError(.limit, "elements are nested deeper than \(limit)")
        }
        if unsafe context.pointee.expandsEntities {
            for index in 0..<element.attributeCount {
                unsafe context.pointee.deliveredBytes += element.attribute(at: index).value.count
            }
        }
    }

    /// Keeps what libxml2 remarks: the handler of the parse and of its thread.
    static let report: xmlStructuredErrorFunc = { data, error in
        guard let error = unsafe error,
            let context = unsafe SAXCallbacks.context(SAXCallbacks.parser(data))
        else { return }
        // A parse that goes on after its first hundred faults has nothing new to say.
        guard unsafe context.pointee.diagnostics.count < 100 else { return }
        unsafe context.pointee.diagnostics.append(
            XMLDiagnostic(error.pointee, file: context.pointee.file))
    }
}
