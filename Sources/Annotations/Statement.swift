/// A statement's id: `s` and hexadecimal digits, from the document and the place in it.
public struct StatementID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id's text.
    public let text: String
    /// The id with this text.
    public init(_ text: String) { self.text = text }
    /// The id's text.
    public var description: String { text }
    /// By the text's bytes.
    public static func < (lhs: StatementID, rhs: StatementID) -> Bool { lhs.text < rhs.text }
}

/// One source taking one stance on one claim at one place of one document.
public struct Statement: Hashable, Sendable {
    /// Its id.
    public var id: StatementID
    /// Who takes the stance; nil where the text names nobody identifiable.
    public var source: EntityID?
    /// Who relays it.
    public var via: EntityID?
    /// What the source does with the claim.
    public var stance: Stance
    /// The claim.
    public var claim: ClaimID
    /// The words for the source.
    public var sourceSpan: TextSpan?
    /// The words that say so.
    public var cue: TextSpan
    /// The words of what is said.
    public var content: [TextSpan]
    /// The sentence or sentences around it, for showing it in context.
    public var context: TextSpan
    /// What it says of the claim beyond the claim's identity.
    public var details: ClaimDetails
    /// The rule or model that found it.
    public var rule: String
    /// How likely it is right, 0 to 1.
    public var confidence: Double

    /// A statement.
    public init(
        id: StatementID, source: EntityID?, via: EntityID? = nil, stance: Stance, claim: ClaimID,
        sourceSpan: TextSpan?, cue: TextSpan, content: [TextSpan], context: TextSpan,
        details: ClaimDetails = ClaimDetails(), rule: String, confidence: Double
    ) {
        self.id = id
        self.source = source
        self.via = via
        self.stance = stance
        self.claim = claim
        self.sourceSpan = sourceSpan
        self.cue = cue
        self.content = content
        self.context = context
        self.details = details
        self.rule = rule
        self.confidence = confidence
    }
}

/// What one statement says of a claim beyond its identity.
public struct ClaimDetails: Hashable, Sendable {
    /// How the claim is put.
    public enum Modality: String, Hashable, Sendable, CaseIterable {
        /// As a fact, past or present.
        case actual
        /// As coming ("will", "is preparing to", "is expected to").
        case expected
        /// As possible ("may", "could", "reportedly").
        case possible
        /// Under a condition ("if confirmed", "would").
        case conditional
        /// As wanted or demanded ("should", "called on … to").
        case wanted
    }

    /// A number with its unit and bounds.
    public struct Quantity: Hashable, Sendable {
        /// Which values it allows.
        public enum Bound: String, Hashable, Sendable, CaseIterable {
            case exactly, about, atLeast, atMost
        }
        /// The number.
        public var value: Double
        /// What is counted, as a lemma ("troop", "brigade", "dollar").
        public var unit: String
        /// Which values it allows.
        public var bound: Bound

        /// A quantity.
        public init(value: Double, unit: String, bound: Bound = .exactly) {
            self.value = value
            self.unit = unit
            self.bound = bound
        }
    }

    /// The quantities, in the text's order.
    public var quantities: [Quantity]
    /// When, as ISO 8601: a date, a month, a year or an interval `start/end`.
    public var time: String?
    /// Where, as the text names it.
    public var place: String?
    /// How the claim is put.
    public var modality: Modality

    /// Details; by default none, put as a fact.
    public init(
        quantities: [Quantity] = [], time: String? = nil, place: String? = nil,
        modality: Modality = .actual
    ) {
        self.quantities = quantities
        self.time = time
        self.place = place
        self.modality = modality
    }
}
