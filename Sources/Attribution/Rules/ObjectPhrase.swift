internal import Annotations

/// A noun phrase as the verb's object: Nokia denied the charges. Washington accused Pyongyang of
/// sending weapons.
enum ObjectPhrase: AttributionRule {
    static let name = "object-phrase"
    /// The rule's name where the object is called or described as something.
    static let complementName = "object-complement"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let entry = site.match.entry
        let object = passage.child(of: site.head, .obj)
        if let found = prepositional(site, object) ?? loosePreposition(site) { return found }
        guard let object = object ?? looseObject(site), object > site.head else { return nil }
        let extent = ContentExtent(passage: passage)
        if entry.has(.complement), let found = complement(site, object) { return found }
        guard entry.has(.object), !isQuotedAs(site) else { return nil }
        let content = withClause(extent.phrase(object, after: site.cue.upperBound), object, site)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .object, content: [content], head: object, form: .nominal)
    }

    /// Prepositions whose phrase belongs to the noun before it rather than to the verb.
    private static let nounPrepositions: Set<String> = [
        "of", "for", "from", "between", "against", "about", "over", "into",
    ]

    /// Whether the object is quoted with a participle that says it all: "quoted him as saying".
    private static func isQuotedAs(_ site: CueSite) -> Bool {
        let passage = site.passage
        guard ["quote", "cite"].contains(site.match.entry.words[0]) else { return false }
        return (site.head..<site.sentence.upperBound - 1).contains {
            passage.lemma($0) == "as" && passage.tokens[$0 + 1].xpos == "VBG"
        }
    }

    /// The noun phrase with the clause, or the phrase of a denial or a confirmation, that the parser
    /// hung on the verb: "examining Gambia's claim | that"; "confirmed support | from the North".
    private static func withClause(
        _ range: Range<Int>, _ object: Int, _ site: CueSite
    ) -> Range<Int> {
        let passage = site.passage
        let next = range.upperBound
        guard !range.isEmpty, next < site.sentence.upperBound, range.last == object else {
            return range
        }
        let isCueNoun = site.lexicon.candidates(passage.lemma(object)).contains {
            site.lexicon.entries[$0].word == .noun
        }
        if isCueNoun, passage.tokens[next].form == "that",
            let head = passage.clauseHead(of: next)
        {
            let clause = ContentExtent(passage: passage).clause(head, after: site, from: next)
            return range.lowerBound..<max(range.upperBound, clause.upperBound)
        }
        let words =
            [.denial, .confirmation].contains(site.match.entry.kind)
            ? nounPrepositions.union(["with", "in"]) : nounPrepositions
        guard words.contains(passage.lemma(next)), passage.heads[next] > next,
            passage.heads[passage.heads[next]] == site.head,
            !TimeWords.isDay(passage.lemma(passage.heads[next])),
            !site.match.entry.has(.preposition(passage.lemma(next)))
        else { return range }
        let phrase = ContentExtent(passage: passage).phrase(
            passage.heads[next], after: range.upperBound)
        return passage.trimmed(range.lowerBound..<max(phrase.upperBound, range.upperBound))
    }

    /// An object and what it is called: "called Clinton a liar".
    private static func complement(_ site: CueSite, _ object: Int) -> Candidate? {
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        let complement = passage.children(of: site.head).first { child in
            child > object
                && (passage.relations[child].base == .xcomp
                    || passage.relations[child].base == .obj
                    || passage.relations[child].base == .obl && preposition(child, passage) == "as"
                    || passage.relations[child].base == .advcl
                        && preposition(child, passage) == "as")
        }
        guard let complement else { return quotedComplement(site, object) }
        let first = extent.phrase(object, after: site.cue.upperBound)
        let last = extent.phrase(complement, after: first.lowerBound)
        let content = first.lowerBound..<max(first.upperBound, last.upperBound)
        return site.candidate(
            rule: complementName, frame: .complement, content: [content], head: complement,
            form: .nominal, subject: first)
    }

    /// An object and the quotation that it is called, where the tree has the two as one phrase:
    /// "calling the chief “brilliant”".
    private static func quotedComplement(_ site: CueSite, _ object: Int) -> Candidate? {
        let passage = site.passage
        let start = site.cue.upperBound
        guard start < site.sentence.upperBound, passage.quotationOf[start] < 0,
            let mark = (start..<site.sentence.upperBound).first(where: {
                passage.quotationOf[$0] >= 0
            }), mark > object, mark - start < 16
        else { return nil }
        let isParted = (start..<mark).contains {
            [",", ":", ";", "—"].contains(passage.tokens[$0].form)
        }
        let quotation = passage.quotations[passage.quotationOf[mark]]
        guard !isParted, quotation.isClosed else { return nil }
        var subject = start..<mark
        while let last = subject.last, last > object,
            ["as", "a", "an", "the"].contains(passage.lemma(last))
        {
            subject = subject.lowerBound..<last
        }
        return site.candidate(
            rule: complementName, frame: .complement,
            content: [start..<quotation.range.upperBound],
            head: DirectQuotation.head(of: quotation.inner, passage), form: .nominal,
            subject: subject)
    }

    /// A phrase with a preposition of the lexicon: "warned of a famine", "accused X of lying".
    private static func prepositional(_ site: CueSite, _ object: Int?) -> Candidate? {
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        var children = Array(passage.children(of: site.head))
        if site.match.last != site.head { children += passage.children(of: site.match.last) }
        // "accused the firm of sending", parsed with the gerund below the name.
        if let object, object > site.head {
            children += passage.children(of: object).filter {
                passage.tokens[$0].xpos == "VBG" || site.match.entry.kind == .accusation
            }
        }
        // "accused by prosecutors of stealing", parsed with the gerund below the agent.
        if site.isPassive, let agent = site.source?.head, site.source?.kind == .agent {
            children += passage.children(of: agent)
        }
        for child in children where child > site.match.last {
            guard
                [.obl, .advcl, .xcomp, .ccomp, .acl, .nmod].contains(passage.relations[child].base),
                let word = preposition(child, passage),
                site.match.entry.has(.preposition(word))
            else { continue }
            let isGerund = passage.tokens[child].xpos == "VBG"
            let form: Attribution.ContentForm = isGerund ? .gerund : .nominal
            let range = extent.phrase(child, after: site.cue.upperBound)
            if site.isPassive {
                guard let subject = passage.subject(of: site.head) else { return nil }
                let first = SourceExtent(passage: passage).range(of: subject, verb: site.head)
                return site.candidate(
                    rule: PassiveReport.name, frame: .preposition(word), content: [first, range],
                    head: child, form: form, subject: first)
            }
            if let object, object < child, object > site.head {
                let first = extent.phrase(object, after: site.cue.upperBound)
                // Where the tree has the phrase below the object, the phrase tells the end.
                let end =
                    first.contains(child)
                    ? range.upperBound : max(first.upperBound, range.upperBound)
                let content = first.lowerBound..<end
                guard first.lowerBound < range.lowerBound else { return nil }
                return site.candidate(
                    rule: name, frame: .preposition(word), content: [content], head: child,
                    form: form, subject: first.lowerBound..<min(first.upperBound, range.lowerBound))
            }
            return bare(site, child, word, range, form)
        }
        return nil
    }

    /// The preposition behind a cue of several words, where the tree has no phrase below it: "came
    /// clean about eleven years of".
    private static func loosePreposition(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let word = site.match.last + 1
        guard site.match.last > site.head, word + 1 < site.sentence.upperBound,
            site.match.entry.has(.preposition(passage.lemma(word)))
        else { return nil }
        var end = word + 1
        while end < site.sentence.upperBound, !passage.isPunctuation(end) { end += 1 }
        let content = passage.trimmed(word + 1..<end)
        guard !content.isEmpty else { return nil }
        var candidate = site.candidate(
            rule: "prepositional-phrase", frame: .preposition(passage.lemma(word)),
            content: [content], head: DirectQuotation.head(of: content, passage), form: .nominal)
        candidate.cue = site.cue.lowerBound..<word + 1
        return candidate
    }

    /// The noun phrase right behind a denial or a confirmation whose object the tree has elsewhere.
    private static func looseObject(_ site: CueSite) -> Int? {
        let passage = site.passage
        guard [.denial, .confirmation].contains(site.match.entry.kind), !site.isPassive else {
            return nil
        }
        var token = afterJudgement(site)
        while token < site.sentence.upperBound,
            [.determiner, .adjective, .numeral].contains(passage.pos(token))
        {
            token += 1
        }
        guard token < site.sentence.upperBound,
            [.noun, .properNoun, .pronoun].contains(passage.pos(token))
        else { return nil }
        while token + 1 < site.sentence.upperBound,
            [.noun, .particle].contains(passage.pos(token + 1))
                || passage.tokens[token].xpos == "POS"
        {
            token += 1
        }
        return token
    }

    /// The first word behind the cue, and behind a judgement that stands before its object:
    /// "dismissed as “baseless” | the suggestion".
    private static func afterJudgement(_ site: CueSite) -> Int {
        let passage = site.passage
        let start = site.cue.upperBound
        guard start + 2 < site.sentence.upperBound, passage.lemma(start) == "as" else {
            return start
        }
        let quotation = passage.quotationOf[start + 1]
        if quotation >= 0 { return passage.quotations[quotation].range.upperBound }
        return passage.pos(start + 1) == .adjective ? start + 2 : start
    }

    /// A prepositional phrase without an object before it: the preposition belongs to the cue.
    private static func bare(
        _ site: CueSite, _ child: Int, _ word: String, _ range: Range<Int>,
        _ form: Attribution.ContentForm
    ) -> Candidate? {
        let passage = site.passage
        var content = range
        var cue = site.cue
        if let mark = passage.children(of: child).first(where: { passage.lemma($0) == word }),
            mark < child
        {
            content = passage.trimmed(mark + 1..<max(range.upperBound, mark + 1))
            if mark == cue.upperBound { cue = cue.lowerBound..<mark + 1 }
        }
        guard !content.isEmpty else { return nil }
        var candidate = site.candidate(
            rule: "prepositional-phrase", frame: .preposition(word), content: [content],
            head: child, form: form)
        candidate.cue = cue
        return candidate
    }

    private static func preposition(_ phrase: Int, _ passage: Passage) -> String? {
        passage.children(of: phrase).first {
            $0 < phrase
                && (passage.relations[$0].base == .case || passage.relations[$0].base == .mark)
        }.map(passage.lemma)
    }
}
