import Annotations

/// The pronouns that may refer to an entity, before anybody is found for them.
struct PronounRule {
    /// What a pronoun tells.
    package enum Person: Hashable, Sendable {
        case he, she, it, they, speaker, speakers, relative
    }

    private static let persons: [String: Person] = [
        "he": .he, "him": .he, "his": .he, "himself": .he, "she": .she, "her": .she,
        "hers": .she, "herself": .she, "it": .it, "its": .it, "itself": .it, "they": .they,
        "them": .they, "their": .they, "theirs": .they, "themselves": .they, "i": .speaker,
        "me": .speaker, "my": .speaker, "myself": .speaker, "mine": .speaker, "we": .speakers,
        "us": .speakers, "our": .speakers, "ours": .speakers, "ourselves": .speakers,
        "who": .relative, "which": .relative, "that": .relative,
    ]

    /// What the word tells, in lower case; nil where it is no pronoun that refers to entities.
    static func person(of word: String) -> Person? { persons[word] }

    /// Adds the pronouns of a sentence.
    static func apply(to found: inout SentencePhrases) {
        let view = found.view
        for token in 0..<view.count {
            guard let person = persons[view.lower(token)], found.phrase(at: token) == nil,
                isPronoun(token, person, in: view)
            else { continue }
            var phrase = Phrase(
                range: found.range(token..<(token + 1)), head: token, form: .pronoun,
                reading: .pronoun, rule: "pronoun")
            phrase.gender = person == .he ? .male : person == .she ? .female : nil
            phrase.isPlural = person == .they || person == .speakers
            found.add(phrase)
        }
    }

    private static func isPronoun(_ token: Int, _ person: Person, in view: SentenceView) -> Bool {
        if view.words[token].isAllCapitals { return false }
        switch person {
        case .relative: return isReportingRelative(token, in: view)
        case .it: return !isExpletive(token, in: view)
        default: return view.pos(token) == .pronoun || view.pos(token) == .determiner
        }
    }

    /// "It is likely that", "it's worrying", "it rains": nothing is meant.
    private static func isExpletive(_ token: Int, in view: SentenceView) -> Bool {
        guard view.relation(token) != .expl else { return true }
        guard view.lower(token) == "it", view.relation(token) == .nsubj,
            let head = view.head(token)
        else { return false }
        if view.classes(head).contains(.weather) { return true }
        switch view.pos(head) {
        case .adjective, .adverb:
            return view.lower(head).hasSuffix("ing") || view.sentence.tokens[head].xpos == "JJR"
                || view.sentence.tokens[head].xpos == "RBR"
        case .noun:
            return !view.classes(head).hasAny(WordClass.anyBody.union([.country, .role]))
        case .adposition, .pronoun: return true
        default: return false
        }
    }

    /// "who", "which" as the subject of a verb of saying: a source that attribution needs.
    private static func isReportingRelative(_ token: Int, in view: SentenceView) -> Bool {
        guard view.pos(token) == .pronoun, let verb = view.head(token),
            view.relation(token) == .nsubj, view.relation(verb) == .aclRelative
        else { return false }
        return view.classes(verb).contains(.sayVerb)
    }
}
