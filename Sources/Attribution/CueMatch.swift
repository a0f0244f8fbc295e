internal import Annotations

/// A cue of the lexicon found in the text.
struct CueMatch {
    /// The lexicon's entry.
    let entry: CueEntry
    /// The position of its first word, which the others depend on.
    let head: Int
    /// The position of its last word.
    let last: Int
}

extension CueLexicon {
    /// The cues whose first word is at `token`, those of more words first.
    func matches(at token: Int, in passage: Passage) -> [CueMatch] {
        let found = candidates(passage.lemma(token))
        if found.isEmpty { return [] }
        return found.compactMap { index in
            let entry = entries[index]
            guard
                fits(entry.word, passage.tokens[token])
                    || entry.word == .verb && isVerbLike(token, in: passage),
                let last = end(of: entry, at: token, in: passage)
            else { return nil }
            return CueMatch(entry: entry, head: token, last: last)
        }
    }

    /// Whether the token is of the kind of word.
    private func fits(_ word: CueEntry.Word, _ token: Token) -> Bool {
        switch word {
        case .verb: token.pos == .verb || token.xpos.utf8.first == UInt8(ascii: "V")
        case .noun: token.pos == .noun || token.pos == .properNoun
        case .adjective: token.pos == .adjective || token.xpos == "VBN"
        case .adverb: token.pos == .adverb
        case .other: true
        }
    }

    /// Whether a word tagged as a plural noun has what only a verb has, an object, or a subject at
    /// the sentence's root: "Opposition claims victory"; or stands behind a name at the end of a
    /// sentence: "…, Reuters reports."
    private func isVerbLike(_ token: Int, in passage: Passage) -> Bool {
        let xpos = passage.tokens[token].xpos
        guard xpos == "NNS" || xpos == "NNPS" else { return false }
        let children = passage.children(of: token)
        if children.contains(where: { $0 > token && passage.relations[$0] == .obj }) { return true }
        let sentence = passage.sentenceRange(of: token)
        guard token > sentence.lowerBound + 2,
            token + 1 == sentence.upperBound || passage.isFinalMark(token + 1),
            passage.pos(token - 1) == .properNoun
        else { return false }
        return (sentence.lowerBound + 2..<token).contains { passage.tokens[$0].form == "," }
    }

    /// The position of the entry's last word, if all its words follow in order.
    private func end(of entry: CueEntry, at token: Int, in passage: Passage) -> Int? {
        let limit = passage.sentenceRange(of: token).upperBound
        var last = token
        for (word, gap) in zip(entry.words, entry.gaps).dropFirst() {
            var next = last + 1
            let stop = min(limit, last + 2 + gap)
            while next < stop, passage.lemma(next) != word, passage.tokens[next].form != word {
                if passage.isFinalMark(next) { return nil }
                next += 1
            }
            guard next < stop else { return nil }
            last = next
        }
        return last
    }
}
