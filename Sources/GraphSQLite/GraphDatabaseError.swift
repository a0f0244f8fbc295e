/// What went wrong with a database, for people.
public struct GraphDatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The message.
    public let description: String

    init(description: String) { self.description = description }
}
