import Annotations
import EntityLinking
import Syntax

/// A mention of GUM's entity annotation (`Entity=` in MISC).
/// https://github.com/UniversalDependencies/UD_English-GUM
struct GUMMention: Hashable {
    /// The sentence's index in the document.
    var sentence: Int
    /// The tokens of the whole phrase.
    var tokens: Range<Int>
    /// The token that the others depend on.
    var head: Int
    /// The chain it belongs to.
    var chain: String
    /// GUM's type: `person`, `organization`, `place`, `abstract` …
    var type: String
    /// The Wikipedia title, where the entity has a page.
    var identity: String?

    /// The kind, where it is one of the recogniser's.
    var kind: NameKind? {
        switch type {
        case "person": .person
        case "organization": .organisation
        case "place": .place
        default: nil
        }
    }

    /// The mentions of a document, in the text's order.
    static func mentions(of document: CoNLLUDocument) -> [GUMMention] {
        document.sentences.enumerated().flatMap { index, sentence in
            mentions(of: sentence, index: index)
        }
    }

    private static func mentions(of sentence: CoNLLUSentence, index: Int) -> [GUMMention] {
        var open: [(start: Int, fields: [Substring])] = []
        var found: [GUMMention] = []
        for token in sentence.sentence.tokens.indices {
            guard let value = sentence.misc("Entity", of: token) else { continue }
            for bracket in brackets(value) {
                let body = bracket.filter { $0 != "(" && $0 != ")" }
                let fields = body.split(separator: "-", maxSplits: 7)
                if bracket.hasPrefix("(") { open.append((token, fields)) }
                guard bracket.hasSuffix(")"),
                    let place = open.lastIndex(where: { $0.fields.first == fields.first })
                else { continue }
                let opening = open.remove(at: place)
                if opening.fields.count > 1 {
                    found.append(
                        mention(
                            opening.fields, opening.start..<(token + 1), sentence.sentence, index))
                }
            }
        }
        return found.sorted {
            ($0.tokens.lowerBound, $1.tokens.upperBound)
                < ($1.tokens.lowerBound, $0.tokens.upperBound)
        }
    }

    private static func mention(
        _ fields: [Substring], _ tokens: Range<Int>, _ sentence: Sentence, _ index: Int
    ) -> GUMMention {
        let head =
            tokens.first { !tokens.contains(sentence.tree.heads[$0]) } ?? tokens.upperBound - 1
        return GUMMention(
            sentence: index, tokens: tokens, head: head, chain: String(fields[0]),
            type: String(fields[1]), identity: fields.count > 7 ? String(fields[7]) : nil)
    }

    /// `(1-person…(2-place…)1)` as `(1-person…`, `(2-place…)`, `1)`.
    private static func brackets(_ value: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = value.startIndex
        var index = value.startIndex
        while index < value.endIndex {
            if value[index] == "(", index > start {
                parts.append(value[start..<index])
                start = index
            }
            let next = value.index(after: index)
            if value[index] == ")" {
                parts.append(value[start..<next])
                start = next
            }
            index = next
        }
        if start < value.endIndex { parts.append(value[start...]) }
        return parts
    }
}

extension GUMMention {
    /// The bare proper name inside a mention whose head is a proper noun: from the first to the
    /// last proper noun around the head, without articles, adjectives in lower case, and what
    /// follows a comma or is no part of the name ("Mary Chaworth" of "Mary Chaworth, whom he met").
    /// Nil where the head is no proper noun.
    func name(in sentence: Sentence, roles: EntityLexicon) -> Range<Int>? {
        let tokens = sentence.tokens
        guard tokens[head].xpos == "NNP" || tokens[head].xpos == "NNPS" else { return nil }
        var start = self.tokens.lowerBound
        // A person's employer in front ("NASA's Bill Nelson") is no part of the name.
        if type == "person" {
            for token in self.tokens where token < head && Self.isPossessive(tokens[token]) {
                start = token + 1
            }
        }
        while start < head, !begins(tokens[start]) { start += 1 }
        var end = head + 1
        while end < self.tokens.upperBound {
            if isProper(tokens[end]) {
                end += 1
            } else if let next = continuation(after: end, tokens), mayGoOn(tokens, roles) {
                end = next + 1
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether "of" and what follows belong to the name: to a body's or place's always, to a
    /// person's only after a role ("Earl of Clare", but not "Ann Chiang of DAB").
    private func mayGoOn(_ tokens: [Token], _ roles: EntityLexicon) -> Bool {
        type != "person"
            || roles.classes(of: Word.lowercased(tokens[head].lemma)).contains(.role)
    }

    private static func isPossessive(_ token: Token) -> Bool {
        token.form == "'s" || token.form == "’s"
    }

    private func isProper(_ token: Token) -> Bool { token.pos == .properNoun }

    private func begins(_ token: Token) -> Bool {
        isProper(token)
            || ([.noun, .adjective, .numeral, .verb].contains(token.pos)
                && token.form.utf8.first.map { (0x41...0x5A).contains($0) } ?? false)
    }

    /// The proper noun that "of", "for", "&", "de" or a hyphen joins to the name.
    private func continuation(after token: Int, _ tokens: [Token]) -> Int? {
        guard ["of", "for", "&", "-", "–", "de"].contains(Word.lowercased(tokens[token].form))
        else { return nil }
        var next = token + 1
        while next < self.tokens.upperBound,
            ["the", "of"].contains(Word.lowercased(tokens[next].form))
        {
            next += 1
        }
        return next < self.tokens.upperBound && isProper(tokens[next]) ? next : nil
    }

    /// The names of one sentence's mentions that do not lie inside another one's name.
    static func names(
        _ mentions: [GUMMention], in sentence: Sentence, roles: EntityLexicon
    ) -> [NameSpan] {
        let all = mentions.compactMap { mention -> NameSpan? in
            guard let kind = mention.kind, let name = mention.name(in: sentence, roles: roles)
            else {
                return nil
            }
            return NameSpan(tokens: name, kind: kind, origin: .recogniser)
        }
        var chosen: [NameSpan] = []
        for name in all.sorted(by: { $0.tokens.count > $1.tokens.count })
        where !chosen.contains(where: { $0.tokens.overlaps(name.tokens) }) {
            chosen.append(name)
        }
        return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
