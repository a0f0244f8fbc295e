import Annotations

/// Whose story a document is: how much it speaks of each state, by the states it names, their
/// adjectives and capitals, the bodies and persons of theirs that it names in full, and the place in
/// its dateline.
struct StoryStates: Sendable {
    /// What each state has been given.
    private var weights: [EntityIndex: Double] = [:]
    private var total = 0.0

    /// A state has the story if it has this share of what speaks for any.
    private static let mainShare = 0.3

    /// Nothing known.
    init() {}

    /// The states of a document whose names in the knowledge base are `matches`.
    init(
        _ document: Document, _ words: Words, matches: [[GazetteerMatch]], knowledge: KnowledgeBase
    ) {
        for (sentence, found) in matches.enumerated() {
            let block = words.sentences[sentence].block
            let isTitle =
                document.blocks.indices.contains(block) && document.blocks[block].kind == .title
            let factor = isTitle ? 2 : sentence < 3 ? 1.5 : 1
            var end = 0
            for match in found where match.words.lowerBound >= end {
                guard let best = match.candidates.first else { continue }
                end = match.words.upperBound
                guard !Self.isHidden(match, words.words[sentence]) else { continue }
                add(best, isLong: match.words.count > 1, factor, knowledge)
            }
        }
        for block in document.blocks where block.kind == .metadata && block.span.count < 120 {
            for name in Self.names(in: document.text(block.span)) {
                guard let best = knowledge.candidates(for: name).first,
                    knowledge.kind(of: best.entity) == .state
                else { continue }
                give(best.entity, 2)
            }
        }
    }

    /// Words like "May" or titles that only look like names.
    private static func isHidden(_ match: GazetteerMatch, _ row: [Word]) -> Bool {
        guard match.words.count == 1, let word = row[match.words].first else { return false }
        return word.classes.hasAny([.notName, .role, .honorific])
    }

    private mutating func add(
        _ candidate: Candidate, isLong: Bool, _ factor: Double, _ knowledge: KnowledgeBase
    ) {
        if knowledge.kind(of: candidate.entity) == .state {
            switch candidate.role {
            case .label, .alias, .acronym: give(candidate.entity, factor)
            case .adjective, .demonym, .capital, .seat: give(candidate.entity, 0.7 * factor)
            default: break
            }
        } else if isLong, candidate.role == .label, candidate.prior > 0.05,
            knowledge.type(of: candidate.entity) != "news-agency",
            let country = knowledge.country(of: candidate.entity),
            knowledge.kind(of: country) == .state
        {
            give(country, 0.5 * factor)
        }
    }

    private mutating func give(_ state: EntityIndex, _ weight: Double) {
        weights[state, default: 0] += weight
        total += weight
    }

    /// The runs of up to three words with capitals of a line, written as names are.
    private static func names(in text: String) -> [String] {
        let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "." }.map { word in
            let isCapitals = word.count > 3 && word == Substring(word.uppercased())
            return isCapitals
                ? String(word.prefix(1)) + word.dropFirst().lowercased() : String(word)
        }
        var names: [String] = []
        for first in words.indices where words[first].first?.isUppercase ?? false {
            for last in first..<min(words.count, first + 3) {
                names.append(words[first...last].joined(separator: " "))
            }
        }
        return names
    }

    /// The share of `state` in all that speaks for a state, 0 to 1.
    func share(of state: EntityIndex) -> Double {
        total > 0 ? weights[state, default: 0] / total : 0
    }

    /// Whether anything speaks for a state.
    var isKnown: Bool { total > 0 }

    /// The state that has the story; nil where several share it.
    var main: EntityIndex? {
        let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, share(of: best.key) >= Self.mainShare else { return nil }
        let second = weights.filter { $0.key != best.key }.map(\.value).max() ?? 0
        return best.value >= 1.3 * second ? best.key : nil
    }
}
