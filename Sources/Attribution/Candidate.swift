internal import Annotations

/// An attribution in positions of the passage, as a rule proposes it.
struct Candidate {
    /// The rule's name.
    var rule: String
    /// The lexicon's entry; nil for cues that are no words (a colon).
    var entry: CueEntry?
    /// The frame by which the content was found.
    var frame: CueFrame
    /// The words for the source.
    var source: Range<Int>?
    /// The source's main word.
    var sourceHead: Int?
    /// How the source was found.
    var sourceKind: SourceFinder.Kind
    /// The words for the relaying source.
    var via: Range<Int>?
    /// The cue.
    var cue: Range<Int>
    /// The cue's main word.
    var cueHead: Int
    /// The content's parts in the text's order.
    var content: [Range<Int>]
    /// The content's main word.
    var contentHead: Int?
    /// What kind of phrase the content is.
    var form: Attribution.ContentForm
    /// The content's subject where it stands outside.
    var contentSubject: Range<Int>?
    /// What the source does with the content.
    var stance: Stance = .asserted
    /// Whether the cue turns the content round.
    var negatesContent = false
    /// The index of the candidate that this one is part of.
    var parent: Int?
    /// How likely it is right.
    var confidence = 1.0

    /// How many tokens the content has.
    var contentCount: Int { content.reduce(0) { $0 + $1.count } }

    /// Whether the content covers `token`.
    func contentContains(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
