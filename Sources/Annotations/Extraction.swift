/// All that was found in one document: what `extract` writes as one line.
public struct Extraction: Hashable, Sendable {
    /// The document with its bytes.
    public var document: Document
    /// Who is spoken of, sorted by id.
    public var entities: [Entity]
    /// Where they are spoken of, in the text's order.
    public var mentions: [EntityMention]
    /// The propositions, sorted by id, each once.
    public var claims: [Claim]
    /// Who stands how to which of them, in the text's order.
    public var statements: [Statement]

    /// An extraction.
    public init(
        document: Document, entities: [Entity] = [], mentions: [EntityMention] = [],
        claims: [Claim] = [], statements: [Statement] = []
    ) {
        self.document = document
        self.entities = entities
        self.mentions = mentions
        self.claims = claims
        self.statements = statements
    }
}

/// A mention without its tokens: where a document refers to which entity.
public struct EntityMention: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// The words.
    public var span: TextSpan
    /// Whether the words are a name of the entity, an acronym or a metonym; descriptions,
    /// collectives and pronouns are not.
    public var isName: Bool

    /// A mention of `entity` at `span`.
    public init(entity: EntityID, span: TextSpan, isName: Bool = true) {
        self.entity = entity
        self.span = span
        self.isName = isName
    }
}
