/// Somebody says something: source, cue and content, as PARC 3.0 and PolNeAR annotate them.
public struct Attribution: Hashable, Sendable {
    /// What kind of phrase the content is; tells the builder of claims how to read it.
    public enum ContentForm: String, Hashable, Sendable, CaseIterable {
        /// A finite clause, quoted or not ("that North Korea sent troops").
        case clause
        /// An infinitive ("to send troops").
        case infinitive
        /// A gerund ("sending troops").
        case gerund
        /// A noun phrase that names an event or a topic ("the troop deployment").
        case nominal
        /// A phrase that refers to a claim made elsewhere ("the reports", "it").
        case reference
    }

    /// The words for who says it, with title and apposition; nil where the text names nobody.
    public var source: TokenRange?
    /// The token of `source` that the others depend on (a mention's head, as a rule).
    public var sourceHead: TokenPosition?
    /// The words for who relays it ("according to Yonhap"), where somebody does.
    public var via: TokenRange?
    /// The expression that says so, as one stretch.
    public var cue: TokenRange
    /// The cue's main word.
    public var cueHead: TokenPosition
    /// What is said, in the text's order, quotation marks included; may run over sentences.
    public var content: [TokenRange]
    /// The word that the content's clause or phrase depends on.
    public var contentHead: TokenPosition?
    /// What kind of phrase the content is.
    public var contentForm: ContentForm
    /// The phrase that is the content's subject though it stands outside ("accused Pyongyang of
    /// sending"); nil where the content has its own subject or takes the source's.
    public var contentSubject: TokenRange?
    /// What the source does with the content.
    public var stance: Stance
    /// Whether the cue turns the content round ("doesn't believe that", "called it false" keeps it).
    public var negatesContent: Bool
    /// The attribution that this one is part of ("said that Kyiv denied…"), as an index.
    public var parent: Int?
    /// The rule or model that found it.
    public var rule: String
    /// How likely it is right, 0 to 1.
    public var confidence: Double

    /// An attribution; what most have not is left out.
    public init(
        source: TokenRange?, sourceHead: TokenPosition?, via: TokenRange? = nil, cue: TokenRange,
        cueHead: TokenPosition, content: [TokenRange], contentHead: TokenPosition?,
        contentForm: ContentForm, contentSubject: TokenRange? = nil, stance: Stance = .asserted,
        negatesContent: Bool = false, parent: Int? = nil, rule: String, confidence: Double = 1
    ) {
        self.source = source
        self.sourceHead = sourceHead
        self.via = via
        self.cue = cue
        self.cueHead = cueHead
        self.content = content
        self.contentHead = contentHead
        self.contentForm = contentForm
        self.contentSubject = contentSubject
        self.stance = stance
        self.negatesContent = negatesContent
        self.parent = parent
        self.rule = rule
        self.confidence = confidence
    }
}

/// What a source does with a claim.
public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// Puts it forward as true, expected, intended or wanted.
    case asserted
    /// Rejects it as untrue.
    case denied
    /// Affirms, on its own authority, what others said or what was in doubt.
    case confirmed
    /// Is on record as taking no position.
    case withheld
}
