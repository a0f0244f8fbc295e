extension XMLStreamWriter {
    /// Writes an element that has text and nothing else: in one call what `start`, `text`, `end`
    /// do in three.
    public mutating func element(
        _ template: XMLElementTemplate, text: Span<UInt8>
    ) throws(XMLStreamError) {
        let layout = try begin(whole: template)
        try finish(layout, text)
    }

    /// Writes an element that has one changing attribute and perhaps text, and no children.
    ///
    /// - Parameters:
    ///   - template: the element.
    ///   - index: which of the template's attributes.
    ///   - value: its value.
    ///   - text: its text; empty for none.
    public mutating func element(
        _ template: XMLElementTemplate, attribute index: Int, _ value: Span<UInt8>,
        text: Span<UInt8>
    ) throws(XMLStreamError) {
        let layout = try begin(whole: template, attribute: index)
        try append(value, in: .attribute)
        guard !text.isEmpty else { return try buffer.append("\"/>") }
        try buffer.append(UInt8(ascii: "\""))
        try finish(layout, text)
    }

    /// The same for a value that its caller has looked through already: it must be ASCII without
    /// control characters and without `& < > "`, and is copied as it is.
    package mutating func element(
        _ template: XMLElementTemplate, attribute index: Int, plain value: Span<UInt8>,
        text: Span<UInt8>
    ) throws(XMLStreamError) {
        let layout = try begin(whole: template, attribute: index)
        var failure: XMLStreamError?
        unsafe value.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            do throws(XMLStreamError) {
                try unsafe buffer.append(start, count: bytes.count)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        guard !text.isEmpty else { return try buffer.append("\"/>") }
        try buffer.append(UInt8(ascii: "\""))
        try finish(layout, text)
    }

    /// The start tag up to the value of the template's attribute at `index`.
    @inline(__always)
    private mutating func begin(
        whole template: XMLElementTemplate, attribute index: Int
    ) throws(XMLStreamError) -> TemplateLayout {
        guard !stack.isEmpty, template.index < templates.count else {
            throw XMLStreamError(.nesting, "an element outside of the root, or of another writer")
        }
        let layout = templates[template.index]
        guard index >= 0 && index + 1 < layout.offsetCount else {
            throw XMLStreamError(.nesting, "the template has no attribute \(index)")
        }
        try prepareChild()
        let end = unsafe layout.attributeOffsets[index + 1]
        if index == 0 {
            // The first attribute's name lies right behind the start tag.
            try unsafe buffer.append(layout.bytes, count: end)
        } else {
            let offset = unsafe layout.attributeOffsets[index]
            try unsafe buffer.append(layout.bytes, count: layout.startCount)
            try unsafe buffer.append(layout.bytes + offset, count: end - offset)
        }
        return layout
    }

    /// The start tag without its end. Nothing is put on the stack: the element is closed in the
    /// same call.
    @inline(__always)
    private mutating func begin(
        whole template: XMLElementTemplate
    ) throws(XMLStreamError) -> TemplateLayout {
        guard !stack.isEmpty, template.index < templates.count else {
            throw XMLStreamError(.nesting, "an element outside of the root, or of another writer")
        }
        try prepareChild()
        let layout = templates[template.index]
        try unsafe buffer.append(layout.bytes, count: layout.startCount)
        return layout
    }

    @inline(__always)
    private mutating func finish(
        _ layout: TemplateLayout, _ text: Span<UInt8>
    ) throws(XMLStreamError) {
        guard !text.isEmpty else {
            try buffer.append("/>")
            return
        }
        try buffer.append(UInt8(ascii: ">"))
        try append(text, in: options.escapesLineFeeds ? .lineOfText : .text)
        let end = unsafe layout.attributeOffsets[layout.offsetCount - 1]
        try unsafe buffer.append(layout.bytes + end, count: layout.endCount)
    }
}
