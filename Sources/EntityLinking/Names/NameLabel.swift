/// The labels of the recogniser, one a token: outside, or a kind with the token's place in the name
/// (BILOU: Ratinov and Roth 2009).
package struct NameLabel: Hashable, Sendable {
    /// The token's place in its name.
    package enum Place: Int, Hashable, Sendable, CaseIterable {
        case begin, inside, last, unit
    }

    /// How many labels there are.
    package static let count = 1 + NameKind.allCases.count * Place.allCases.count
    /// The label of tokens outside names.
    package static let outside = 0

    /// The number of the label for a place in a name of a kind.
    package static func number(_ kind: NameKind, _ place: Place) -> Int {
        1 + Int(kind.rawValue) * Place.allCases.count + place.rawValue
    }

    /// The kind and place of a label; nil for ``outside``.
    package static func parts(of label: Int) -> (kind: NameKind, place: Place)? {
        guard label > 0, let kind = NameKind(rawValue: UInt8((label - 1) / 4)),
            let place = Place(rawValue: (label - 1) % 4)
        else { return nil }
        return (kind, place)
    }

    /// For each label the labels that may follow it.
    package static let followers: [[Int]] = (0..<count).map { label in
        let closed = (0..<count).filter { next in
            guard let (_, place) = parts(of: next) else { return true }
            return place == .begin || place == .unit
        }
        guard let (kind, place) = parts(of: label), place == .begin || place == .inside else {
            return closed
        }
        return [number(kind, .inside), number(kind, .last)]
    }

    /// Whether a sequence may end with the label.
    package static func mayEnd(_ label: Int) -> Bool {
        guard let (_, place) = parts(of: label) else { return true }
        return place == .last || place == .unit
    }

    /// The labels of `count` tokens with these names, which do not overlap.
    package static func labels(_ names: [(tokens: Range<Int>, kind: NameKind)], count: Int) -> [Int]
    {
        var labels = Array(repeating: outside, count: count)
        for name in names {
            if name.tokens.count == 1 {
                labels[name.tokens.lowerBound] = number(name.kind, .unit)
                continue
            }
            for token in name.tokens { labels[token] = number(name.kind, .inside) }
            labels[name.tokens.lowerBound] = number(name.kind, .begin)
            labels[name.tokens.upperBound - 1] = number(name.kind, .last)
        }
        return labels
    }

    /// The names that a sequence of labels marks.
    package static func names(_ labels: [Int]) -> [(tokens: Range<Int>, kind: NameKind)] {
        var names: [(tokens: Range<Int>, kind: NameKind)] = []
        var start: Int?
        for (token, label) in labels.enumerated() {
            guard let (kind, place) = parts(of: label) else {
                start = nil
                continue
            }
            switch place {
            case .unit: names.append((token..<(token + 1), kind))
            case .begin: start = token
            case .inside: break
            case .last:
                if let begin = start { names.append((begin..<(token + 1), kind)) }
                start = nil
            }
        }
        return names
    }
}
