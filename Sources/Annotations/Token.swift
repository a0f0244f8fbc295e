/// A syntactic word of a sentence, as Universal Dependencies counts words.
public struct Token: Hashable, Sendable {
    /// Where it stands; the parts of a multi-word token ("do|n't") divide its span.
    public var span: TextSpan
    /// The word as it is written.
    public var form: String
    /// Its dictionary form, lower-case but for proper names; empty before tagging.
    public var lemma: String
    /// The universal tag; `.other` before tagging.
    public var pos: PartOfSpeech
    /// The Penn Treebank tag (`VBD`); empty before tagging.
    public var xpos: String
    /// Its features; none before tagging.
    public var morphology: Morphology

    /// A token, by default not tagged yet.
    public init(
        span: TextSpan, form: String, lemma: String = "", pos: PartOfSpeech = .other,
        xpos: String = "", morphology: Morphology = .none
    ) {
        self.span = span
        self.form = form
        self.lemma = lemma
        self.pos = pos
        self.xpos = xpos
        self.morphology = morphology
    }
}
