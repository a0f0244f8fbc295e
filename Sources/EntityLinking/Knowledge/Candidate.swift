/// An entity's place in a knowledge base; of use only together with the base that gave it.
public struct EntityIndex: Hashable, Sendable, Comparable {
    /// The place, counted from 0; entities that news speak of more often come first.
    public let rawValue: UInt32

    /// The entity at this place.
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// By place.
    public static func < (lhs: EntityIndex, rhs: EntityIndex) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}

/// In which capacity a piece of text names an entity.
public enum NameRole: UInt8, Hashable, Sendable, CaseIterable {
    /// The name that the knowledge base shows ("South Korea").
    case label
    /// Another name, an official one included ("Republic of Korea").
    case alias
    /// Letters that stand for a name ("ROK", "U.S.").
    case acronym
    /// A person's family name alone ("Yoon").
    case surname
    /// A name in another language than English.
    case foreign
    /// The adjective of a state ("Korean").
    case adjective
    /// A person of a state ("Korean", "Koreans").
    case demonym
    /// A state's capital ("Seoul").
    case capital
    /// A building or a district that stands for a government or a body ("the Blue House").
    case seat
    /// A spelling that only folding makes equal to one of the names ("Zelenskij").
    case variant
    /// No name, but an office that a person holds ("the Korean president"); only in lookups.
    case office
    /// No name, but a description that picks out a body ("Korea's spy agency"); only in lookups.
    case description

    /// The role's name in tables and output.
    public var name: String {
        switch self {
        case .label: "name"
        case .alias: "alias"
        case .acronym: "acronym"
        case .surname: "surname"
        case .foreign: "name in another language"
        case .adjective: "adjective"
        case .demonym: "demonym"
        case .capital: "capital"
        case .seat: "seat"
        case .variant: "spelling variant"
        case .office: "office"
        case .description: "description"
        }
    }
}

/// What a name may mean.
public struct Candidate: Hashable, Sendable {
    /// The entity.
    public var entity: EntityIndex
    /// How the name names it: the first of its roles in the order of ``NameRole``.
    public var role: NameRole
    /// How likely the name means this entity before anything of the context is known, 0 to 1.
    /// Priors of one name's candidates are comparable, but do not add up to 1.
    public var prior: Double

    /// A candidate.
    public init(entity: EntityIndex, role: NameRole, prior: Double) {
        self.entity = entity
        self.role = role
        self.prior = prior
    }
}

/// A stretch of words that is a name in the knowledge base.
public struct GazetteerMatch: Hashable, Sendable {
    /// The words, as indices into the sequence that was scanned.
    public var words: Range<Int>
    /// What they may mean, the likeliest first; never empty.
    public var candidates: [Candidate]
}
