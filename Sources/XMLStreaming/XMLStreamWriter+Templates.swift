extension XMLStreamWriter {
    /// Prepares an element for `start(_:)`: checks its names and keeps its bytes.
    ///
    /// The prefixes must be declared where the template is made and where it is used: declare
    /// them on the root, or in `namespaces`, which the start tag then repeats each time.
    /// - Parameters:
    ///   - name: the element's qualified name.
    ///   - namespaces: declarations of the start tag.
    ///   - fixed: attributes with their values, which are the same each time.
    ///   - attributes: names of the attributes whose values change; each may be left out of an
    ///     element, and they are written in this order.
    public mutating func template(
        _ name: String, namespaces declared: [XMLNamespaceDeclaration] = [],
        fixed: [(name: String, value: String)] = [], attributes: [String] = []
    ) throws(XMLStreamError) -> XMLElementTemplate {
        var scope = namespaces
        try scope.declare(declared, depth: .max)
        try scope.check(element: name)
        var expanded: Set<String> = []
        for attribute in fixed.map(\.name) + attributes {
            guard expanded.insert(try scope.expand(attribute: attribute)).inserted else {
                throw XMLStreamError(.nesting, "two attributes '\(attribute)' of one element")
            }
        }
        var bytes = Array("<\(name)".utf8)
        for declaration in declared {
            let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
            bytes += try escapedAttribute(name, declaration.iri)
        }
        for attribute in fixed { bytes += try escapedAttribute(attribute.name, attribute.value) }
        return store(bytes, attributes: attributes, name: name)
    }

    private mutating func store(
        _ start: [UInt8], attributes: [String], name: String
    ) -> XMLElementTemplate {
        var bytes = start
        var offsets: [Int] = []
        for attribute in attributes {
            offsets.append(bytes.count)
            bytes += " \(attribute)=\"".utf8
        }
        offsets.append(bytes.count)
        bytes += "</\(name)>".utf8
        templates.append(
            unsafe TemplateLayout(
                bytes: buffer.output.store(bytes), startCount: start.count,
                attributeOffsets: buffer.output.store(offsets), offsetCount: offsets.count,
                endCount: name.utf8.count + 3))
        return XMLElementTemplate(index: templates.count - 1, attributeCount: attributes.count)
    }

    /// Opens an element.
    public mutating func start(_ template: XMLElementTemplate) throws(XMLStreamError) {
        try checkRoot()
        guard template.index < templates.count else {
            throw XMLStreamError(.nesting, "the template is another writer's")
        }
        try prepareChild()
        stack.append(top)
        top = OpenElement(template: template.index)
        let layout = templates[template.index]
        try unsafe buffer.append(layout.bytes, count: layout.startCount)
    }

    /// Adds the template's attribute at `index`; in the order of the template.
    public mutating func attribute(
        _ index: Int, _ value: Span<UInt8>
    ) throws(XMLStreamError) {
        guard top.template >= 0, top.isStartOpen, index > top.lastAttribute else {
            throw XMLStreamError(.nesting, "attribute \(index) out of order or outside of a tag")
        }
        let layout = templates[top.template]
        guard index + 1 < layout.offsetCount else {
            throw XMLStreamError(.nesting, "the template has no attribute \(index)")
        }
        top.lastAttribute = index
        let offset = unsafe layout.attributeOffsets[index]
        let end = unsafe layout.attributeOffsets[index + 1]
        try unsafe buffer.append(layout.bytes + offset, count: end - offset)
        try append(value, in: .attribute)
        try buffer.append(UInt8(ascii: "\""))
    }

    /// Adds the template's attribute at `index`; in the order of the template.
    public mutating func attribute(_ index: Int, _ value: String) throws(XMLStreamError) {
        try attribute(index, value.utf8.span)
    }

    /// Closes the element that `start(_:)` opened: `/>` where it has neither text nor children.
    public mutating func end() throws(XMLStreamError) {
        guard top.template >= 0, let outer = stack.popLast() else {
            throw XMLStreamError(.nesting, "no element of a template is open")
        }
        if top.isStartOpen {
            try buffer.append("/>")
        } else {
            if top.hasChildren && !top.hasText { try breakLine(depth: stack.count) }
            let layout = templates[top.template]
            let end = unsafe layout.attributeOffsets[layout.offsetCount - 1]
            try unsafe buffer.append(layout.bytes + end, count: layout.endCount)
        }
        top = outer
    }

    /// ` name="value"`, escaped.
    private func escapedAttribute(
        _ name: String, _ value: String
    ) throws(XMLStreamError) -> [UInt8] {
        var bytes = Array(" \(name)=\"".utf8)
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
            case _ where XMLCharacters.isCharacter(scalar): bytes += String(scalar).utf8
            default: throw XMLStreamError(.illegalCharacter, "'\(name)' has no legal value")
            }
        }
        return bytes + [UInt8(ascii: "\"")]
    }
}
