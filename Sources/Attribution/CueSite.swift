internal import Annotations

/// A cue in its sentence, with what all rules need to know of it.
struct CueSite {
    let passage: Passage
    /// The cues.
    let lexicon: CueLexicon
    /// The cue in the lexicon and in the text.
    let match: CueMatch
    /// Who says it, where the tree or the neighbourhood tells.
    let source: SourceFinder.Found?
    /// The cue with its auxiliaries and adverbs.
    let cue: Range<Int>
    /// Whether the cue is a passive verb.
    let isPassive: Bool

    init(_ match: CueMatch, in passage: Passage, lexicon: CueLexicon) {
        self.passage = passage
        self.lexicon = lexicon
        self.match = match
        isPassive = match.entry.word == .verb && passage.isPassive(match.head)
        source =
            match.entry.word == .verb
            ? SourceFinder(passage: passage, lexicon: lexicon).source(ofVerb: match.head) : nil
        cue = CueExtent(passage: passage).range(of: match, source: source?.range)
    }

    /// The cue's main word.
    var head: Int { match.head }

    /// The positions of the cue's sentence.
    var sentence: Range<Int> { passage.sentenceRange(of: head) }

    /// The stretch that belongs to the cue: its source, and what follows the verb that is not
    /// under `contentHead` ("said X in a statement on Monday").
    func region(contentHead: Int?) -> Range<Int> {
        var start = cue.lowerBound
        var end = cue.upperBound
        if let source, source.kind == .own || source.kind == .nearest || source.kind == .agent {
            if source.range.upperBound <= cue.lowerBound {
                start = min(start, source.range.lowerBound)
            } else {
                end = max(end, source.range.upperBound)
                end = max(end, min(passage.lasts[source.head] + 1, sentence.upperBound))
            }
        }
        var grown = true
        while grown {
            grown = false
            let next = skipComma(end)
            for child in passage.children(of: head) where child >= end {
                if let contentHead, passage.isBelow(contentHead, child) { continue }
                guard isModifier(child) else { continue }
                let first = passage.firsts[child]
                if first == end || (first == next && next > end && isParenthesis(child)) {
                    end = max(end, passage.lasts[child] + 1)
                    grown = true
                }
            }
        }
        if let contentHead, contentHead >= start, contentHead < end { end = cue.upperBound }
        return start..<min(end, sentence.upperBound)
    }

    private func skipComma(_ token: Int) -> Int {
        token < sentence.upperBound && passage.tokens[token].form == "," ? token + 1 : token
    }

    private func isModifier(_ child: Int) -> Bool {
        switch passage.relations[child].base {
        case .advcl where lexicon.isSaying(passage.lemma(child)): false
        case .obl, .advmod, .obj, .iobj, .advcl, .compound, .nmod, .xcomp, .aux, .nsubj:
            passage.quotationOf[child] < 0
        default: false
        }
    }

    private func isParenthesis(_ child: Int) -> Bool {
        switch passage.relations[child].base {
        case .obl, .advcl: true
        default: false
        }
    }

    /// A candidate of this cue with the given content.
    func candidate(
        rule: String, frame: CueFrame, content: [Range<Int>], head: Int?,
        form: Attribution.ContentForm, subject: Range<Int>? = nil
    ) -> Candidate {
        // A source inside the content behind the cue is a parse error.
        let isInside = content.contains { range in
            self.source.map {
                range.lowerBound >= cue.upperBound && range.contains($0.range.lowerBound)
            } ?? false
        }
        var source = isInside ? nil : self.source
        // "told by the bank | that it is running out": the tree hangs the content on the source.
        if let range = source?.range,
            let start = content.first(where: { range.contains($0.lowerBound) })?.lowerBound,
            start > range.lowerBound, start > cue.upperBound
        {
            source?.range = passage.trimmed(range.lowerBound..<start)
        }
        return Candidate(
            rule: rule, entry: match.entry, frame: frame, source: source?.range,
            sourceHead: source?.head, sourceKind: source?.kind ?? .none, cue: cue,
            cueHead: self.head,
            content: content, contentHead: head, form: form, contentSubject: subject,
            stance: match.entry.stance(frame))
    }
}
