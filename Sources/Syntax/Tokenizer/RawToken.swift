internal import Annotations

/// A surface token as the scanner finds it.
struct RawToken {
    /// Its first byte.
    var start: Int
    /// One past its last byte.
    var end: Int
    /// Whether white space stands before it (or it is the block's first).
    var followsSpace: Bool
    /// What its first character is.
    var kind: CharacterClass

    var span: TextSpan { TextSpan(start, end) }
}
