internal import Annotations

/// Finds in what somebody says a judgement on a claim: "it was complete garbage that C", "the
/// report was baseless", "that is an outright lie". The words decide, since such sentences are
/// often parsed wrongly.
struct ClaimJudgement {
    let passage: Passage
    let words: ClaimWords

    /// A judgement: the word that judges, the claim's words and what is meant.
    typealias Found = (target: (range: Range<Int>, head: Int), stance: Stance, predicate: Int)

    /// How many words may stand between "is" and the word that judges.
    private static let reach = 5

    /// The judgement that fills the content of `candidate`.
    func find(_ candidate: Candidate) -> Found? {
        guard let range = candidate.content.first, candidate.content.count == 1 else { return nil }
        for copula in range.dropFirst() where passage.lemma(copula) == "be" {
            if let found = judgement(copula, range) { return found }
        }
        return nil
    }

    private func judgement(_ copula: Int, _ range: Range<Int>) -> Found? {
        guard let (word, isNegated) = judge(after: copula, in: range) else { return nil }
        let subject = unmarked(range.lowerBound..<copula)
        guard let stance = stance(word, isNegated || isNegative(subject)) else { return nil }
        if let that = that(after: word, in: range) {
            guard subject.isEmpty || subject.allSatisfy({ isEmptySubject($0) }) else { return nil }
            let target = unmarked(that + 1..<range.upperBound)
            guard !target.isEmpty else { return nil }
            return ((target, DirectQuotation.head(of: target, passage)), stance, word)
        }
        let start = phraseStart(subject)
        guard endsAfter(word, range), let head = referent(start..<subject.upperBound) else {
            return nil
        }
        return ((unmarked(start..<subject.upperBound), head), stance, word)
    }

    /// The judgement in "called OBJECT JUDGEMENT".
    func findComplement(_ candidate: Candidate) -> Found? {
        guard let range = candidate.content.first, candidate.content.count == 1,
            let word = range.dropFirst().first(where: { words.has(lemma($0), .untrue) })
        else { return nil }
        let object = objectBefore(word, range)
        if object.count == 1, lemma(object.lowerBound) == "it" {
            let sentence = passage.sentenceRange(of: word)
            if let that = that(after: word, in: word..<sentence.upperBound) {
                let target = unmarked(that + 1..<sentence.upperBound)
                guard !target.isEmpty else { return nil }
                return ((target, DirectQuotation.head(of: target, passage)), .denied, word)
            }
        }
        guard let head = referent(object) else { return nil }
        return ((object, head), .denied, word)
    }

    private func lemma(_ token: Int) -> String { passage.lemma(token).lowercased() }

    /// The word behind the copula that judges, and whether it is negated.
    private func judge(after copula: Int, in range: Range<Int>) -> (word: Int, isNegated: Bool)? {
        var isNegated = false
        for token in copula + 1..<max(copula + 1, min(range.upperBound, copula + 1 + Self.reach)) {
            if ["not", "never", "n't", "no"].contains(lemma(token)) { isNegated = true }
            if words.has(lemma(token), .untrue) || words.has(lemma(token), .true) {
                return (token, isNegated)
            }
            if [.verb, .subordinatingConjunction].contains(passage.pos(token)) { return nil }
        }
        return nil
    }

    private func stance(_ word: Int, _ isNegated: Bool) -> Stance? {
        if words.has(lemma(word), .untrue) { return isNegated ? nil : .denied }
        guard passage.pos(word) == .adjective else { return nil }
        return isNegated ? .denied : .confirmed
    }

    /// A "that" right behind the judging word.
    private func that(after word: Int, in range: Range<Int>) -> Int? {
        for token in word + 1..<max(word + 1, min(range.upperBound, word + 4)) {
            if passage.tokens[token].form == "that" { return token }
            if QuotationFinder.mark(passage.tokens[token].form) == nil { return nil }
        }
        return nil
    }

    private func isEmptySubject(_ token: Int) -> Bool {
        lemma(token) == "it" || passage.pos(token) == .adverb
    }

    private func isNegative(_ subject: Range<Int>) -> Bool {
        subject.prefix(3).contains { ["not", "no", "none", "nothing"].contains(lemma($0)) }
    }

    /// Whether little follows the judging word: otherwise the sentence is about something else.
    private func endsAfter(_ word: Int, _ range: Range<Int>) -> Bool {
        guard word + 1 < range.upperBound else { return true }
        return ["from", "and", "in", ",", ".", "but"].contains(lemma(word + 1))
            || passage.isPunctuation(word + 1)
    }

    /// The word of `phrase` that refers to a claim: its first noun of that kind, or a pronoun alone.
    private func referent(_ phrase: Range<Int>) -> Int? {
        if phrase.count == 1 {
            let word = lemma(phrase.lowerBound)
            return ["that", "this", "these", "those", "they", "them"].contains(word)
                ? phrase.lowerBound : noun(phrase)
        }
        return noun(phrase)
    }

    private func noun(_ phrase: Range<Int>) -> Int? {
        for token in phrase {
            if passage.pos(token) == .noun || passage.pos(token) == .verb,
                words.has(lemma(token), .report)
            {
                let isCompound =
                    token + 1 < phrase.upperBound && passage.pos(token + 1) == .noun
                if !isCompound { return token }
            }
            if passage.tokens[token].form == "that", token > phrase.lowerBound + 1 { return nil }
        }
        return nil
    }

    /// Where the claim's noun phrase begins in `subject`: behind "not one word of".
    private func phraseStart(_ subject: Range<Int>) -> Int {
        guard isNegative(subject), let of = subject.first(where: { lemma($0) == "of" }) else {
            return subject.lowerBound
        }
        return of + 1
    }

    /// The object between the verb and its judgement: up to a quotation mark, an article or "as".
    private func objectBefore(_ word: Int, _ range: Range<Int>) -> Range<Int> {
        var end = word
        while end > range.lowerBound + 1, !isReferent(end - 1) { end -= 1 }
        return unmarked(range.lowerBound..<end)
    }

    private func isReferent(_ token: Int) -> Bool {
        passage.pos(token) == .pronoun
            || passage.pos(token) == .noun && !words.has(lemma(token), .untrue)
            || ["that", "this", "it"].contains(lemma(token))
    }

    /// The range without quotation marks and loose punctuation at its ends.
    private func unmarked(_ range: Range<Int>) -> Range<Int> {
        var range = passage.trimmed(range)
        while let first = range.first, QuotationFinder.mark(passage.tokens[first].form) != nil {
            range = passage.trimmed(first + 1..<range.upperBound)
        }
        while let last = range.last, QuotationFinder.mark(passage.tokens[last].form) != nil {
            range = passage.trimmed(range.lowerBound..<last)
        }
        return range
    }
}
