import Annotations

/// Whose words are read: what "I", "we" and "our government" stand for.
struct Voice: Hashable, Sendable {
    /// Who speaks.
    var speaker: EntityID?
    /// The state or organisation that the speaker speaks for, or the speaker.
    var side: EntityID?

    /// Whether the words are reported rather than quoted: then "it" may be the speaker.
    var isReported = true

    /// Nobody's words.
    static let none = Voice(speaker: nil, side: nil)
}

extension DocumentReading {
    /// The voice of `source`, whose words for it are `phrase`.
    ///
    /// A person speaks for the affiliation that the linker knows, otherwise for the state or
    /// organisation that the phrase names ("Nokia's chief executive, …").
    func voice(of source: EntityID?, phrase: TokenRange?) -> Voice {
        guard let source else { return .none }
        guard let entity = entities[source], entity.kind == .person else {
            return Voice(speaker: source, side: source)
        }
        let side = entity.affiliation ?? phrase.flatMap { employer(in: $0, of: source) }
        return Voice(speaker: source, side: side ?? source)
    }

    /// The first state or organisation that is named inside `phrase`, by name or adjective.
    private func employer(in phrase: TokenRange, of person: EntityID) -> EntityID? {
        for token in phrase.tokens {
            let position = TokenPosition(sentence: phrase.sentence, token: token)
            if let mention = mention(headedBy: position), mention.entity != person,
                let kind = entities[mention.entity]?.kind, kind != .person
            {
                return mention.entity
            }
            if let state = nationality(position) { return state.id }
        }
        return nil
    }
}
