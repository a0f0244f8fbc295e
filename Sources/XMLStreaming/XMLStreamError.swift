/// Why a document could not be read or written. Thrown by everything in this module; handlers
/// throw it too, and the reader then adds the place.
public struct XMLStreamError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is, for callers that act on it.
    public struct Code: Hashable, Sendable {
        private let name: String

        private init(_ name: String) { self.name = name }

        /// The input is not well-formed XML (namespaces included).
        public static let malformed = Code("malformed")
        /// The input has a DOCTYPE and the policy refuses it, or declares what it must not.
        public static let doctype = Code("doctype")
        /// The input is deeper, longer or expands further than the limits allow.
        public static let limit = Code("limit")
        /// The input does not satisfy the schema it was validated against.
        public static let invalid = Code("invalid")
        /// A schema that does not compile.
        public static let schema = Code("schema")
        /// Well-formed, but not what the format asks for: for handlers.
        public static let content = Code("content")
        /// The input cannot be opened or read.
        public static let unreadable = Code("unreadable")
        /// The output cannot be opened or written: disk full, no permission.
        public static let unwritable = Code("unwritable")
        /// The reader of the output has gone away (EPIPE): not an error for a command line.
        public static let closedPipe = Code("closedPipe")
        /// Text to be written that XML cannot hold, and the policy is to refuse it.
        public static let illegalCharacter = Code("illegalCharacter")
        /// A name to be written that is not one, or whose prefix is not declared.
        public static let illegalName = Code("illegalName")
        /// Calls of a writer that would not give one well-formed document.
        public static let nesting = Code("nesting")
        /// libxml2 is out of memory.
        public static let memory = Code("memory")
    }

    private struct Fields: Hashable, Sendable {
        var code: Code
        var message: String
        var file: String?
        var line: Int?
        var column: Int?
        var diagnostics: [XMLDiagnostic]
    }

    /// In an array, so that the error is one pointer: every call that may throw makes room for
    /// it, and the calls that do not throw are counted in millions.
    private var storage: [Fields]

    /// What kind of fault it is.
    public var code: Code {
        get { storage[0].code }
        set { storage[0].code = newValue }
    }

    /// What is wrong and, where that is known, what to do; one line.
    public var message: String {
        get { storage[0].message }
        set { storage[0].message = newValue }
    }

    /// The document's name, where it has one.
    public var file: String? {
        get { storage[0].file }
        set { storage[0].file = newValue }
    }

    /// Line, starting with 1; nil where unknown.
    public var line: Int? {
        get { storage[0].line }
        set { storage[0].line = newValue }
    }

    /// Column in UTF-8 bytes, starting with 1; nil where unknown.
    public var column: Int? {
        get { storage[0].column }
        set { storage[0].column = newValue }
    }

    /// Everything that was remarked about the document up to this fault.
    public var diagnostics: [XMLDiagnostic] {
        get { storage[0].diagnostics }
        set { storage[0].diagnostics = newValue }
    }

    /// Makes an error; a reader fills in the place where it is missing.
    public init(
        _ code: Code, _ message: String, file: String? = nil, line: Int? = nil,
        column: Int? = nil, diagnostics: [XMLDiagnostic] = []
    ) {
        storage = [
            Fields(
                code: code, message: message, file: file, line: line, column: column,
                diagnostics: diagnostics)
        ]
    }

    /// `file:line:column: error: message`.
    public var description: String {
        XMLDiagnostic.place(file: file, line: line, column: column) + "error: " + message
    }
}
