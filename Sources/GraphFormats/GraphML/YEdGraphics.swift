import XMLStreaming

/// The shapes, lines and places that yEd reads (`y:ShapeNode`, `y:PolyLineEdge`).
///
/// yEd lays out by its own means; the grid only keeps nodes from lying on one pile until then.
enum YEdGraphics {
    static let namespaces = [
        XMLNamespaceDeclaration(prefix: "y", iri: "http://www.yworks.com/xml/graphml")
    ]

    private static let columns = 12
    private static let cell = (width: 220, height: 90)

    static func writeNode(
        _ label: String, _ kind: String, _ row: Int, _ xml: inout XMLStreamWriter
    ) throws(XMLStreamError) {
        let shape =
            switch kind {
            case "person": "ellipse"
            case "organisation": "roundrectangle"
            case "claim": "hexagon"
            default: "rectangle"
            }
        try xml.startElement("y:ShapeNode")
        try empty(
            "y:Geometry",
            [
                ("height", "40.0"), ("width", "180.0"),
                ("x", "\(row % columns * cell.width).0"), ("y", "\(row / columns * cell.height).0"),
            ], &xml)
        try empty(
            "y:Fill",
            [("color", GraphColor(nodeKind: kind).hexadecimal), ("transparent", "false")], &xml)
        try xml.startElement("y:NodeLabel")
        try xml.text(plain(label))
        try xml.endElement()
        try empty("y:Shape", [("type", shape)], &xml)
        try xml.endElement()
    }

    static func writeEdge(_ label: String, _ xml: inout XMLStreamWriter) throws(XMLStreamError) {
        let line =
            switch label {
            case "denied": "dashed"
            case "withheld": "dotted"
            default: "line"
            }
        try xml.startElement("y:PolyLineEdge")
        try empty(
            "y:LineStyle",
            [
                ("color", GraphColor(edgeLabel: label).hexadecimal), ("type", line),
                ("width", label == "confirmed" ? "3.0" : "1.5"),
            ], &xml)
        try empty("y:Arrows", [("source", "none"), ("target", "standard")], &xml)
        try xml.startElement("y:EdgeLabel")
        try xml.text(plain(label))
        try xml.endElement()
        try xml.endElement()
    }

    private static func empty(
        _ name: String, _ attributes: [(String, String)], _ xml: inout XMLStreamWriter
    ) throws(XMLStreamError) {
        try xml.startElement(name)
        for (name, value) in attributes { try xml.attribute(name, value) }
        try xml.endElement()
    }

    /// yEd takes a label that begins with `<html>` for HTML: a space before it keeps it text.
    private static func plain(_ label: String) -> String {
        label.lowercased().hasPrefix("<html") ? " " + label : label
    }
}
