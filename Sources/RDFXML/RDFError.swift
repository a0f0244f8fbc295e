/// What stops the reading or writing of RDF.
public struct RDFError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a caller can tell apart.
    public enum Code: Hashable, Sendable {
        /// The input breaks the format's grammar.
        case syntax
        /// The input is larger or nested deeper than is allowed.
        case limit
        /// The triple cannot be written in this format.
        case unwritable
        /// A character may not stand in the output, and replacing it was not wanted.
        case illegalCharacter
        /// Reading the input failed.
        case input
        /// Writing the output failed.
        case output
        /// The reader of the output has gone: not an error for a command line.
        case closedPipe
    }

    /// What happened.
    public var code: Code
    /// What is wrong, one line; no file and no position in it.
    public var message: String
    /// The document's name, where it has one.
    public var file: String?
    /// The line, from 1; nil where there is none.
    public var line: Int?
    /// The column in UTF-8 bytes, from 1; nil where there is none.
    public var column: Int?

    /// An error, with its place where there is one.
    public init(
        _ code: Code, _ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column: error: message`.
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
        return (place.isEmpty ? "" : place.joined(separator: ":") + ": ") + "error: " + message
    }
}
