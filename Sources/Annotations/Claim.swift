/// A claim's id: `c` and hexadecimal digits of its key's hash, the same in every document.
public struct ClaimID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id's text.
    public let text: String
    /// The id with this text.
    public init(_ text: String) { self.text = text }
    /// The id's text.
    public var description: String { text }
    /// By the text's bytes.
    public static func < (lhs: ClaimID, rhs: ClaimID) -> Bool { lhs.text < rhs.text }
}

/// Whether a proposition is put positively or negated. Not a stance: "they did not move them" is
/// asserted with negative polarity.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
    case positive, negative
}

/// A proposition: who does what to whom. Its identity is `subject`, `event`, `objects` and
/// `polarity`; `predicate` and `gloss` are one document's wording of it.
public struct Claim: Hashable, Sendable {
    /// Its id, the hash of its key.
    public var id: ClaimID
    /// Who does it.
    public var subject: EntityID?
    /// The class of event ("deploy-troops"), or the verb's lemma with its object's head.
    public var event: String
    /// The other parties, sorted, without duplicates.
    public var objects: [EntityID]
    /// Whether it is negated.
    public var polarity: Polarity
    /// The lemma of the verb or noun that names the event.
    public var predicate: String
    /// A short sentence for people.
    public var gloss: String

    /// A claim.
    public init(
        id: ClaimID, subject: EntityID?, event: String, objects: [EntityID], polarity: Polarity,
        predicate: String, gloss: String
    ) {
        self.id = id
        self.subject = subject
        self.event = event
        self.objects = objects
        self.polarity = polarity
        self.predicate = predicate
        self.gloss = gloss
    }
}
