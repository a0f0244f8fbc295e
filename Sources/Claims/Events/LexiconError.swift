/// What is wrong with a line of `events.tsv` or `nationalities.tsv`.
package struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's number, counted from 1.
    package var line: Int
    /// What is wrong with it.
    package var message: String

    /// As compilers print it, without the file's name.
    package var description: String { "line \(line): \(message)" }
}
