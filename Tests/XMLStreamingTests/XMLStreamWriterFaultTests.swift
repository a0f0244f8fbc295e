import Testing
import XMLStreaming

/// What libxml2's writer lets through with status 0, one test each.
@Suite struct XMLStreamWriterFaultTests {
    /// What the calls throw; nil where they throw nothing.
    private func fault(
        _ options: XMLStreamWriter.Options = XMLStreamWriter.Options(),
        _ calls: (inout XMLStreamWriter) throws(XMLStreamError) -> Void
    ) throws -> XMLStreamError.Code? {
        var writer = try XMLStreamWriter(to: MemorySink(), options: options)
        do throws(XMLStreamError) {
            try calls(&writer)
            _ = try writer.finish()
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: ["a b", "a<", "1a", "", "a:b:c", ":a", "a:", "-a", "xmlns:a", "\u{0}a"])
    func `a bad name is refused`(name: String) throws {
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.startElement(name) }
                == .illegalName)
        #expect(
            try fault { writer throws(XMLStreamError) in _ = try writer.template(name) }
                == .illegalName)
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.attribute(name, "")
            } == .illegalName)
        #expect(
            try fault { writer throws(XMLStreamError) in
                _ = try writer.template("a", attributes: [name])
            } == .illegalName)
    }

    @Test func `an undeclared prefix is refused, also after its element`() throws {
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.startElement("r:a") }
                == .illegalName)
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.startElement(
                    "r:b", namespaces: [XMLNamespaceDeclaration(prefix: "r", iri: "urn:r")])
                try writer.endElement()
                try writer.startElement("r:b")
            } == .illegalName)
    }

    @Test func `two attributes of one name are refused`() throws {
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.attribute("b", "1")
                try writer.attribute("b", "2")
            } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in
                _ = try writer.template("a", fixed: [("b", "")], attributes: ["b"])
            } == .nesting)
        let both = [
            XMLNamespaceDeclaration(prefix: "p", iri: "urn:same"),
            XMLNamespaceDeclaration(prefix: "q", iri: "urn:same"),
        ]
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a", namespaces: both)
                try writer.attribute("p:b", "1")
                try writer.attribute("q:b", "2")
            } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in
                let template = try writer.template("a", attributes: ["b", "c"])
                try writer.start(template)
                try writer.attribute(1, "1")
                try writer.attribute(1, "2")
            } == .nesting)
    }

    @Test func `a second root, an open element and an empty document are refused`() throws {
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.endElement()
                try writer.startElement("b")
            } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.startElement("a") }
                == .nesting)
        #expect(try fault { writer throws(XMLStreamError) in } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.comment("only") }
                == .nesting)
    }

    @Test func `calls out of order are refused`() throws {
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.endElement() } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in try writer.text("x") } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.text("x")
                try writer.attribute("b", "")
            } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.start(try writer.template("a"))
                try writer.endElement()
            } == .nesting)
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.end()
            } == .nesting)
    }

    @Test(arguments: ["--", "a--b", "a-", "\u{1}"])
    func `a comment that would end early is refused`(text: String) throws {
        #expect(
            try fault { writer throws(XMLStreamError) in
                try writer.startElement("a")
                try writer.comment(text)
            } == .illegalCharacter)
    }

    @Test func `illegal characters are replaced one for one, or refused`() throws {
        let illegal: [[UInt8]] = [
            [0x00], [0x08], [0x0B], [0x0C], [0x1F], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF],
            [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
        ]
        for bytes in illegal {
            for padding in [0, 1, 14, 15, 16, 17, 100] {
                let filler = [UInt8](repeating: 0x61, count: padding)
                let sink = MemorySink()
                var writer = try XMLStreamWriter(to: sink)
                try writer.startElement("a")
                try writer.text((filler + bytes + filler).span)
                try writer.endElement()
                let summary = try writer.finish()
                let whole = String(decoding: filler + bytes + filler, as: UTF8.self)
                let expected = String(
                    String.UnicodeScalarView(
                        whole.unicodeScalars.map { XMLCharacters.isCharacter($0) ? $0 : "\u{FFFD}" }
                    ))
                #expect(try Outline.of(sink.text) == ["<a", "'\(expected)'", ">a"])
                #expect(
                    summary.replacedCharacters
                        == expected.unicodeScalars.filter { $0 == "\u{FFFD}" }.count)
            }
            let strict = XMLStreamWriter.Options(illegalCharacters: .refuse)
            #expect(
                try fault(strict) { writer throws(XMLStreamError) in
                    try writer.startElement("a")
                    try writer.text(bytes.span)
                } == .illegalCharacter)
        }
    }

    @Test func `a document that was not finished does not reach its sink whole`() throws {
        let sink = MemorySink()
        func abandon() throws {
            var writer = try XMLStreamWriter(to: sink)
            try writer.startElement("a")
            try writer.text(String(repeating: "x", count: 1_000_000))
        }
        try abandon()
        #expect(!sink.text.contains("</a>"))
    }
}
