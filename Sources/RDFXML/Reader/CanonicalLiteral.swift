/// Writes the content of an XML literal as Exclusive XML Canonicalization 1.0 with comments does.
/// https://www.w3.org/TR/xml-exc-c14n/
struct CanonicalLiteral {
    /// A namespace declaration that was written, and the depth of its element.
    private struct Rendered {
        var prefix: [UInt8]
        var namespace: [UInt8]
        var depth: Int
    }

    private var rendered: [Rendered] = []
    /// The names of the open elements, as they were written.
    private var open: [[UInt8]] = []
    private var depth: Int { open.count }

    /// Begins a literal.
    mutating func begin() {
        rendered.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    /// Writes a start tag: the namespaces that it visibly uses and that no ancestor has declared,
    /// by prefix; then the attributes, by namespace and local name.
    mutating func start(_ element: ElementRecord, into text: inout [UInt8]) {
        let bytes = element.bytes
        text.append(UInt8(ascii: "<"))
        let nameStart = text.count
        Self.appendName(
            bytes[element.prefix], bytes[element.localNameStart..<element.name.upperBound],
            into: &text)
        open.append(Array(text[nameStart...]))
        var used = [(prefix: bytes[element.prefix], namespace: bytes[0..<element.localNameStart])]
        for attribute in element.plain where !attribute.prefix.isEmpty {
            used.append((bytes[attribute.prefix], bytes[attribute.namespace]))
        }
        used.sort { $0.prefix.lexicographicallyPrecedes($1.prefix) }
        for (prefix, namespace) in used {
            declare(prefix, namespace, into: &text)
        }
        let attributes = element.plain.sorted { left, right in
            let leftSpace = bytes[left.namespace]
            let rightSpace = bytes[right.namespace]
            return leftSpace == rightSpace
                ? bytes[left.localName].lexicographicallyPrecedes(bytes[right.localName])
                : leftSpace.lexicographicallyPrecedes(rightSpace)
        }
        for attribute in attributes {
            text.append(UInt8(ascii: " "))
            Self.appendName(bytes[attribute.prefix], bytes[attribute.localName], into: &text)
            text.append("=\"")
            Self.escape(bytes.span.extracting(attribute.value), inAttribute: true, into: &text)
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: ">"))
    }

    /// Writes the end tag of the innermost element.
    mutating func end(into text: inout [UInt8]) {
        while let last = rendered.last, last.depth == depth { rendered.removeLast() }
        text.append("</")
        text.append(contentsOf: open.popLast() ?? [])
        text.append(UInt8(ascii: ">"))
    }

    private mutating func declare(
        _ prefix: ArraySlice<UInt8>, _ namespace: ArraySlice<UInt8>, into text: inout [UInt8]
    ) {
        if prefix.elementsEqual("xml".utf8) { return }
        let current = rendered.last { $0.prefix.elementsEqual(prefix) }
        guard !(current?.namespace ?? []).elementsEqual(namespace) else { return }
        rendered.append(
            Rendered(prefix: Array(prefix), namespace: Array(namespace), depth: depth))
        text.append(" xmlns")
        if !prefix.isEmpty {
            text.append(UInt8(ascii: ":"))
            text.append(contentsOf: prefix)
        }
        text.append("=\"")
        Self.escape(Array(namespace).span, inAttribute: true, into: &text)
        text.append(UInt8(ascii: "\""))
    }

    private static func appendName(
        _ prefix: ArraySlice<UInt8>, _ localName: ArraySlice<UInt8>, into text: inout [UInt8]
    ) {
        if !prefix.isEmpty {
            text.append(contentsOf: prefix)
            text.append(UInt8(ascii: ":"))
        }
        text.append(contentsOf: localName)
    }

    /// Writes character data (Canonical XML 1.0, section 2.3).
    static func escape(_ data: Span<UInt8>, inAttribute: Bool, into text: inout [UInt8]) {
        for offset in 0..<data.count {
            switch data[offset] {
            case UInt8(ascii: "&"): text.append("&amp;")
            case UInt8(ascii: "<"): text.append("&lt;")
            case UInt8(ascii: ">") where !inAttribute: text.append("&gt;")
            case UInt8(ascii: "\"") where inAttribute: text.append("&quot;")
            case 0x09 where inAttribute: text.append("&#x9;")
            case 0x0A where inAttribute: text.append("&#xA;")
            case 0x0D: text.append("&#xD;")
            default: text.append(data[offset])
            }
        }
    }

    /// Writes a comment.
    static func comment(_ data: Span<UInt8>, into text: inout [UInt8]) {
        text.append("<!--")
        text.append(data)
        text.append("-->")
    }

    /// Writes a processing instruction.
    static func processingInstruction(
        _ target: Span<UInt8>, _ data: Span<UInt8>, into text: inout [UInt8]
    ) {
        text.append("<?")
        text.append(target)
        if !data.isEmpty {
            text.append(UInt8(ascii: " "))
            text.append(data)
        }
        text.append("?>")
    }
}
