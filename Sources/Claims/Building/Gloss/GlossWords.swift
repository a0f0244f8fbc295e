import Annotations

/// Spells out tokens of a content for a gloss: entities by their names, spaces as the text has
/// them, no quotation marks.
struct GlossWords {
    let reading: DocumentReading
    /// Whose words they are.
    let voice: Voice
    /// Who the sentence is about: pronouns for it stay pronouns.
    let subject: EntityID?
    /// Words that are written otherwise; empty for words that are left out.
    var replacements: [TokenPosition: String] = [:]

    private static let nominative = [
        "him": "he", "her": "she", "them": "they", "me": "I", "us": "we", "his": "he",
        "its": "it", "their": "they", "my": "I", "our": "we",
    ]
    private static let maximumLabelWords = 6
    private static let quotationMarks: Set<String> = [
        "“", "”", "\"", "‘", "''", "``", "„", "«", "»",
    ]
    private static let closing: Set<String> = [",", ".", ";", ":", "?", "!", ")", "%", "’s", "'s"]

    /// The words of `tokens`, which stand in one sentence in its order.
    func text(_ tokens: [TokenPosition], isSubject: Bool = false) -> String {
        var tokens = tokens
        // "Moscow's refusal to leave" is about Moscow.
        if isSubject, let mark = tokens.last, isPossessive(mark) { tokens.removeLast() }
        var text = ""
        var last: TokenPosition?
        var index = 0
        while index < tokens.count {
            let position = tokens[index]
            if let (label, next) = label(at: index, of: tokens, after: text, isSubject) {
                append(label, at: position, after: last, to: &text)
                last = tokens[next - 1]
                index = next
                continue
            }
            let word = word(position, isSubject: isSubject && tokens.count == 1)
            append(word, at: position, after: last, to: &text)
            if !word.isEmpty { last = position }
            index += 1
        }
        return text
    }

    private func append(
        _ word: String, at position: TokenPosition, after last: TokenPosition?,
        to text: inout String
    ) {
        guard !word.isEmpty else { return }
        if !text.isEmpty, !isTight(word, position, after: last) { text += " " }
        text += word
    }

    /// Whether no space stands before a word: as in the text, or before a mark that closes.
    private func isTight(
        _ word: String, _ position: TokenPosition, after last: TokenPosition?
    ) -> Bool {
        if Self.closing.contains(word) { return true }
        guard let last, last.token + 1 == position.token, replacements[position] == nil else {
            return false
        }
        return reading.token(last).span.end == reading.token(position).span.start
    }

    /// A token's form; nothing for quotation marks, and for other marks beside a gap.
    private func word(_ position: TokenPosition, isSubject: Bool) -> String {
        if let replacement = replacements[position] { return replacement }
        let token = reading.token(position)
        if Self.quotationMarks.contains(token.form)
            || token.pos == .punctuation && ["'", "’", "`"].contains(token.form)
        {
            return ""
        }
        if token.pos == .pronoun { return pronoun(position, isSubject: isSubject) }
        return token.form
    }

    // MARK: Names

    /// The label of the mention that begins at `index`, where it stands for the words, and the
    /// index after them.
    private func label(
        at index: Int, of tokens: [TokenPosition], after text: String, _ isSubject: Bool
    ) -> (String, Int)? {
        let first = tokens[index]
        guard replacements[first] == nil,
            let mention = reading.mention(from: first), isReplaced(mention),
            !isPartOfWord(first),
            let label = reading.label(of: mention.entity),
            label.split(separator: " ").count <= Self.maximumLabelWords
        else { return nil }
        var next = index + 1
        while next < tokens.count, mention.tokens.contains(tokens[next]) { next += 1 }
        guard tokens[index..<next].contains(mention.head) else { return nil }
        let lastWord = text.split(separator: " ").last?.lowercased() ?? ""
        let hasArticle =
            ["the", "a", "an", "its", "their", "his", "her"].contains(lastWord)
            || reading.token(first).xpos == "PRP$"
        var name = hasArticle ? label : reading.article(of: mention.entity, label) + label
        if isPossessive(tokens[next - 1]) {
            name += label.hasSuffix("s") ? "’" : "’s"
        }
        return (name, next)
    }

