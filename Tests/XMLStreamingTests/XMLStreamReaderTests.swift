import Testing
import XMLStreaming

@Suite struct XMLStreamReaderTests {
    /// What reading the text throws; nil where it throws nothing.
    private func failure(
        _ text: String, _ options: XMLStreamReader.Options = XMLStreamReader.Options()
    ) -> XMLStreamError? {
        do throws(XMLStreamError) {
            _ = try Outline.of(text, options)
            return nil
        } catch {
            return error
        }
    }

    @Test func `text comes whole, whatever it is made of`() throws {
        let long = String(repeating: "é<![CDATA[<]]>&amp;&#x1F389;\n", count: 2_000)
        let expected = String(repeating: "é<&🎉\n", count: 2_000)
        #expect(try Outline.of("<a>\(long)</a>") == ["<a", "'\(expected)'", ">a"])
    }

    @Test func `namespaces, comments and instructions are visible`() throws {
        let text = """
            <?xml version="1.0"?><?p d?>
            <r:a xmlns:r="urn:r" xml:lang="en" r:b="1" b="2"><!--c--><b xmlns="urn:d"/></r:a>
            """
        #expect(
            try Outline.of(text) == [
                "?p d",
                "<{urn:r}a xmlns:r=urn:r {http://www.w3.org/XML/1998/namespace}lang=en"
                    + " {urn:r}b=1 b=2",
                "!c", "<{urn:d}b xmlns:=urn:d", ">{urn:d}b", ">{urn:r}a",
            ])
    }

    @Test(arguments: [
        ("<a>\n<b></a>", XMLStreamError.Code.malformed, 2),
        ("<a/>\n<b/>", .malformed, 2),
        ("<a>\n\n<b x='1' x='2'/></a>", .malformed, 3),
        ("<a>\n<r:b/></a>", .malformed, 2),
        ("<a>\n&undefined;</a>", .malformed, 2),
        ("<a>\u{1}</a>", .malformed, 1),
        ("<a>\n", .malformed, 2),
        ("", .malformed, 1),
        ("<!DOCTYPE a>\n<a/>", .doctype, 1),
        ("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>", .doctype, 1),
        (String(repeating: "<a>", count: 300), .limit, 1),
        (String(repeating: "<a>\n", count: 257), .limit, 257),
    ])
    func `a fault is an error with its line`(
        text: String, code: XMLStreamError.Code, line: Int
    ) throws {
        let error = try #require(failure(text))
        #expect(error.code == code, "\(error)")
        #expect(error.line == line, "\(error)")
        #expect(error.description.hasPrefix("test.xml:\(line):"), "\(error)")
    }

    @Test func `internal entities are expanded where the policy says so`() throws {
        let options = XMLStreamReader.Options(doctype: .internalEntities)
        let text = """
            <!DOCTYPE a [<!ENTITY ns "urn:x"><!ENTITY t "one <b>two</b> &ns;">]>
            <a x="&ns;#y">&t;</a>
            """
        #expect(
            try Outline.of(text, options) == [
                "<a x=urn:x#y", "'one '", "<b", "'two'", ">b", "' urn:x'", ">a",
            ])
        let twice = "<!DOCTYPE a [<!ENTITY t 'x<b/>'>]><a>&t;&t;</a>"
        #expect(
            try Outline.of(twice, options) == ["<a", "'x'", "<b", ">b", "'x'", "<b", ">b", ">a"])
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a b='&e;'/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a/>",
    ])
    func `external entities are refused under either policy`(text: String) throws {
        #expect(failure(text)?.code == .doctype)
        let options = XMLStreamReader.Options(doctype: .internalEntities)
        #expect(failure(text, options)?.code == .doctype)
    }

    @Test(arguments: ["<a>&e9;</a>", "<a b='&e9;'/>"])
    func `a billion laughs stop early`(content: String) throws {
        var entities = "<!ENTITY e0 'ha ha ha ha ha ha ha ha ha ha '>"
        for level in 1...9 {
            let reference = String(repeating: "&e\(level - 1);", count: 10)
            entities += "<!ENTITY e\(level) '\(reference)'>"
        }
        let options = XMLStreamReader.Options(doctype: .internalEntities)
        let error = try #require(failure("<!DOCTYPE a [\(entities)]>\(content)", options))
        #expect(error.code == .limit, "\(error)")
    }

    @Test(arguments: [true, false])
    func `a quadratic blow-up stops early`(isAttribute: Bool) throws {
        let entity = String(repeating: "x", count: 50_000)
        let uses = String(repeating: "&e;", count: 2_000)
        let body = isAttribute ? "<a b='\(uses)'/>" : "<a>\(uses)</a>"
        let options = XMLStreamReader.Options(doctype: .internalEntities)
        let text = "<!DOCTYPE a [<!ENTITY e '\(entity)'>]>\(body)"
        #expect(try #require(failure(text, options)).code == .limit)
    }

    @Test func `a text of more than 10 MB is a limit`() throws {
        let ten = String(repeating: "0123456789", count: 1_000_000)
        #expect(try Outline.of("<a>\(ten)</a>").count == 3)
        #expect(try #require(failure("<a>\(ten)x</a>")).code == .limit)
        #expect(try #require(failure("<a b='\(ten)x'/>")).code == .limit)
    }

    @Test func `a document longer than allowed is a limit`() throws {
        let options = XMLStreamReader.Options(maximumDocumentLength: 10)
        #expect(try #require(failure("<a>0123456789</a>", options)).code == .limit)
    }

    @Test func `what a handler throws stops the reading and gets its place`() throws {
        struct Picky: XMLStreamHandler {
            var seen = 0

            mutating func startElement(
                _ element: borrowing XMLStartElement
            ) throws(XMLStreamError) {
                seen += 1
                if element.localName.equals("no") { throw XMLStreamError(.content, "not here") }
            }

            mutating func endElement(_ element: borrowing XMLEndElement) {}
            mutating func text(_ bytes: Span<UInt8>, at position: XMLPosition) {}
        }
        var handler = Picky()
        let error = #expect(throws: XMLStreamError.self) {
            try XMLStreamReader().read(
                .text("<a>\n<b/>\n <no/><c/></a>", name: "x"), into: &handler)
        }
        #expect(error?.description == "x:3:5: error: not here")
        #expect(handler.seen == 3)
    }

    @Test func `chunks of any size read alike`() throws {
        let text = "<a b='é'>tëxt &amp; 🎉<c/>\r\n</a>"
        let whole = try Outline.of(text)
        for size in 1...9 {
            var rest = Array(text.utf8)[...]
            var outline = Outline()
            let source = XMLSource.chunks(name: "chunks") { () throws(XMLStreamError) in
                let chunk = rest.prefix(size)
                rest = rest.dropFirst(size)
                return chunk.isEmpty ? nil : Array(chunk)
            }
            try XMLStreamReader().read(source, into: &outline)
            #expect(outline.lines == whole)
        }
    }

    @Test func `other encodings are converted, wrong bytes are errors`() throws {
        let header = "<?xml version='1.0' encoding='ISO-8859-1'?><a>"
        var outline = Outline()
        let latin = Array(header.utf8) + [0xE9] + Array("</a>".utf8)
        try XMLStreamReader().read(.bytes(latin), into: &outline)
        #expect(outline.lines == ["<a", "'é'", ">a"])
        let wrong = Array("<a>\n".utf8) + [0xE9, 0x20] + Array("</a>".utf8)
        let error = #expect(throws: XMLStreamError.self) {
            var outline = Outline()
            try XMLStreamReader().read(.bytes(wrong), into: &outline)
        }
        #expect(error?.code == .malformed)
        #expect(error?.line == 2)
    }

    @Test func `a missing file and a directory cannot be read`() throws {
        for path in ["/no/such/file.xml", "/tmp"] {
            let error = #expect(throws: XMLStreamError.self) {
                var outline = Outline()
                try XMLStreamReader().read(.file(path), into: &outline)
            }
            #expect(error?.code == .unreadable)
            #expect(error?.description.hasPrefix(path + ": error: cannot") == true)
        }
    }
}
