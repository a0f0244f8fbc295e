import XMLStreaming

/// A handler that writes down what it gets, one line an event: what the tests compare.
struct Outline: XMLStreamHandler {
    var lines: [String] = []
    static let observesComments = true

    mutating func startElement(_ element: borrowing XMLStartElement) throws(XMLStreamError) {
        var line = "<" + Self.name(element.namespace, element.localName)
        for index in 0..<element.namespaceCount {
            let declaration = element.namespaceDeclaration(at: index)
            line += " xmlns:\(declaration.prefix)=\(declaration.iri)"
        }
        for index in 0..<element.attributeCount {
            let attribute = element.attribute(at: index)
            let value = String(utf8Bytes: attribute.value)
            line += " " + Self.name(attribute.namespace, attribute.localName) + "=" + value
        }
        lines.append(line)
    }

    mutating func endElement(_ element: borrowing XMLEndElement) throws(XMLStreamError) {
        lines.append(">" + Self.name(element.namespace, element.localName))
    }

    mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) throws(XMLStreamError) {
        if !bytes.isBlank { lines.append("'" + String(utf8Bytes: bytes) + "'") }
    }

    mutating func comment(_ bytes: Span<UInt8>) throws(XMLStreamError) {
        lines.append("!" + String(utf8Bytes: bytes))
    }

    mutating func processingInstruction(
        target: Span<UInt8>, data: Span<UInt8>
    ) throws(XMLStreamError) {
        lines.append("?" + String(utf8Bytes: target) + " " + String(utf8Bytes: data))
    }

    private static func name(_ namespace: Span<UInt8>, _ localName: Span<UInt8>) -> String {
        (namespace.isEmpty ? "" : "{" + String(utf8Bytes: namespace) + "}")
            + String(utf8Bytes: localName)
    }

    static func of(
        _ text: String, _ options: XMLStreamReader.Options = XMLStreamReader.Options()
    ) throws(XMLStreamError) -> [String] {
        var outline = Outline()
        try XMLStreamReader(options: options).read(.text(text, name: "test.xml"), into: &outline)
        return outline.lines
    }
}
