import Annotations

/// Reads the quantities of a content: "around 10,000 troops", "four brigades", "$5 million".
struct QuantityReader {
    let reading: DocumentReading

    private static let currencies: [String: String] = [
        "$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee",
        "₽": "rouble", "C$": "dollar", "A$": "dollar", "%": "percent",
    ]
    private static let bounds: [(words: [String], bound: ClaimDetails.Quantity.Bound)] = [
        (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast),
        (["no", "more", "than"], .atMost), (["more", "than"], .atLeast),
        (["at", "least"], .atLeast), (["several"], .atLeast), (["a", "few"], .atLeast),
        (["upwards", "of"], .atLeast), (["over"], .atLeast), (["above"], .atLeast),
        (["exceeding"], .atLeast), (["less", "than"], .atMost), (["fewer", "than"], .atMost),
        (["up", "to"], .atMost), (["as", "many", "as"], .atMost), (["as", "much", "as"], .atMost),
        (["at", "most"], .atMost), (["under"], .atMost), (["below"], .atMost),
        (["around"], .about), (["about"], .about), (["some"], .about), (["nearly"], .about),
        (["almost"], .about), (["roughly"], .about), (["approximately"], .about),
        (["an", "estimated"], .about), (["estimated"], .about), (["close", "to"], .about),
        (["circa"], .about), (["~"], .about),
    ]

    /// The quantities in `content`, in the text's order.
    func quantities(in content: [TokenRange]) -> [ClaimDetails.Quantity] {
        content.flatMap { range in
            var found: [ClaimDetails.Quantity] = []
            var token = range.tokens.lowerBound
            while token < range.tokens.upperBound {
                let sentence = reading.sentences[range.sentence]
                guard Self.mayCount(sentence.tokens[token]) else {
                    token += 1
                    continue
                }
                if let (pair, next) = interval(
                    at: token, until: range.tokens.upperBound, sentence)
                {
                    found += pair
                    token = next
                } else if let (quantity, next) = quantity(
                    at: token, until: range.tokens.upperBound, sentence)
                    ?? fraction(at: token, until: range.tokens.upperBound, sentence)
                {
                    found.append(quantity)
                    token = next
                } else {
                    token += 1
                }
            }
            return found
        }
    }

    /// Whether a word can begin a quantity: most words cannot, and need not be looked up.
    private static func mayCount(_ token: Token) -> Bool {
        switch token.pos {
        case .punctuation, .properNoun, .auxiliary, .pronoun, .adposition,
            .subordinatingConjunction, .coordinatingConjunction:
            return false
        default:
            return true
        }
    }

    /// The quantity that begins with the number at `start`, and where reading goes on.
    private func quantity(
        at start: Int, until end: Int, _ sentence: Sentence
    ) -> (ClaimDetails.Quantity, next: Int)? {
        guard let (value, last, isPlural) = number(at: start, until: end, sentence),
            let (unit, next) = unit(of: last, from: start, until: end, sentence)
        else { return nil }
        let before = bound(
            before: hasCurrency(before: start, sentence) ? start - 1 : start, sentence)
        let bound = isPlural ? .atLeast : before
        return (ClaimDetails.Quantity(value: value, unit: unit, bound: bound), next)
    }

    /// The number at `start`, its last token, and whether it is of the kind "hundreds of thousands".
    func number(
        at start: Int, until end: Int, _ sentence: Sentence
    ) -> (value: Double, last: Int, isPlural: Bool)? {
        let word = sentence.tokens[start].form.lowercased()
        if let plural = NumberWords.pluralScale(word), sentence.tokens[start].pos != .verb {
            var value = plural
            var last = start
            if start + 2 < end, sentence.tokens[start + 1].form == "of",
                let inner = NumberWords.pluralScale(sentence.tokens[start + 2].form.lowercased())
            {
                value *= inner
                last = start + 2
            }
            return (value, last, true)
        }
        guard let (first, firstLast) = first(at: start, until: end, sentence) else { return nil }
        var value = first
        var last = firstLast
        while last + 1 < end,
            let scale = NumberWords.scale(sentence.tokens[last + 1].form.lowercased())
        {
            value *= scale
            last += 1
        }
        return (value, last, false)
    }

    /// The first word's value: "10,000", "half a" of "half a million", "a" of "a hundred".
    private func first(at start: Int, until end: Int, _ sentence: Sentence) -> (Double, Int)? {
        let word = sentence.tokens[start].form.lowercased()
        func isScale(_ token: Int) -> Bool {
            token < end && NumberWords.scale(sentence.tokens[token].form.lowercased()) != nil
        }
        if word == "half", start + 1 < end, sentence.tokens[start + 1].form == "a",
            isScale(start + 2)
        {
            return (0.5, start + 1)
        }
        if word == "a", isScale(start + 1) { return (1, start) }
        if let value = NumberWords.scale(word), word.utf8.count > 2 { return (value, start) }
        guard let value = NumberWords.value(word), !isDate(start, sentence) else { return nil }
        return (value, start)
    }

    /// A day of a month, a year, a time of day.
    private func isDate(_ token: Int, _ sentence: Sentence) -> Bool {
        let form = sentence.tokens[token].form
        if token > 0, CalendarNames.month(sentence.tokens[token - 1].form) != nil { return true }
        if token + 1 < sentence.tokens.count,
            CalendarNames.month(sentence.tokens[token + 1].form) != nil, form.utf8.count <= 2
        {
            return true
        }
        guard form.utf8.count == 4, let year = Int(form), (1800...2100).contains(year) else {
            return false
        }
        return sentence.tree.relations.isEmpty || sentence.tree.relations[token] != .nummod
    }

    /// What is counted, and the token after it; nil for a bare "one".
    func unit(
        of last: Int, from start: Int, until end: Int, _ sentence: Sentence
    ) -> (String, Int)? {
        if start > 0, let currency = Self.currencies[sentence.tokens[start - 1].form],
            currency != "percent"
        {
            return (currency, last + 1)
        }
        guard last + 1 < end else { return nil }
        let next = sentence.tokens[last + 1].form.lowercased()
        if next == "%" || next == "percent" || next == "pc" { return ("percent", last + 2) }
        if next == "per", last + 2 < end, sentence.tokens[last + 2].form == "cent" {
            return ("percent", last + 3)
        }
        return noun(after: last, until: end, sentence).map { ($0, last + 1) }
    }

    /// The lemma of the noun that a number counts.
    private func noun(after last: Int, until end: Int, _ sentence: Sentence) -> String? {
        var token = last + 1
        var found: String?
        while token < end {
            switch sentence.tokens[token].pos {
            case .noun: found = sentence.tokens[token].lemma.lowercased()
            case .adjective, .properNoun: break
            case .adposition where sentence.tokens[token].form == "of" && found == nil: break
            default: return found
            }
            if found != nil, token + 1 < end, sentence.tokens[token + 1].pos != .noun {
                return found
            }
            token += 1
        }
        return found
    }

    func hasCurrency(before start: Int, _ sentence: Sentence) -> Bool {
        start > 0 && Self.currencies[sentence.tokens[start - 1].form] != nil
    }

    func bound(before start: Int, _ sentence: Sentence) -> ClaimDetails.Quantity.Bound {
        for (words, bound) in Self.bounds where start >= words.count {
            let first = start - words.count
            if words.indices.allSatisfy({
                sentence.tokens[first + $0].form.lowercased() == words[$0]
            }) {
                return bound
            }
        }
        return .exactly
    }
}
