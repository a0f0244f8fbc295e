internal import CLibXML2

/// The C functions that libxml2 calls. `static let`, so that they belong to no actor.
enum SAXCallbacks {
    typealias Context = UnsafeMutablePointer<SAXContext>

    /// The table for a policy.
    static func table(for doctype: XMLStreamReader.DoctypePolicy) -> xmlSAXHandler {
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
        switch doctype {
        case .refuse: unsafe table.internalSubset = refuseDoctype
        case .internalEntities: unsafe DoctypeCallbacks.add(to: &table)
        }
        return unsafe table
    }

    /// libxml2's parser context (that of an entity, too) behind a callback's user data.
    static func parser(_ data: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
        unsafe data.map { unsafe $0.assumingMemoryBound(to: xmlParserCtxt.self) }
    }

    static func context(_ parser: xmlParserCtxtPtr?) -> Context? {
        unsafe parser?.pointee._private.map { unsafe $0.assumingMemoryBound(to: SAXContext.self) }
    }

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
            unsafe context.pointee.failure == nil
        else { return }
        let element = unsafe XMLStartElement(
            name: RawName(localName: name, prefix: prefix, namespace: iri),
            attributes: attributes, attributeCount: Int(attributeCount),
            declarations: namespaces, namespaceCount: Int(namespaceCount),
            position: SAXCallbacks.position(parser))
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            try unsafe SAXCallbacks.enter(context, element)
            try unsafe context.pointee.dispatch.start(context.pointee.handler, element)
        } catch {
            unsafe SAXCallbacks.fail(error, parser, context)
        }
    }

    private static let endElement: endElementNsSAX2Func = { data, name, prefix, iri in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe context.pointee.failure == nil
        else { return }
        do throws(XMLStreamError) {
            try unsafe SAXCallbacks.flushText(context)
            unsafe context.pointee.depth -= 1
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
            unsafe context.pointee.failure == nil
        else { return }
        if unsafe context.pointee.text.count == 0 {
            unsafe context.pointee.textPosition = SAXCallbacks.position(parser)
        }
        unsafe context.pointee.text.append(bytes, count: Int(count))
        let limit = unsafe context.pointee.options.maximumTextLength
        if unsafe context.pointee.text.count > limit {
            unsafe SAXCallbacks.fail(
                XMLStreamError(.limit, "a text is longer than \(limit) bytes"), parser, context)
        }
        unsafe DoctypeCallbacks.account(Int(count), parser, context)
    }

    private static let comment: commentSAXFunc = { data, text in
        guard let parser = unsafe SAXCallbacks.parser(data),
            let context = unsafe SAXCallbacks.context(parser),
            unsafe context.pointee.failure == nil, unsafe context.pointee.observesComments
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
            unsafe context.pointee.failure == nil, unsafe context.pointee.observesComments
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
    private static func flushText(_ context: Context) throws(XMLStreamError) {
        guard unsafe context.pointee.text.count > 0 else { return }
        defer { unsafe context.pointee.text.removeAll() }
        let span = unsafe context.pointee.text.span
        try unsafe context.pointee.dispatch.text(
            context.pointee.handler, span, context.pointee.textPosition)
    }

    private static func enter(
        _ context: Context, _ element: borrowing XMLStartElement
    ) throws(XMLStreamError) {
        unsafe context.pointee.depth += 1
        let limit = unsafe context.pointee.options.maximumDepth
        if unsafe context.pointee.depth > limit {
            throw XMLStreamError(.limit, "elements are nested deeper than \(limit)")
        }
        if unsafe context.pointee.options.doctype == .internalEntities {
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
