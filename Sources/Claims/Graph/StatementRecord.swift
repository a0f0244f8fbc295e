public import Annotations

/// Words of a document and where they stand.
public struct Quotation: Hashable, Sendable {
    /// Code points from the document's beginning, half-open.
    public var range: Range<Int>
    /// The exact words.
    public var text: String

    /// The words `text` at `range`.
    public init(range: Range<Int>, text: String) {
        self.range = range
        self.text = text
    }
}

/// A statement with the words it rests on: what the graph keeps when the document is gone.
public struct StatementRecord: Hashable, Sendable {
    /// Its id.
    public let id: StatementID
    /// The document it stands in.
    public let document: DocumentID
    /// Who takes the stance; nil where the text names nobody identifiable.
    public var source: EntityID?
    /// Who relays it.
    public var via: EntityID?
    /// What the source does with the claim.
    public var stance: Stance
    /// The claim.
    public var claim: ClaimID
    /// The words for the source.
    public var sourceWords: Quotation?
    /// The words that say so.
    public var cue: Quotation
    /// The words of what is said.
    public var content: [Quotation]
    /// The sentences around it.
    public var context: Quotation
    /// What it says of the claim beyond the claim's identity.
    public var details: ClaimDetails
    /// The rule or model that found it.
    public var rule: String
    /// How likely it is right, 0 to 1.
    public var confidence: Double

    /// A record.
    public init(
        id: StatementID, document: DocumentID, source: EntityID?, via: EntityID?, stance: Stance,
        claim: ClaimID, sourceWords: Quotation?, cue: Quotation, content: [Quotation],
        context: Quotation, details: ClaimDetails, rule: String, confidence: Double
    ) {
        self.id = id
        self.document = document
        self.source = source
        self.via = via
        self.stance = stance
        self.claim = claim
        self.sourceWords = sourceWords
        self.cue = cue
        self.content = content
        self.context = context
        self.details = details
        self.rule = rule
        self.confidence = confidence
    }

    /// From the content's first code point to its last; the cue's place where there is no content.
    public var contentRange: Range<Int> {
        guard let start = content.map(\.range.lowerBound).min(),
            let end = content.map(\.range.upperBound).max()
        else { return cue.range }
        return start..<end
    }

    /// The content as one line: its parts joined by an ellipsis.
    public var quote: String { content.map(\.text).joined(separator: " … ") }
}

extension StatementRecord: Mergeable {
    /// Two tellings of one statement differ at most in what the id does not cover; the surer one
    /// stays, then the first in order.
    mutating func merge(_ other: StatementRecord) {
        if (other.confidence, order) > (confidence, other.order) { self = other }
    }

    private var order: String {
        "\(rule)\u{1F}\(via?.text ?? "")\u{1F}\(sourceWords?.text ?? "")\u{1F}\(details)"
    }
}
