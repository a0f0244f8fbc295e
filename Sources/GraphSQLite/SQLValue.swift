/// A value of a row that SQL gives.
public enum SQLValue: Hashable, Sendable {
    /// NULL.
    case null
    /// A whole number.
    case integer(Int)
    /// A floating number.
    case real(Double)
    /// Text.
    case text(String)
    /// Bytes, of which only the number is told.
    case blob(count: Int)
}
