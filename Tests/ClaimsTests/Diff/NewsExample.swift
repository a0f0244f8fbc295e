import Annotations
import Claims

/// Small graphs in a line a statement: `a.txt Russia denied attack(Russia, Ukraine) 10000 troop`.
/// A `!` before the event negates it; `-` is a source that nobody knows.
struct NewsExample {
    static func graph(_ lines: String..., glosses: [String: String] = [:]) -> ClaimGraph {
        lines.enumerated().reduce(ClaimGraph()) { graph, line in
            graph.merged(with: statement(line.element, line.offset, glosses))
        }
    }

    private static func statement(
        _ line: String, _ number: Int, _ glosses: [String: String]
    ) -> ClaimGraph {
        let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
        let close = parts[3].firstIndex(of: ")") ?? parts[3].endIndex
        let fields = parts[3][..<close].split { "(, ".contains($0) }.map(String.init)
        let rest = parts[3][close...].dropFirst().split(separator: " ")
        let isNegated = fields[0].hasPrefix("!")
        let event = isNegated ? String(fields[0].dropFirst()) : fields[0]
        let parties = fields.dropFirst().map { id($0) }
        let key = ClaimKey(
            subject: parties.first, event: event, objects: Array(parties.dropFirst()),
            polarity: isNegated ? .negative : .positive)
        let document = DocumentRecord(
            name: parts[0], sha256: ContentHash.hexadecimal(of: Array(parts[0].utf8)))
        let source = parts[1] == "-" ? nil : id(parts[1])
        let stance = Stance(rawValue: parts[2]) ?? .asserted
        var details = ClaimDetails()
        if let value = rest.first.flatMap({ Double($0) }) {
            details.quantities = [
                .init(value: value, unit: rest.dropFirst().joined(separator: " "))
            ]
        }
        let place = line.prefix { $0 != ")" }.utf8.reduce(0) { ($0 * 31 + Int($1)) % 9_973 }
        let words = Quotation(range: place..<place + 4, text: "said")
        let gloss = glosses[fields[0]] ?? "\(isNegated ? "not " : "")\(event) by \(fields[1])"
        let statement = StatementRecord(
            id: StatementID(
                sha256: document.sha256, source: source, stance: stance, claim: key.id,
                cue: words.range, content: []),
            document: document.id, source: source, via: nil, stance: stance, claim: key.id,
            sourceWords: nil, cue: words, content: [words], context: words, details: details,
            rule: "test", confidence: 1)
        let names = Set(key.objects + [key.subject, source].compactMap(\.self))
        return ClaimGraph(
            documents: [document],
            entities: names.map { name in
                EntityRecord(
                    id: name, kind: .state,
                    appearances: [
                        document.id: .init(
                            label: String(name.text.dropFirst(6)), affiliation: nil, names: [],
                            mentions: [])
                    ])
            },
            claims: [
                ClaimRecord(
                    key: key, wordings: [document.id: .init(predicate: event, gloss: gloss)])
            ], statements: [statement])
    }

    private static func id(_ name: String) -> EntityID { EntityID("state:\(name)") }
}
