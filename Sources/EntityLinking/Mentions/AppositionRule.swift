import Annotations

/// Joins a name and the description beside it: "Nokia's chief executive, Pekka Lundmark", "Ken
/// Ofori-Atta, Ghana's finance minister", "the rebels, known as M23".
struct AppositionRule {
    /// Marks the descriptions of a sentence that stand in apposition to a name.
    static func apply(to found: inout SentencePhrases) {
        for index in found.phrases.indices {
            let phrase = found.phrases[index]
            guard phrase.name == nil, phrase.form == .description else { continue }
            guard let name = byTree(phrase, in: found) ?? byOrder(phrase, in: found),
                fits(phrase, found.phrases[name])
            else { continue }
            found.update(index) { $0.apposition = name }
            found.update(name) {
                $0.roles += phrase.roles
                if $0.owner == nil { $0.owner = phrase.owner }
                if $0.gender == nil { $0.gender = phrase.gender }
            }
        }
    }

    private static func fits(_ description: Phrase, _ name: Phrase) -> Bool {
        guard name.name != nil else { return false }
        return switch description.reading {
        case .role: name.reading == .person || name.reading == .organisation
        case .body: name.reading == .organisation
        case .country: name.reading == .state
        default: false
        }
    }

    private static func byTree(_ phrase: Phrase, in found: SentencePhrases) -> Int? {
        let view = found.view
        if view.relation(phrase.head) == .appos, let head = view.head(phrase.head),
            let name = found.phrase(at: head)
        {
            return name
        }
        for child in view.children(phrase.head) where view.relation(child) == .appos {
            if let name = found.phrase(at: child) { return name }
        }
        return nil
    }

    /// A comma between the two, and one or the sentence's end or a verb after them.
    private static func byOrder(_ phrase: Phrase, in found: SentencePhrases) -> Int? {
        let view = found.view
        let tokens = phrase.range.tokens
        if view.lower(tokens.upperBound) == ",",
            let name = found.phrase(at: tokens.upperBound + 1),
            closes(found.phrases[name].range.tokens.upperBound, in: view)
        {
            return name
        }
        if phrase.isOpen, let comma = nextComma(after: tokens.upperBound, in: view),
            let name = found.phrase(at: comma + 1),
            closes(found.phrases[name].range.tokens.upperBound, in: view)
        {
            return name
        }
        if view.lower(tokens.lowerBound - 1) == ",",
            let name = found.phrase(at: tokens.lowerBound - 2),
            found.phrases[name].range.tokens.upperBound == tokens.lowerBound - 1
        {
            return name
        }
        return nil
    }

    /// The comma behind "of the employers' federation": no verb stands before it.
    private static func nextComma(after token: Int, in view: SentenceView) -> Int? {
        for place in token..<min(view.count, token + 9) {
            if view.lower(place) == "," { return place }
            if [.verb, .auxiliary, .punctuation].contains(view.pos(place)) { return nil }
        }
        return nil
    }

    private static func closes(_ token: Int, in view: SentenceView) -> Bool {
        token >= view.count || [",", ".", ":", "—", "–"].contains(view.lower(token))
            || view.pos(token) == .verb || view.pos(token) == .auxiliary
    }
}
