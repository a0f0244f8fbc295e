package import Annotations

/// What a proper name names, as far as its words and context tell.
package enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
    case person, organisation, place

    /// The kind of the entity that is named; a place is a state or none of ours.
    package var entityKind: EntityKind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .place: .state
        }
    }
}

/// A stretch of a sentence that is a proper name.
package struct NameSpan: Hashable, Sendable {
    /// Where a name was found.
    package enum Origin: Hashable, Sendable {
        /// In the knowledge base.
        case gazetteer
        /// By the trained recogniser.
        case recogniser
        /// By tags and the words around it.
        case rule
    }

    /// The name's tokens in the sentence, without titles and articles.
    package var tokens: Range<Int>
    /// What the recogniser or a rule takes it for; nil where nobody says.
    package var kind: NameKind?
    /// What the knowledge base knows by this name, the likeliest first.
    package var candidates: [Candidate]
    /// Who found it.
    package var origin: Origin

    /// A name.
    package init(
        tokens: Range<Int>, kind: NameKind? = nil, candidates: [Candidate] = [], origin: Origin
    ) {
        self.tokens = tokens
        self.kind = kind
        self.candidates = candidates
        self.origin = origin
    }
}
