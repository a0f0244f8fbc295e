import Annotations

/// Finds long names with their acronym in brackets: "the Economic and Financial Crimes Commission
/// (EFCC)", "the US Anti-Doping Agency (Usada)".
///
/// The letters of the short form are looked for from right to left in the words before the bracket,
/// the first one at the beginning of a word (Schwartz and Hearst 2003).
struct AcronymFinder {
    /// A long form and the token of its short form, both in one sentence.
    struct Pair: Hashable {
        var long: Range<Int>
        var short: Int
    }

    /// The pairs of a sentence, in its order.
    static func pairs(in view: SentenceView) -> [Pair] {
        var pairs: [Pair] = []
        for token in 0..<view.count where view.lower(token) == "(" {
            guard "),;".contains(view.lower(token + 2)), !view.lower(token + 2).isEmpty,
                isShortForm(token + 1, in: view),
                let start = longForm(before: token, short: token + 1, in: view)
            else { continue }
            pairs.append(Pair(long: start..<token, short: token + 1))
        }
        return pairs
    }

    /// Two to ten letters, the first one a capital.
    private static func isShortForm(_ token: Int, in view: SentenceView) -> Bool {
        guard token < view.count, view.words[token].isCapitalised else { return false }
        let letters = view.lower(token).unicodeScalars
        return (2...10).contains(letters.count)
            && letters.allSatisfy { $0.properties.isAlphabetic || $0 == "-" || $0 == "." }
    }

    /// Where the long form begins that ends before the bracket.
    private static func longForm(before end: Int, short: Int, in view: SentenceView) -> Int? {
        let letters = view.lower(short).filter(\.isLetter)
        var left = Array(letters)
        let farthest = max(0, end - min(letters.count + 6, 2 * letters.count + 2))
        var token = end - 1
        while token >= farthest, isNamePart(token, in: view) {
            var word = Substring(view.lower(token))
            while let letter = word.last, let wanted = left.last {
                word.removeLast()
                guard letter == wanted else { continue }
                if left.count > 1 {
                    left.removeLast()
                } else if word.isEmpty, view.words[token].isCapitalised {
                    return isLikely(token..<end, letters.count, in: view) ? token : nil
                }
            }
            token -= 1
        }
        return nil
    }

    /// A word, or what joins words inside a name.
    private static func isNamePart(_ token: Int, in view: SentenceView) -> Bool {
        switch view.pos(token) {
        case .noun, .properNoun, .adjective: return true
        case .punctuation: return ["-", "–", "&", ","].contains(view.lower(token))
        case .verb, .adverb, .numeral, .other:
            return view.words[token].isCapitalised || view.lower(token - 1) == "-"
        default:
            return view.isPossessive(token)
                || ["of", "for", "and", "the", "in", "on", "to", "&"].contains(view.lower(token))
        }
    }

    /// Whether the long form has capitals in at least half of its longer words.
    private static func isLikely(_ long: Range<Int>, _ letters: Int, in view: SentenceView) -> Bool
    {
        let words = long.filter { view.lower($0).utf8.count > 3 }
        let capitals = words.count { view.words[$0].isCapitalised }
        return long.count > 1 && capitals * 2 >= words.count
    }
}
