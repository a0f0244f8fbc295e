import Annotations

/// One proposition of an attribution: what becomes one statement.
struct ContentUnit: Sendable {
    /// The attribution's index.
    var attribution: Int
    /// The head of the proposition's clause or phrase.
    var head: TokenPosition
    /// What kind of phrase it is.
    var form: Attribution.ContentForm
    /// The words, in the text's order.
    var content: [TokenRange]
    /// The head of the subject where that stands outside.
    var subject: TokenPosition?
    /// Who takes the stance.
    var source: EntityID?
    /// Whose words the content is in.
    var voice: Voice
    /// Who is the subject where neither the place nor the rest of the document names one.
    var fallbackSubject: EntityID?
    /// The proposition; nil until a reference is resolved.
    var frame: Frame?
}
