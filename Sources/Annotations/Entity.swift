/// What an entity is called in the graph: `Q423` where it is linked to Wikidata, otherwise
/// `person:sean-savett`, `organisation:…`, `state:…` from its fullest normalised name.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id's text.
    public let text: String

    /// The id with this text.
    public init(_ text: String) { self.text = text }

    /// Whether it is a Wikidata item's id.
    public var isWikidata: Bool {
        text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
            && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
    }

    /// The id's text.
    public var description: String { text }

    /// By the text's bytes.
    public static func < (lhs: EntityID, rhs: EntityID) -> Bool { lhs.text < rhs.text }
}

/// The three kinds of entities.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
    case person, state, organisation
}

/// A person, a state or an organisation that a document speaks of.
public struct Entity: Hashable, Sendable {
    /// Its id, the same in every document.
    public var id: EntityID
    /// What it is.
    public var kind: EntityKind
    /// Its name for people: Wikidata's label, or the fullest name in the text.
    public var label: String
    /// The state or organisation that it belongs to or serves, where known.
    public var affiliation: EntityID?

    /// An entity.
    public init(id: EntityID, kind: EntityKind, label: String, affiliation: EntityID? = nil) {
        self.id = id
        self.kind = kind
        self.label = label
        self.affiliation = affiliation
    }
}

/// A place where a document refers to an entity.
public struct Mention: Hashable, Sendable {
    /// How it refers.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// A name or an alias, with the titles beside it ("President Volodymyr Zelensky").
        case name
        /// Letters that stand for a name ("NATO", "the NIS").
        case acronym
        /// A seat, a capital or a building for the government ("Kyiv", "the Kremlin").
        case metonym
        /// A government collective ("U.S. officials", "the Biden administration").
        case collective
        /// A definite description ("NATO's chief", "the Ukrainian president").
        case description
        /// A personal, possessive or relative pronoun.
        case pronoun
    }

    /// The words.
    public var tokens: TokenRange
    /// The token that the others depend on.
    public var head: TokenPosition
    /// How it refers.
    public var form: Form
    /// The entity it refers to.
    public var entity: EntityID
    /// How sure the linker is, 0 to 1.
    public var confidence: Double

    /// A mention of `entity`.
    public init(
        tokens: TokenRange, head: TokenPosition, form: Form, entity: EntityID,
        confidence: Double = 1
    ) {
        self.tokens = tokens
        self.head = head
        self.form = form
        self.entity = entity
        self.confidence = confidence
    }
}