    /// Whether a hyphen binds the first word to the one before ("front-*runner* …").
    private func isPartOfWord(_ first: TokenPosition) -> Bool {
        let tokens = reading.sentence(first).tokens
        return first.token > 0 && tokens[first.token - 1].form == "-"
            && tokens[first.token - 1].span.end == tokens[first.token].span.start
    }

    private func isPossessive(_ position: TokenPosition) -> Bool {
        reading.token(position).xpos == "POS"
    }

    /// Names and seats have their entity's label, so have descriptions without a name in them;
    /// "Georgian police" says more than "Georgia".
    private func isReplaced(_ mention: Mention) -> Bool {
        switch mention.form {
        case .name, .acronym, .metonym:
            let relation = reading.relation(mention.head)
            return reading.token(mention.head).pos == .properNoun
                && ![.compound, .amod, .nmodDescription].contains(relation)
        case .collective, .pronoun: return false
        case .description:
            return mention.tokens.tokens.allSatisfy { token in
                let position = TokenPosition(sentence: mention.tokens.sentence, token: token)
                return reading.token(position).pos != .properNoun
                    && reading.nationality(position) == nil
            }
        }
    }

    // MARK: Pronouns

    private func pronoun(_ position: TokenPosition, isSubject: Bool) -> String {
        let token = reading.token(position)
        let form = token.form.lowercased()
        guard
            let entity = PartyFinder(reading: reading.scoped(to: nil), voice: voice)
                .entity(position), let label = reading.label(of: entity)
        else { return isSubject ? Self.nominative[form] ?? token.form : token.form }
        let isPerson = reading.entities[entity]?.kind == .person
        let isFirst = reading.lexicon.contains("first-person", form)
        if form.hasSuffix("self") || form.hasSuffix("selves") {
            return isFirst ? (isPerson ? "themselves" : "itself") : form
        }
        let name = reading.article(of: entity, label) + label
        let isPossessive = token.xpos == "PRP$" || reading.relation(position) == .nmodPossessive
        if isPossessive, !isSubject {
            if entity != subject { return name + (label.hasSuffix("s") ? "’" : "’s") }
            return isFirst ? (isPerson ? "their" : "its") : form
        }
        if entity != subject || isSubject { return name }
        return isFirst ? (isPerson ? "them" : "it") : form
    }
}

extension DocumentReading {
    /// An entity's name for people.
    func label(of entity: EntityID) -> String? {
        entities[entity]?.label ?? nationalities.state(entity)?.label
    }

    /// "the " where English puts it before this entity's name: as the text has it, or by the
    /// kind of name ("United States", "… Union").
    func article(of entity: EntityID, _ label: String) -> String {
        guard entities[entity]?.kind != .person, !label.lowercased().hasPrefix("the ") else {
            return ""
        }
        let words = label.split(separator: " ").map { $0.lowercased() }
        guard let first = words.first, let last = words.last else { return "" }
        if lexicon.contains("articled-names", first) || lexicon.contains("articled-names", last) {
            return "the "
        }
        return isArticledInText(entity) ? "the " : ""
    }

    /// Whether the text puts "the" before a name of an organisation.
    private func isArticledInText(_ entity: EntityID) -> Bool {
        guard entities[entity]?.kind == .organisation else { return false }
        let named = mentions.first {
            $0.entity == entity && ($0.form == .name || $0.form == .acronym)
                && sentences[$0.tokens.sentence].tokens[$0.head.token].pos == .properNoun
        }
        guard let named else { return false }
        let tokens = sentences[named.tokens.sentence].tokens
        let start = named.tokens.tokens.lowerBound
        return tokens[start].form.lowercased() == "the"
            || start > 0 && tokens[start - 1].form.lowercased() == "the"
                && start + 1 == named.tokens.tokens.upperBound
    }

    /// The longest mention that begins with this token.
    func mention(from position: TokenPosition) -> Mention? {
        mentions.filter {
            $0.tokens.sentence == position.sentence
                && $0.tokens.tokens.lowerBound == position.token
        }.max { $0.tokens.tokens.count < $1.tokens.tokens.count }
    }
}
