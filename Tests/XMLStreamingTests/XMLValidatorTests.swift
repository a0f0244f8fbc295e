import Testing
import XMLStreaming

@Suite struct XMLValidatorTests {
    private static let relaxNG = """
        <element name="list" xmlns="http://relaxng.org/ns/structure/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <zeroOrMore><element name="item"><data type="int"/></element></zeroOrMore>
        </element>
        """
    private static let definition = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:include schemaLocation="http://example.org/types.xsd"/>
          <xs:element name="list"><xs:complexType><xs:sequence>
            <xs:element name="item" type="number" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """
    private static let types = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="number"><xs:restriction base="xs:int"/></xs:simpleType>
        </xs:schema>
        """

    private func validators() throws -> [XMLValidator] {
        [
            XMLValidator(try RelaxNGSchema(bytes: Array(Self.relaxNG.utf8))),
            XMLValidator(
                try XMLSchemaDefinition(
                    bytes: Array(Self.definition.utf8),
                    resources: ["http://example.org/types.xsd": Array(Self.types.utf8)])),
        ]
    }

    @Test func `a valid document has no remarks`() throws {
        for validator in try validators() {
            let text = "<list>\n<item>1</item><item>-2</item></list>"
            #expect(try validator.validate(.text(text)).isEmpty)
        }
    }

    @Test(arguments: [
        ("<list>\n<item>1</item>\n<item>one</item></list>", 3),
        ("<list>\n<other/></list>", 2),
        ("<item>1</item>", 1),
    ])
    func `an invalid document has remarks with lines`(text: String, line: Int) throws {
        for validator in try validators() {
            let remarks = try validator.validate(.text(text, name: "x.xml"))
            let first = try #require(remarks.first)
            #expect(first.line == line, "\(first)")
            #expect(first.description.hasPrefix("x.xml:\(line): error: "), "\(first)")
        }
    }

    @Test func `lines beyond the 65,535 of libxml2's nodes are right`() throws {
        let text = "<list>\n" + String(repeating: "<item>1</item>\n", count: 70_000) + "<x/></list>"
        for validator in try validators() {
            let remarks = try validator.validate(.text(text))
            #expect(try #require(remarks.first).line == 70_002)
        }
    }

    @Test func `what is not well-formed or has a DOCTYPE is an error`() throws {
        for validator in try validators() {
            let malformed = #expect(throws: XMLStreamError.self) {
                try validator.validate(.text("<list>\n<item>1</list>"))
            }
            #expect(malformed?.code == .malformed)
            #expect(malformed?.line == 2)
            let doctype = #expect(throws: XMLStreamError.self) {
                try validator.validate(.text("<!DOCTYPE list><list/>"))
            }
            #expect(doctype?.code == .doctype)
        }
    }

    @Test func `a schema that does not compile, or asks for what it was not given, is an error`() {
        let broken = #expect(throws: XMLStreamError.self) {
            _ = try RelaxNGSchema(bytes: Array("<element/>".utf8), name: "x.rng")
        }
        #expect(broken?.code == .schema)
        let missing = #expect(throws: XMLStreamError.self) {
            _ = try XMLSchemaDefinition(bytes: Array(Self.definition.utf8), name: "x.xsd")
        }
        #expect(missing?.code == .schema)
    }

    @Test func `one schema serves many tasks at once`() async throws {
        let all = try validators()
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<500 {
                let validator = all[number % 2]
                group.addTask {
                    let item = number % 3 == 0 ? "x" : "1"
                    let remarks = try? validator.validate(
                        .text("<list><item>\(item)</item></list>"))
                    return remarks?.isEmpty == (number % 3 != 0)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
