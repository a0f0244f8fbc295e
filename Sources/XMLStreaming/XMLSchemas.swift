internal import CLibXML2

/// A compiled RELAX NG schema (XML syntax).
@safe
public final class RelaxNGSchema: @unchecked Sendable {
    // @unchecked Sendable because libxml2 only reads a compiled schema.
    let schema: xmlRelaxNGPtr

    /// Compiles a schema from its bytes.
    ///
    /// - Parameters:
    ///   - bytes: the schema.
    ///   - name: what errors call it.
    ///   - resources: what it may include, by location or by the location's last part; nothing
    ///     else is opened.
    public init(
        bytes: [UInt8], name: String? = nil, resources: [String: [UInt8]] = [:]
    ) throws(XMLStreamError) {
        unsafe schema = try unsafe SchemaCompilation.compile(name, resources) { report in
            let parser = unsafe SchemaCompilation.withBytes(bytes) {
                unsafe xmlRelaxNGNewMemParserCtxt($0, $1)
            }
            guard let parser = unsafe parser else { return nil }
            defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
            unsafe xmlRelaxNGSetParserStructuredErrors(
                parser, DiagnosticList.collect, report)
            return unsafe xmlRelaxNGParse(parser)
        }
    }

    deinit { unsafe xmlRelaxNGFree(schema) }
}

/// A compiled W3C XML Schema.
@safe
public final class XMLSchemaDefinition: @unchecked Sendable {
    // @unchecked Sendable because libxml2 only reads a compiled schema.
    let schema: xmlSchemaPtr

    /// Compiles a schema from its bytes.
    ///
    /// - Parameters:
    ///   - bytes: the schema.
    ///   - name: what errors call it.
    ///   - resources: what it may import or include, by location or by the location's last
    ///     part; nothing else is opened.
    public init(
        bytes: [UInt8], name: String? = nil, resources: [String: [UInt8]] = [:]
    ) throws(XMLStreamError) {
        unsafe schema = try unsafe SchemaCompilation.compile(name, resources) { report in
            let parser = unsafe SchemaCompilation.withBytes(bytes) {
                unsafe xmlSchemaNewMemParserCtxt($0, $1)
            }
            guard let parser = unsafe parser else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(parser, DiagnosticList.collect, report)
            return unsafe xmlSchemaParse(parser)
        }
    }

    deinit { unsafe xmlSchemaFree(schema) }
}

/// What compiling the two kinds of schema has in common.
enum SchemaCompilation {
    /// Runs `body` with a place for diagnostics and with the resources it may open.
    static func compile<Schema>(
        _ name: String?, _ resources: [String: [UInt8]],
        _ body: (UnsafeMutableRawPointer) -> Schema?
    ) throws(XMLStreamError) -> Schema {
        LibXML2.prepare()
        let list = DiagnosticList(file: name)
        let report = unsafe Unmanaged.passUnretained(list).toOpaque()
        let schema = EntityLoader.$resources.withValue(resources) {
            unsafe LibXML2.withErrorHandler(DiagnosticList.collect, context: report) {
                unsafe body(report)
            }
        }
        guard let schema else {
            let first = list.diagnostics.first { $0.severity != .warning }
            throw XMLStreamError(
                .schema, first?.message ?? "the schema does not compile", file: name,
                line: first?.line, column: first?.column, diagnostics: list.diagnostics)
        }
        return schema
    }

    static func withBytes<Result>(
        _ bytes: [UInt8], _ body: (UnsafePointer<CChar>?, Int32) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBytes { raw in
            let buffer = unsafe raw.bindMemory(to: CChar.self)
            return unsafe body(buffer.baseAddress, Int32(buffer.count))
        }
    }
}

/// Diagnostics as they come, for handlers whose user data it is.
final class DiagnosticList {
    let file: String?
    var diagnostics: [XMLDiagnostic] = []
    /// Where the parser stands: for errors that come without a line, or with the greatest one
    /// that libxml2's nodes can hold.
    var currentLine: () -> Int = { 0 }

    init(file: String?) { self.file = file }

    /// The greatest line a node of libxml2 holds.
    private static let lineCap = 65_535
    /// More than these are not kept.
    private static let most = 1_000

    static let collect: xmlStructuredErrorFunc = { data, error in
        guard let data = unsafe data, let error = unsafe error else { return }
        let list = unsafe Unmanaged<DiagnosticList>.fromOpaque(data).takeUnretainedValue()
        guard list.diagnostics.count < most else { return }
        var diagnostic = unsafe XMLDiagnostic(error.pointee, file: list.file)
        if diagnostic.line ?? 0 == 0 || diagnostic.line == lineCap {
            let line = list.currentLine()
            if line > 0 { diagnostic.line = line }
        }
        list.diagnostics.append(diagnostic)
    }
}
