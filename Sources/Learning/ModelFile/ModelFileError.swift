/// Why a model file was refused, or could not be written.
public struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Hashable, Sendable {
        /// The system does not give it out; the operation and `errno`.
        case unreadable(operation: String, errno: Int32)
        /// It could not be written; the operation and `errno`.
        case unwritable(operation: String, errno: Int32)
        /// It is no model file of this project.
        case foreign
        /// It is shorter than it says, or than its header is long.
        case truncated
        /// It was written by another version of the program.
        case unsupportedVersion(found: Int, expected: Int)
        /// It is a model of another kind.
        case wrongKind(found: String, expected: String)
        /// A checksum or an inner reference is wrong; the section, or "header".
        case damaged(section: String)
        /// It lacks a section that its kind demands.
        case missingSection(String)
        /// A section holds elements of another type.
        case wrongElementType(section: String)
    }

    /// What is wrong.
    public let code: Code
    /// The file, or a name for bytes that came from elsewhere.
    public let file: String

    /// An error about `file`.
    public init(_ code: Code, file: String) {
        self.code = code
        self.file = file
    }

    /// The error as one line: file, what is wrong.
    public var description: String { "\(file): \(reason)" }

    private var reason: String {
        switch code {
        case .unreadable(let operation, let errno): "cannot be read (\(operation), errno \(errno))"
        case .unwritable(let operation, let errno):
            "cannot be written (\(operation), errno \(errno))"
        case .foreign: "is not a ClaimGraph model file"
        case .truncated: "is truncated"
        case .unsupportedVersion(let found, let expected):
            "has version \(found), this program reads version \(expected)"
        case .wrongKind(let found, let expected): "is a '\(found)' model, not a '\(expected)' model"
        case .damaged(let section): "is damaged (\(section))"
        case .missingSection(let section): "lacks the section '\(section)'"
        case .wrongElementType(let section): "has another type of elements in '\(section)'"
        }
    }
}
