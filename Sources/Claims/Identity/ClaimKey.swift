public import Annotations

/// What makes a claim the claim it is: subject, event class, other parties and polarity.
///
/// The key is a function of one statement alone. That is what makes merging associative and
/// commutative, ids stable when documents are added, and versions comparable.
public struct ClaimKey: Hashable, Sendable {
    /// The version of the rules by which keys are made; part of the hash, so that ids of
    /// different rules never meet.
    public static let version = "claim/1"

    /// Who does it.
    public var subject: EntityID?
    /// The class of event.
    public var event: String
    /// The other parties, sorted, each once.
    public let objects: [EntityID]
    /// Whether the proposition is negated.
    public var polarity: Polarity

    /// The key of a proposition; `objects` may come in any order, and more than once.
    public init(subject: EntityID?, event: String, objects: [EntityID], polarity: Polarity) {
        self.subject = subject
        self.event = event
        self.objects = Set(objects).sorted()
        self.polarity = polarity
    }

    /// The id: `c` and 16 hexadecimal digits of the key's SHA-256.
    public var id: ClaimID {
        let fields = [Self.version, subject?.text ?? "", event, polarity.rawValue]
        return ClaimID("c" + ContentHash.hexadecimal(of: fields + objects.map(\.text)))
    }

    /// The key of the contrary proposition.
    public var negated: ClaimKey {
        ClaimKey(
            subject: subject, event: event, objects: objects,
            polarity: polarity == .positive ? .negative : .positive)
    }

    /// The claim with this key, in one document's wording.
    public func claim(predicate: String, gloss: String) -> Claim {
        Claim(
            id: id, subject: subject, event: event, objects: objects, polarity: polarity,
            predicate: predicate, gloss: gloss)
    }
}

extension Claim {
    /// What makes it the claim it is.
    public var key: ClaimKey {
        ClaimKey(subject: subject, event: event, objects: objects, polarity: polarity)
    }
}
