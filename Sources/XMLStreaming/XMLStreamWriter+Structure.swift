internal import CLibXML2

/// What a start tag being written by strings has so far.
struct PendingStart {
    var attributes: Set<String> = []
}

extension XMLStreamWriter {
    /// Opens an element by its qualified name, with the namespaces it declares.
    public mutating func startElement(
        _ name: String, namespaces declared: [XMLNamespaceDeclaration] = []
    ) throws(XMLStreamError) {
        try checkRoot()
        try namespaces.declare(declared, depth: stack.count + 1)
        do {
            try namespaces.check(element: name)
        } catch {
            namespaces.close(depth: stack.count + 1)
            throw error
        }
        try prepareChild()
        try buffer.flush()
        try unsafe buffer.output.perform { unsafe xmlTextWriterStartElement($0, name) }
        stack.append(top)
        top = .structural
        pendingStart.attributes.removeAll(keepingCapacity: true)
        for declaration in declared {
            let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
            try writeAttribute(name, declaration.iri)
        }
    }

    /// Adds an attribute to the start tag that is open.
    public mutating func attribute(_ name: String, _ value: String) throws(XMLStreamError) {
        guard top.isStartOpen, top.template == -1 else {
            throw XMLStreamError(.nesting, "attribute '\(name)' outside of a start tag")
        }
        let expanded = try namespaces.expand(attribute: name)
        guard pendingStart.attributes.insert(expanded).inserted else {
            throw XMLStreamError(.nesting, "two attributes '\(name)' of one element")
        }
        try writeAttribute(name, value)
    }

    private mutating func writeAttribute(
        _ name: String, _ value: String
    ) throws(XMLStreamError) {
        try unsafe buffer.output.perform { unsafe xmlTextWriterStartAttribute($0, name) }
        try append(value.utf8.span, in: .attribute)
        try buffer.flush()
        try unsafe buffer.output.perform { unsafe xmlTextWriterEndAttribute($0) }
    }

    /// Adds text to the element that is open.
    public mutating func text(_ text: String) throws(XMLStreamError) {
        try self.text(text.utf8.span)
    }

    /// Adds UTF-8 text to the element that is open.
    public mutating func text(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        guard !stack.isEmpty else {
            throw XMLStreamError(.nesting, "text outside of the root element")
        }
        guard !bytes.isEmpty else { return }
        try closeStartTag()
        top.hasText = true
        try append(bytes, in: options.escapesLineFeeds ? .lineOfText : .text)
    }

    /// Adds a comment. It may neither contain `--` nor end with `-`.
    public mutating func comment(_ text: String) throws(XMLStreamError) {
        guard !text.utf8.containsDoubleHyphen, text.utf8.last != 0x2D else {
            throw XMLStreamError(.illegalCharacter, "a comment cannot hold '--' or end with '-'")
        }
        for scalar in text.unicodeScalars where !XMLCharacters.isCharacter(scalar) {
            throw XMLStreamError(.illegalCharacter, "a comment cannot hold U+\(scalar.value)")
        }
        let isInside = !stack.isEmpty
        let hadChildren = top.hasChildren
        try prepareChild()
        if !isInside { top.hasChildren = hadChildren }
        try buffer.append("<!--")
        try appendMarkup(text)
        try buffer.append("-->")
    }

    /// Closes the element that `startElement` opened.
    public mutating func endElement() throws(XMLStreamError) {
        guard top.template == -1, let outer = stack.popLast() else {
            throw XMLStreamError(.nesting, "no such element is open")
        }
        if top.hasChildren && !top.hasText { try breakLine(depth: stack.count) }
        try buffer.flush()
        try unsafe buffer.output.perform { unsafe xmlTextWriterEndElement($0) }
        namespaces.close(depth: stack.count + 1)
        top = outer
    }

    /// Refuses a second root element.
    func checkRoot() throws(XMLStreamError) {
        if stack.isEmpty && top.hasChildren {
            throw XMLStreamError(.nesting, "a document has one root element")
        }
    }

    /// Ends the open start tag and begins a line where that does not change the content.
    @inline(__always)
    mutating func prepareChild() throws(XMLStreamError) {
        try closeStartTag()
        top.hasChildren = true
        if !top.hasText { try breakLine(depth: stack.count) }
    }

    /// Ends the open start tag. libxml2's writer ends its own when the next bytes come.
    @inline(__always)
    mutating func closeStartTag() throws(XMLStreamError) {
        guard top.isStartOpen else { return }
        top.isStartOpen = false
        if top.template >= 0 { try buffer.append(UInt8(ascii: ">")) }
    }

    @inline(__always)
    mutating func breakLine(depth: Int) throws(XMLStreamError) {
        if let indentation = options.indentation {
            try buffer.appendLineBreak(width: indentation * depth)
        } else if depth == 0 {
            try buffer.appendLineBreak(width: 0)
        }
    }

    @inline(__always)
    mutating func append(
        _ bytes: Span<UInt8>, in context: EscapingBuffer.Context
    ) throws(XMLStreamError) {
        try unsafe bytes.withUnsafeBufferPointer { pointer throws(XMLStreamError) in
            try unsafe buffer.append(text: pointer, in: context)
        }
    }

    private mutating func appendMarkup(_ text: String) throws(XMLStreamError) {
        for byte in text.utf8 { try buffer.append(byte) }
    }
}

extension String.UTF8View {
    /// Whether `--` occurs.
    var containsDoubleHyphen: Bool {
        var previous: UInt8 = 0
        for byte in self {
            if byte == 0x2D && previous == 0x2D { return true }
            previous = byte
        }
        return false
    }
}
