internal import CLibXML2

/// One remark of libxml2 or of a reader about a document, at its place.
public struct XMLDiagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
        /// The document can be used.
        case warning
        /// The document is wrong: a namespace or validity error.
        case error
        /// The document is not well-formed; nothing after this place was read.
        case fatal
    }

    /// How bad it is.
    public var severity: Severity
    /// libxml2's error number (`xmlParserErrors`), 0 for remarks of this package.
    public var code: Int
    /// What is wrong, one line.
    public var message: String
    /// The document's name, where it has one.
    public var file: String?
    /// Line, starting with 1; nil where unknown.
    public var line: Int?
    /// Column in UTF-8 bytes, starting with 1; nil where unknown.
    public var column: Int?

    /// Makes a remark.
    public init(
        severity: Severity, code: Int = 0, message: String, file: String? = nil,
        line: Int? = nil, column: Int? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column: severity: message`, as compilers print it.
    public var description: String {
        let word = severity == .warning ? "warning" : "error"
        return Self.place(file: file, line: line, column: column) + word + ": " + message
    }

    static func place(file: String?, line: Int?, column: Int?) -> String {
        var parts: [String] = []
        if let file { parts.append(file) }
        if let line {
            parts.append(String(line))
            if let column { parts.append(String(column)) }
        }
        return parts.isEmpty ? "" : parts.joined(separator: ":") + ": "
    }
}

extension XMLDiagnostic {
    /// libxml2's error structure as a value; nothing of it is kept.
    init(_ error: xmlError, file: String?) {
        let severity: Severity =
            switch unsafe error.level {
            case XML_ERR_WARNING: .warning
            case XML_ERR_FATAL: .fatal
            default: .error
            }
        let text = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
        let line = unsafe Int(error.line)
        // Parser errors carry the column in `int2`; schema errors leave it 0.
        let column = unsafe Int(error.int2)
        self.init(
            severity: severity, code: unsafe Int(error.code), message: Self.oneLine(text),
            file: file, line: line > 0 ? line : nil, column: column > 0 ? column : nil)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
