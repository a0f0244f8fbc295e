public import Annotations

/// What the lexicon knows of one cue.
public struct CueEntry: Hashable, Sendable {
    /// What kind of word the cue's first word is.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        case verb = "V"
        case noun = "N"
        case adjective = "A"
        case adverb = "R"
        /// Any word: prepositions ("according to") and fixed phrases.
        case other = "X"
    }

    /// What a cue of this kind does.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Says: say, tell, write, add.
        case speech
        /// Makes known: announce, reveal, publish.
        case announcement
        /// Says that somebody did wrong: accuse, blame.
        case accusation
        /// Rejects as untrue: deny, refute.
        case denial
        /// Affirms what was in doubt: confirm, admit.
        case confirmation
        /// Takes no position: decline to comment, look into.
        case withholding
        /// Thinks: believe, expect, fear.
        case belief
        /// Wants or means to do: plan, hope, want.
        case intent
        /// Binds itself: promise, agree, refuse.
        case commitment
        /// Asks of others: urge, call for.
        case demand
        /// Lets others see: show, find, suggest.
        case evidence
        /// Puts under a name or a judgement: call, describe, praise.
        case judgement
        /// Takes a side: support, oppose.
        case attitude
        /// Talks of a topic without saying what: discuss, mention.
        case topic
        /// Asks: ask, wonder.
        case question
        /// Marks as hearsay: reportedly, seem.
        case hedge
        /// Decides with force of law: rule, order.
        case decree
    }

    /// What a negation of the cue makes of its stance.
    public enum Negation: String, Hashable, Sendable, CaseIterable {
        /// The source takes no position: "has not confirmed", "did not deny", "did not say".
        case withheld
        /// The source holds the opposite: "does not believe".
        case turned
        /// The negated cue is no attribution.
        case none
        /// The stance stays, only the words are negated ("cannot stress enough").
        case same
    }

    /// How firmly the source stands behind the content (FactBank's scale).
    public enum Factuality: String, Hashable, Sendable, CaseIterable {
        case certain, probable, possible, unknown
    }

    /// The words' lemmas; the first one is found by its lemma, between it and the others up to
    /// ``gap`` words may stand where the lexicon writes `_`.
    public let words: [String]
    /// For each word after the first how many other words may stand before it.
    public let gaps: [Int]
    /// What kind of word the first one is.
    public let word: Word
    /// What the cue does.
    public let kind: Kind
    /// The frames in the order in which they are tried.
    public let frames: [CueFrame]
    /// The stance in general.
    public let stance: Stance
    /// The stance of single frames.
    public let frameStances: [CueFrame: Stance]
    /// What negation does.
    public let negation: Negation
    /// How firm the source is.
    public let factuality: Factuality
    /// Where the entry comes from (`own`, `inventory`: the published counts of PolNeAR's cues, …).
    public let origin: String

    /// The most words between two parts of a cue where the lexicon writes `_`.
    static let gap = 4

    /// Whether the cue is an act of speech, and not a thought, wish or mere topic.
    var isSaying: Bool {
        speaks && (has(.clause) || has(.quotation) || has(.complement))
    }

    /// Whether the cue is an act of speech, whatever its frames.
    var speaks: Bool {
        switch kind {
        case .speech, .announcement, .accusation, .denial, .confirmation, .withholding, .question,
            .judgement, .demand, .commitment:
            true
        default: false
        }
    }

    /// Whether the cue has `frame`.
    func has(_ frame: CueFrame) -> Bool { frames.contains(frame) }

    /// The stance that `frame` gives.
    func stance(_ frame: CueFrame) -> Stance { frameStances[frame] ?? stance }
}
