import Annotations

/// The word that names a claim's event, with what was found on the way down to it.
struct Predication: Sendable {
    /// The word.
    var head: TokenPosition
    /// What kind of word it is.
    var kind: EventPattern.Kind
    /// The head of its subject: its own, or that of the verb that it depends on; for a noun one
    /// that stands outside of its phrase.
    var subject: TokenPosition?
    /// The head of its object where that stands outside ("soldiers that they will *send*").
    var object: TokenPosition?
    /// The head of the one who is helped by it ("assisted *Russia* by providing arms").
    var helped: TokenPosition?
    /// Whether the subject is what it is done to.
    var isPassive = false
    /// Whether the subject is settled: the clause's own is only a tool.
    var isOwned = false
    /// Whether it is negated, an odd number of times.
    var isNegative = false
    /// How it is put.
    var modality: ClaimDetails.Modality = .actual
}
