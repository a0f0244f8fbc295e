/// What stops a run: what is wrong, where, and what to do about it.
public struct ClaimGraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, or `-` for standard input; nil where no file is to blame.
    public var path: String?
    /// The line, counted from 1.
    public var line: Int?
    /// The column in code points, counted from 1.
    public var column: Int?
    /// What is wrong, and what to do.
    public var message: String
    /// Whether the reader of the output has gone away, which is no error to a command line.
    public internal(set) var isClosedPipe = false

    /// An error.
    public init(path: String? = nil, line: Int? = nil, column: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }

    /// `file:line:column: error: message`, without what is not known.
    public var description: String {
        let place = [path, line.map(String.init), line == nil ? nil : column.map(String.init)]
        return (place.compactMap(\.self) + [" error", " " + message]).joined(separator: ":")
            .trimmingPrefix(" ").description
    }
}
