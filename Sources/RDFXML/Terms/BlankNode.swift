/// A node without a name; its label means something within one document only.
public struct BlankNode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The label, without `_:`.
    public let label: String

    /// The blank node with this label.
    @inlinable public init(_ label: String) { self.label = label }

    /// The label as N-Triples writes it.
    public var description: String { "_:\(label)" }

    /// By the labels' UTF-8 bytes.
    public static func < (lhs: BlankNode, rhs: BlankNode) -> Bool {
        Bytes.precedes(lhs.label, rhs.label)
    }
}
