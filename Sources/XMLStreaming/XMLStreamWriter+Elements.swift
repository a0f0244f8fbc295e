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
        let layout = try begin(whole: template)
        guard index >= 0 && index + 1 < layout.offsetCount else {
            throw XMLStreamError(.nesting, "the template has no attribute \(index)")
        }
        let offset = unsafe layout.attributeOffsets[index]
        let end = unsafe layout.attributeOffsets[index + 1]
        try unsafe buffer.append(layout.bytes + offset, count: end - offset)
        try append(value, in: .attribute)
        try buffer.append(UInt8(ascii: "\""))
        try finish(layout, text)
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
