internal import CLibXML2

/// Validates documents against a schema while they stream past: nothing of them is kept, apart
/// from what the schema's key constraints have to remember.
public struct XMLValidator: Sendable {
    private enum Schema {
        case relaxNG(RelaxNGSchema)
        case definition(XMLSchemaDefinition)
    }

    private let schema: Schema

    /// Validates against a RELAX NG schema.
    public init(_ schema: RelaxNGSchema) { self.schema = .relaxNG(schema) }

    /// Validates against a W3C XML Schema.
    public init(_ schema: XMLSchemaDefinition) { self.schema = .definition(schema) }

    /// Reads a document through.
    ///
    /// - Returns: everything in which it is not valid, with lines; none for a valid document.
    /// - Throws: `XMLStreamError` where it is not well-formed, has a DOCTYPE or cannot be read.
    public func validate(_ source: XMLSource) throws(XMLStreamError) -> [XMLDiagnostic] {
        LibXML2.prepare()
        let input = try InputBuffer(source, limit: .max)
        let list = DiagnosticList(file: source.name)
        let bridge = unsafe Unmanaged.passUnretained(input).toOpaque()
        let report = unsafe Unmanaged.passUnretained(list).toOpaque()
        let status = try unsafe LibXML2.withErrorHandler(
            DiagnosticList.collect, context: report
        ) { () throws(XMLStreamError) -> Int32 in
            let options = Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)
            guard
                let reader = unsafe xmlReaderForIO(
                    SAXParse.readCallback, SAXParse.closeCallback, bridge, nil, nil, options)
            else { throw XMLStreamError(.memory, "cannot make an XML reader") }
            defer { unsafe xmlFreeTextReader(reader) }
            list.currentLine = { unsafe Int(xmlTextReaderGetParserLineNumber(reader)) }
            defer { list.currentLine = { 0 } }
            unsafe xmlTextReaderSetStructuredErrorHandler(reader, DiagnosticList.collect, report)
            try unsafe attach(reader)
            return try unsafe run(reader)
        }
        if var failure = input.failure {
            failure.file = failure.file ?? source.name
            throw failure
        }
        let diagnostics = list.diagnostics
        if status != 0 || diagnostics.contains(where: { $0.severity == .fatal }) {
            throw malformed(diagnostics, source.name)
        }
        return diagnostics.filter { $0.severity != .warning }
    }

    private func attach(_ reader: xmlTextReaderPtr) throws(XMLStreamError) {
        let status =
            switch schema {
            case .relaxNG(let schema): unsafe xmlTextReaderRelaxNGSetSchema(reader, schema.schema)
            case .definition(let schema): unsafe xmlTextReaderSetSchema(reader, schema.schema)
            }
        guard status == 0 else { throw XMLStreamError(.schema, "the schema cannot be used") }
    }

    private func run(_ reader: xmlTextReaderPtr) throws(XMLStreamError) -> Int32 {
        var status = unsafe xmlTextReaderRead(reader)
        while status == 1 {
            if unsafe xmlTextReaderNodeType(reader)
                == Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue)
            {
                throw XMLStreamError(
                    .doctype, "a DOCTYPE is not allowed: remove it",
                    line: unsafe Int(xmlTextReaderGetParserLineNumber(reader)))
            }
            status = unsafe xmlTextReaderRead(reader)
        }
        return status
    }

    private func malformed(_ diagnostics: [XMLDiagnostic], _ file: String?) -> XMLStreamError {
        let first = diagnostics.first { $0.severity == .fatal } ?? diagnostics.first
        return XMLStreamError(
            first?.isLimit == true ? .limit : .malformed, first?.message ?? "not well-formed",
            file: file, line: first?.line, column: first?.column, diagnostics: diagnostics)
    }
}
