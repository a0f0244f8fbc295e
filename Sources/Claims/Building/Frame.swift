import Annotations

/// A proposition as one place of a document puts it, before places are compared.
struct Frame: Sendable {
    /// The class of event, or the words that stand for one.
    var event: String
    /// The index of the class; nil for a fallback.
    var eventClass: Int?
    /// Who does it.
    var subject: EntityID?
    /// Whether the text names a doer at all, an entity or not ("allies").
    var namesSubject: Bool
    /// Whether the text names what it is done to, an entity or not ("66 people").
    var namesObject = false
    /// The other parties.
    var objects: [EntityID]
    /// How far down the class's tiers the objects were found, 0 for the first.
    var tier: Int
    /// Whether a noun names the event.
    var isNominal: Bool
    /// Whether it is negated.
    var isNegative: Bool
    /// How it is put.
    var modality: ClaimDetails.Modality
    /// The lemma of the word that names the event.
    var predicate: String
    /// That word.
    var anchor: TokenPosition
    /// The word that the content's clause or phrase hangs on, at or above the anchor.
    var head: TokenPosition
    /// Whether words outside of the clause negate it ("his refusal to …").
    var isTurned = false
    /// The head of the phrase that is read as the subject.
    var subjectHead: TokenPosition?
    /// The head of the subject, where that stands outside of the content.
    var outerSubject: TokenPosition?
    /// Whose words it is read from.
    var voice = Voice.none
    /// The words that it was read from.
    var content: [TokenRange] = []
    /// The lemma of the object's head, where there is one.
    var objectLemma: String?
    /// The subject's head, where it refers to a claim rather than an entity ("this", "it").
    var subjectReference: TokenPosition?
}
