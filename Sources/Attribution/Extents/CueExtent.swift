internal import Annotations

/// Which words around a cue's main word belong to the cue: auxiliaries, negation, adverbs,
/// particles and the words of a fixed phrase, as long as they stand side by side.
struct CueExtent {
    let passage: Passage

    /// The cue of `match`, which does not reach into `source`.
    func range(of match: CueMatch, source: Range<Int>?) -> Range<Int> {
        var start = match.head
        var end = match.last + 1
        while start > 0, belongs(start - 1, match.head), !(source?.contains(start - 1) ?? false) {
            start -= 1
        }
        while end < passage.tokens.count, isParticle(end, match.head),
            !(source?.contains(end) ?? false)
        {
            end += 1
        }
        return start..<end
    }

    private func belongs(_ token: Int, _ head: Int) -> Bool {
        guard passage.heads[token] == head, !passage.isPunctuation(token) else { return false }
        switch passage.relations[token] {
        case .aux, .auxPassive, .advmod, .cop: return true
        case .mark: return false
        default: return false
        }
    }

    private func isParticle(_ token: Int, _ head: Int) -> Bool {
        passage.heads[token] == head && passage.relations[token] == .compoundParticle
    }
}
