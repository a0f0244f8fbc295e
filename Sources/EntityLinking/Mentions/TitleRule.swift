import Annotations

/// Joins titles to the names after them: "Ukrainian President Volodymyr Zelensky", "NATO Secretary
/// General Mark Rutte", "U.S. Deputy Secretary of State Kurt Campbell".
struct TitleRule {
    /// What a title in front of a name says.
    private struct Title {
        var start: Int
        var roles: [String] = []
        var owner: Int?
        var gender: Gender?
    }

    /// Extends the persons' and bodies' names of a sentence to the left over their titles.
    static func apply(to found: inout SentencePhrases) {
        for index in found.phrases.indices {
            let phrase = found.phrases[index]
            guard let name = phrase.name, !phrase.isNested else { continue }
            let title: Title? =
                switch phrase.reading {
                case .person: personTitle(before: name.lowerBound, in: found)
                case .organisation: bodyTitle(before: name.lowerBound, in: found)
                default: nil
                }
            guard let title else { continue }
            join(title, to: index, in: &found)
        }
    }

    private static func join(_ title: Title, to index: Int, in found: inout SentencePhrases) {
        let end = found.phrases[index].range.tokens.upperBound
        guard found.phrases[index].reading == .person else {
            found.update(index) {
                $0.roles = title.roles
                $0.owner = title.owner
                $0.isTold = true
            }
            return
        }
        for token in title.start..<(found.phrases[index].name?.lowerBound ?? end) {
            guard let inner = found.phrase(at: token), inner != index else { continue }
            found.update(inner) { $0.isNested = true }
        }
        let tokens = title.start..<end
        let head = found.view.headToken(of: tokens)
        found.update(index) {
            $0.range.tokens = tokens
            $0.isTold = true
            $0.head = head
            $0.roles = title.roles
            $0.owner = title.owner
            $0.gender = title.gender ?? $0.gender
        }
    }

    /// The title of a person: roles with their modifiers, the states and bodies they belong to.
    /// Read from the name to the left; "of State" is passed over only where a role stands before.
    private static func personTitle(before name: Int, in found: SentencePhrases) -> Title? {
        let view = found.view
        var title = Title(start: name)
        var words: [String] = []
        var hasRole = false
        var token = name - 1
        while token >= 0 {
            let classes = view.classes(token)
            if let inner = found.phrase(at: token) {
                guard hasRole, found.phrases[inner].reading != .pronoun else { break }
                if title.owner == nil { title.owner = inner }
                token = found.phrases[inner].range.tokens.lowerBound
                title.start = token
            } else if classes.hasAny([.role, .honorific]), view.pos(token) != .verb {
                hasRole = true
                title.start = token
                words.insert(view.words[token].lemma, at: 0)
                if classes.contains(.male) { title.gender = .male }
                if classes.contains(.female) { title.gender = .female }
            } else if isTitleWord(token, in: view) {
                if hasRole { title.start = token }
                words.insert(view.lower(token), at: 0)
            } else if isGlue(token, in: view, hasRole: hasRole) {
                if words.first != nil { words.insert(view.lower(token), at: 0) }
            } else {
                break
            }
            token -= 1
        }
        guard hasRole else { return nil }
        title.roles = roles(words.filter { $0 != "." && $0 != "'s" && $0 != "’s" }, view: view)
        return title
    }

    private static func isTitleWord(_ token: Int, in view: SentenceView) -> Bool {
        guard
            view.classes(token).hasAny([.modifier, .portfolio, .government, .body, .country])
        else { return false }
        switch view.pos(token) {
        case .noun, .properNoun, .adjective: return true
        default: return false
        }
    }

    /// What holds a title together but never begins it: "of", "for", "'s", a full stop, a hyphen.
    private static func isGlue(_ token: Int, in view: SentenceView, hasRole: Bool) -> Bool {
        switch view.lower(token) {
        case ".": return view.classes(token - 1).contains(.honorific)
        case "-", "–": return hasRole || view.classes(token - 1).hasAny([.role, .modifier])
        case "'s", "’s": return hasRole
        case "of", "for", "to", "the", "and":
            // "Secretary of State", "Minister for the Interior": a role must stand on the left.
            let left = view.classes(token - 1)
            return left.contains(.role)
                || (view.lower(token) == "the" && view.classes(token - 2).contains(.role))
                || (view.lower(token) == "and" && left.contains(.portfolio))
        default: return false
        }
    }

    /// The nouns before a body's name that say what it is: "the Israeli broadcaster Channel 12".
    private static func bodyTitle(before name: Int, in found: SentencePhrases) -> Title? {
        let view = found.view
        var title = Title(start: name)
        guard view.pos(name - 1) == .noun, !view.isPlural(name - 1),
            view.classes(name - 1).hasAny(WordClass.anyBody.union(.role))
        else { return nil }
        title.roles = [view.words[name - 1].lemma]
        title.start = name - 1
        var token = name - 2
        while token >= 0 {
            if let inner = found.phrase(at: token) {
                guard found.phrases[inner].range.tokens.upperBound == token + 1 else { break }
                title.owner = inner
                token = found.phrases[inner].range.tokens.lowerBound
            } else if view.pos(token) != .adjective && view.pos(token) != .noun {
                break
            }
            title.start = token
            token -= 1
        }
        return title
    }

    /// The title's words as one role, and its last word alone: ["foreign minister", "minister"].
    static func roles(_ words: [String], view: SentenceView) -> [String] {
        guard let last = words.last else { return [] }
        return words.count > 1 ? [words.joined(separator: " "), last] : [last]
    }
}
