import Annotations
import Foundation

/// An attribution as PolNeAR's annotators marked it, in code points.
struct GoldAttribution {
    var source: [Range<Int>] = []
    var cue: [Range<Int>] = []
    var content: [Range<Int>] = []
}

/// Reads brat's standoff format. https://brat.nlplab.org/standoff.html
enum BratStandoff {
    /// The attributions with a cue and a content in the file at `path`.
    static func read(_ path: String) throws -> [GoldAttribution] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var spans: [Substring: [Range<Int>]] = [:]
        var found: [GoldAttribution] = []
        let lines = text.split(separator: "\n")
        for line in lines where line.hasPrefix("T") {
            let fields = line.split(separator: "\t")
            guard fields.count > 1, let space = fields[1].firstIndex(of: " ") else { continue }
            spans[fields[0]] = fields[1][fields[1].index(after: space)...].split(separator: ";")
                .compactMap { part in
                    let ends = part.split(separator: " ").compactMap { Int($0) }
                    return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
                }
        }
        for line in lines where line.hasPrefix("E") {
            guard let event = line.split(separator: "\t").dropFirst().first else { continue }
            var gold = GoldAttribution()
            for argument in event.split(separator: " ") {
                let pair = argument.split(separator: ":")
                guard pair.count == 2, let ranges = spans[pair[1]] else { continue }
                if pair[0].hasPrefix("Source") { gold.source += ranges }
                if pair[0].hasPrefix("Cue") { gold.cue += ranges }
                if pair[0].hasPrefix("Content") { gold.content += ranges }
            }
            if !gold.cue.isEmpty, !gold.content.isEmpty { found.append(gold) }
        }
        return found
    }
}

extension GoldAttribution {
    /// Whether `other` is the same attribution as the scorer's measure "linked" counts it: the cues
    /// overlap, the sources overlap or are both absent, the contents have a Dice of at least 0.5
    /// (of characters here, of words there).
    func isLinked(to other: GoldAttribution) -> Bool {
        guard Self.common(cue, other.cue) > 0 else { return false }
        if source.isEmpty != other.source.isEmpty { return false }
        if !source.isEmpty, Self.common(source, other.source) == 0 { return false }
        let both = Self.common(content, other.content)
        let sum = content.reduce(0) { $0 + $1.count } + other.content.reduce(0) { $0 + $1.count }
        return 2 * both >= sum / 2
    }

    private static func common(_ one: [Range<Int>], _ two: [Range<Int>]) -> Int {
        one.reduce(0) { sum, range in
            two.reduce(sum) { $0 + max(0, $1.clamped(to: range).count) }
        }
    }

    /// An attribution found by the program, in code points.
    init(_ attribution: Attribution, _ sentences: [Sentence], _ index: ScalarIndex) {
        source = attribution.source.map { [index.scalarRange($0.span(in: sentences))] } ?? []
        cue = [index.scalarRange(attribution.cue.span(in: sentences))]
        content = attribution.content.map { index.scalarRange($0.span(in: sentences)) }
    }
}
