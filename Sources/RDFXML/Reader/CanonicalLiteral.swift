internal import XMLStreaming

/// Writes the content of an XML literal as Exclusive XML Canonicalization 1.0 with comments does.
/// https://www.w3.org/TR/xml-exc-c14n/
struct CanonicalLiteral {
    /// A namespace declaration that was written, and the depth of its element.
    private struct Rendered {
        var prefix: String
        var namespace: String
        var depth: Int
    }

    private var rendered: [Rendered] = []
    /// The names of the open elements, as they were written.
    private var open: [String] = []
    private var depth: Int { open.count }

    /// Begins a literal.
    mutating func begin() {
        rendered.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    /// Writes a start tag: the namespaces that it visibly uses and that no ancestor has declared,
    /// by prefix; then the attributes, by namespace and local name.
    mutating func start(_ element: borrowing XMLStartElement, into text: inout ByteStack) {
        let name = Self.name(String(copying: element.prefix), String(copying: element.localName))
        text.append("<")
        text.append(name)
        open.append(name)
        let attributes = Self.attributes(element)
        var used = [
            (
                prefix: String(copying: element.prefix),
                namespace: String(copying: element.namespace)
            )
        ]
        for attribute in attributes where !attribute.prefix.isEmpty {
            used.append((attribute.prefix, attribute.namespace))
        }
        used.sort { Bytes.precedes($0.prefix, $1.prefix) }
        for (prefix, namespace) in used { declare(prefix, namespace, into: &text) }
        for attribute in attributes {
            text.append(" ")
            text.append(Self.name(attribute.prefix, attribute.localName))
            text.append("=\"")
            Self.escape(attribute.value.utf8.span, inAttribute: true, into: &text)
            text.append("\"")
        }
        text.append(">")
    }

    private struct Attribute {
        var prefix: String
        var namespace: String
        var localName: String
        var value: String
    }

    /// The attributes, by namespace and local name.
    private static func attributes(_ element: borrowing XMLStartElement) -> [Attribute] {
        var attributes: [Attribute] = []
        for index in 0..<element.attributeCount {
            let attribute = element.attribute(at: index)
            attributes.append(
                Attribute(
                    prefix: String(copying: attribute.prefix),
                    namespace: String(copying: attribute.namespace),
                    localName: String(copying: attribute.localName),
                    value: String(copying: attribute.value)))
        }
        return attributes.sorted { left, right in
            left.namespace == right.namespace
                ? Bytes.precedes(left.localName, right.localName)
                : Bytes.precedes(left.namespace, right.namespace)
        }
    }

    /// Writes the end tag of the innermost element.
    mutating func end(into text: inout ByteStack) {
        while let last = rendered.last, last.depth == depth { rendered.removeLast() }
        text.append("</")
        text.append(open.popLast() ?? "")
        text.append(">")
    }

    private mutating func declare(
        _ prefix: String, _ namespace: String, into text: inout ByteStack
    ) {
        if prefix == "xml" { return }
        let current = rendered.last { $0.prefix == prefix }
        guard (current?.namespace ?? "") != namespace else { return }
        rendered.append(Rendered(prefix: prefix, namespace: namespace, depth: depth))
        text.append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
        Self.escape(namespace.utf8.span, inAttribute: true, into: &text)
        text.append("\"")
    }

    private static func name(_ prefix: String, _ localName: String) -> String {
        prefix.isEmpty ? localName : prefix + ":" + localName
    }

    /// Writes character data (Canonical XML 1.0, section 2.3).
    static func escape(_ data: Span<UInt8>, inAttribute: Bool, into text: inout ByteStack) {
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
    static func comment(_ data: Span<UInt8>, into text: inout ByteStack) {
        text.append("<!--")
        text.append(data)
        text.append("-->")
    }

    /// Writes a processing instruction.
    static func processingInstruction(
        _ target: Span<UInt8>, _ data: Span<UInt8>, into text: inout ByteStack
    ) {
        text.append("<?")
        text.append(target)
        if !data.isEmpty {
            text.append(" ")
            text.append(data)
        }
        text.append("?>")
    }
}
