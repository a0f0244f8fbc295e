/// An absolute IRI, as RDF 1.1 names things. https://www.w3.org/TR/rdf11-concepts/#section-IRIs
///
/// Two IRIs are the same if their texts are; nothing is normalised.
public struct IRI: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The IRI's text, without angle brackets.
    public let text: String

    /// The IRI with this text.
    @inlinable public init(_ text: String) { self.text = text }

    /// The IRI in angle brackets.
    public var description: String { "<\(text)>" }

    /// By the texts' UTF-8 bytes.
    public static func < (lhs: IRI, rhs: IRI) -> Bool { Bytes.precedes(lhs.text, rhs.text) }
}
