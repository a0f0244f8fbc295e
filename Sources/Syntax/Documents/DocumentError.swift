/// A file that is no text to be read.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with it.
    public enum Problem: Hashable, Sendable {
        /// Nothing, or nothing but white space.
        case empty
        /// Bytes that are not UTF-8.
        case encoding
        /// A file of another kind, by its first bytes ("PDF") or its control characters.
        case binary(String)
    }

    /// What is wrong.
    public var problem: Problem
    /// The first byte that is wrong, counted from 0.
    public var offset: Int

    /// The problem `problem` at byte `offset`.
    public init(problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// One line: what is wrong, where, and what to do.
    public var description: String {
        switch problem {
        case .empty: "the text is empty"
        case .encoding: "not UTF-8 at byte \(offset); convert it to UTF-8 first"
        case .binary(let kind): "not a text but \(kind) (byte \(offset)); extract its text first"
        }
    }
}
