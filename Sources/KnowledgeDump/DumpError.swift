/// Why a dump could not be read or its knowledge base not be written. Damaged lines are no error:
/// they are counted.
public struct DumpError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Hashable, Sendable {
        /// The system does not give the file out, or does not take it; the operation and `errno`.
        case system(operation: String, errno: Int32)
        /// The compressed data are damaged or end too early; the library's code.
        case damagedCompression(Int32)
        /// A line is longer than any item can be.
        case endlessLine
        /// The list of classes has a line that is not understood.
        case malformedClasses(line: Int)
        /// The spilled data of an earlier run are of another version, or damaged.
        case unusableSpill
        /// The knowledge base could not be written.
        case unwritable(String)
    }

    /// What is wrong.
    public let code: Code
    /// The file.
    public let file: String

    /// An error about `file`.
    public init(_ code: Code, file: String) {
        self.code = code
        self.file = file
    }

    /// The error as one line: file, what is wrong, what to do.
    public var description: String { "\(file): error: \(message)" }

    /// What is wrong, and what to do.
    public var message: String {
        switch code {
        case .system(let operation, let errno):
            "the file does not work (\(operation), errno \(errno))"
        case .damagedCompression(let code):
            "the compressed data are damaged or cut off (code \(code)); load the dump again"
        case .endlessLine: "a line is longer than 256 MB; this is no dump with one item a line"
        case .malformedClasses(let line):
            "line \(line) is not understood; write class, kind, type and an item, or hint and a property"
        case .unusableSpill: "the data of the earlier run cannot be used; delete the folder"
        case .unwritable(let why): why
        }
    }
}
