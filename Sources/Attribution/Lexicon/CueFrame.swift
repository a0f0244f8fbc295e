/// A kind of phrase by which a cue takes its content.
public enum CueFrame: Hashable, Sendable {
    /// A finite clause, with or without "that", or an indirect question: `that`.
    case clause
    /// Words in quotation marks: `quote`.
    case quotation
    /// An infinitive with "to": `to`.
    case infinitive
    /// A gerund: `ing`.
    case gerund
    /// A noun phrase: `np`.
    case object
    /// An object and what it is called or described as: `comp`.
    case complement
    /// A phrase with this preposition: its lemma.
    case preposition(String)

    /// The frame that the lexicon writes as `name`.
    init(name: String) {
        switch name {
        case "that": self = .clause
        case "quote": self = .quotation
        case "inf": self = .infinitive
        case "ing": self = .gerund
        case "np": self = .object
        case "comp": self = .complement
        default: self = .preposition(name)
        }
    }

    /// The frame as the lexicon writes it.
    public var name: String {
        switch self {
        case .clause: "that"
        case .quotation: "quote"
        case .infinitive: "inf"
        case .gerund: "ing"
        case .object: "np"
        case .complement: "comp"
        case .preposition(let word): word
        }
    }
}
