internal import Annotations

/// A noun phrase as the verb's object: Nokia denied the charges. Washington accused Pyongyang of
/// sending weapons.
enum ObjectPhrase: AttributionRule {
    static let name = "object-phrase"

    static func find(_ site: CueSite) -> Candidate? {
        let passage = site.passage
        let entry = site.match.entry
        let object = passage.child(of: site.head, .obj)
        if let found = prepositional(site, object) { return found }
        guard let object, object > site.head else { return nil }
        let extent = ContentExtent(passage: passage)
        if entry.has(.complement), let found = complement(site, object) { return found }
        guard entry.has(.object) else { return nil }
        let content = extent.phrase(object, after: site.cue.upperBound)
        guard !content.isEmpty else { return nil }
        return site.candidate(
            rule: name, frame: .object, content: [content], head: object, form: .nominal)
    }

    /// An object and what it is called: "called Clinton a liar".
    private static func complement(_ site: CueSite, _ object: Int) -> Candidate? {
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        let complement = passage.children(of: site.head).first { child in
            child > object
                && (passage.relations[child].base == .xcomp
                    || passage.relations[child].base == .obl && preposition(child, passage) == "as"
                    || passage.relations[child].base == .advcl
                        && preposition(child, passage) == "as")
        }
        guard let complement else { return nil }
        let first = extent.phrase(object, after: site.cue.upperBound)
        let last = extent.phrase(complement, after: first.lowerBound)
        let content = first.lowerBound..<max(first.upperBound, last.upperBound)
        return site.candidate(
            rule: "object-complement", frame: .complement, content: [content], head: complement,
            form: .nominal, subject: first)
    }

    /// A phrase with a preposition of the lexicon: "warned of a famine", "accused X of lying".
    private static func prepositional(_ site: CueSite, _ object: Int?) -> Candidate? {
        let passage = site.passage
        let extent = ContentExtent(passage: passage)
        for child in passage.children(of: site.head) where child > site.head {
            guard
                passage.relations[child].base == .obl || passage.relations[child].base == .advcl
                    || passage.relations[child].base == .xcomp
                    || passage.relations[child].base == .ccomp,
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
                let content = first.lowerBound..<max(first.upperBound, range.upperBound)
                return site.candidate(
                    rule: name, frame: .preposition(word), content: [content], head: child,
                    form: form, subject: first.lowerBound..<min(first.upperBound, range.lowerBound))
            }
            return bare(site, child, word, range, form)
        }
        return nil
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
