public import XMLStreaming

extension GraphMLWriter {
    /// Begins a node; data follows, then the next element.
    public mutating func node(_ id: Span<UInt8>) throws(XMLStreamError) {
        try open(.nodes)
        try check(id: id)
        try xml.start(node)
        try xml.attribute(0, id)
    }

    /// Begins a node.
    public mutating func node(_ id: String) throws(XMLStreamError) {
        try node(id.utf8.span)
    }

    /// Begins an edge; data follows, then the next element.
    ///
    /// - Parameters:
    ///   - id: its id; empty for none, which `.portable` refuses.
    ///   - source: id of the node it comes from.
    ///   - target: id of the node it goes to.
    ///   - directed: where it differs from the graph; only in files of other programs.
    ///   - label: the attribute that makes an edge type in Gephi, and the file invalid.
    public mutating func edge(
        _ id: Span<UInt8>, source: Span<UInt8>, target: Span<UInt8>, directed: Bool? = nil,
        label: Span<UInt8>? = nil
    ) throws(XMLStreamError) {
        try open(.edges)
        try check(id: id)
        try xml.start(edge)
        if !id.isEmpty { try xml.attribute(0, id) }
        try xml.attribute(1, source)
        try xml.attribute(2, target)
        if let directed { try xml.attribute(3, directed ? "true" : "false") }
        if let label, !label.isEmpty { try xml.attribute(4, label) }
    }

    /// Begins an edge.
    public mutating func edge(
        _ id: String, source: String, target: String, label: String? = nil
    ) throws(XMLStreamError) {
        if let label {
            try edge(
                id.utf8.span, source: source.utf8.span, target: target.utf8.span,
                label: label.utf8.span)
        } else {
            try edge(id.utf8.span, source: source.utf8.span, target: target.utf8.span)
        }
    }

    /// Adds a value of the graph, node or edge that was begun last; keys in their order.
    public mutating func data(_ key: Int, _ value: Span<UInt8>) throws(XMLStreamError) {
        let column = try begin(key)
        if isPortable { try check(value, column.type, key) }
        let layout = xml.layoutCharacters
        try xml.element(column.data, text: value)
        if isPortable && xml.layoutCharacters != layout {
            throw refusal(key, "has a value of more than one line")
        }
    }

    /// Adds a text value.
    public mutating func data(_ key: Int, _ value: String) throws(XMLStreamError) {
        try data(key, value.utf8.span)
    }

    /// Adds a whole number, within what the key's type and every program can hold.
    public mutating func data(_ key: Int, _ value: Int) throws(XMLStreamError) {
        try data(key, String(value).utf8.span)
    }

    /// Adds a finite number, in the shortest form that reads back the same.
    public mutating func data(_ key: Int, _ value: Double) throws(XMLStreamError) {
        guard value.isFinite else { throw refusal(key, "has a number that is not finite") }
        try data(key, value.description.utf8.span)
    }

    /// Adds elements as the value: for yEd's graphics. Only under `.open`.
    public mutating func data(
        _ key: Int, elements: (inout XMLStreamWriter) throws(XMLStreamError) -> Void
    ) throws(XMLStreamError) {
        guard !isPortable else {
            throw refusal(key, "has elements as its value: not in the portable profile")
        }
        let column = try begin(key)
        let depth = xml.depth
        try xml.start(column.data)
        try elements(&xml)
        guard xml.depth == depth + 1 else { throw refusal(key, "has unbalanced elements") }
        try xml.end()
    }

    private mutating func begin(_ key: Int) throws(XMLStreamError) -> Column {
        guard key >= 0 && key < columns.count else {
            throw XMLStreamError(.nesting, "there is no key number \(key)")
        }
        let column = columns[key]
        guard column.stage == stage, isOpen || stage == .graph else {
            throw refusal(key, "is not for the element that is open")
        }
        guard key > lastKey else { throw refusal(key, "comes twice, or after a later key") }
        lastKey = key
        if column.type.isNumber { numberCount += 1 }
        return column
    }

    private mutating func open(_ next: Stage) throws(XMLStreamError) {
        guard next.rawValue >= stage.rawValue else {
            throw XMLStreamError(.nesting, "a node after an edge: nodes come first")
        }
        try close()
        stage = next
        isOpen = true
        lastKey = -1
        numberCount = 0
    }

    /// Ends the element that is open.
    mutating func close() throws(XMLStreamError) {
        let needed = requiredNumbers[stage.rawValue]
        if isPortable && numberCount != needed {
            throw XMLStreamError(
                .content, "\(numberCount) of the \(needed) numbers of an element are there")
        }
        if isOpen { try xml.end() }
        isOpen = false
    }

    func refusal(_ key: Int, _ why: String) -> XMLStreamError {
        let id = registry.keys.indices.contains(key) ? registry.keys[key].id : "\(key)"
        return XMLStreamError(.content, "key '\(id)' \(why)")
    }
}
