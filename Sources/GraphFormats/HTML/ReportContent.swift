import Annotations
import Claims

/// What every part of the report asks of the graph, worked out once.
struct ReportContent {
    /// A claim as the report has it.
    struct Claim {
        var record: ClaimRecord
        /// A short sentence for people.
        var gloss: String
        var status: ClaimStatus
        /// Indices of its statements, by day of publication, document and place in it.
        var statements: [Int]
        /// The index of the claim that says the opposite, where somebody speaks of it.
        var contrary: Int?
        /// The part of an address behind `#` that leads to it.
        var anchor: String
    }

    /// Claims in this order of status: what is in dispute first.
    static let statusOrder: [ClaimStatus] = [.contested, .denied, .confirmed, .asserted, .withheld]
    /// Names and glosses that are longer are cut; quotes never are.
    private static let longestName = 80
    private static let longestGloss = 240

    let graph: ClaimGraph
    /// In the graph's order.
    let claims: [Claim]
    /// The claims' indices in the order of the table.
    let order: [Int]
    private let names: [EntityID: String]
    private let indices: [ClaimID: Int]

    init(_ graph: ClaimGraph) {
        self.graph = graph
        names = Dictionary(
            graph.entities.map { ($0.id, $0.label.elided(to: Self.longestName)) },
            uniquingKeysWith: { first, _ in first })
        indices = Dictionary(
            graph.claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        claims = Self.claims(of: graph, indices)
        order = Self.order(claims, graph)
    }

    /// What the entity is called.
    func name(_ id: EntityID) -> String {
        names[id] ?? id.text.elided(to: Self.longestName)
    }

    /// Who takes the stance; sources that a text does not name have a name here.
    func source(of statement: StatementRecord) -> String {
        statement.source.map(name) ?? "an unnamed source"
    }

    /// The claim with this id.
    func claim(_ id: ClaimID) -> Claim? { indices[id].map { claims[$0] } }

    /// The part of an address behind `#` for what has this id: the id itself where it is one of
    /// ours, a letter and hexadecimal digits, so that no id from elsewhere takes the place of one
    /// that the page's script relies on.
    static func anchor(_ kind: String, _ id: String) -> String {
        let isOurs = id.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isOurs ? id : kind + "-" + ContentHash.hexadecimal(of: [id])
    }

    /// The statements' indices by day of publication, document and place in it.
    private static func inReadingOrder(_ graph: ClaimGraph) -> [Int] {
        let days = Dictionary(
            graph.documents.map { ($0.id, $0.date?.dayNumber ?? .max) },
            uniquingKeysWith: { first, _ in first })
        let ranks = graph.statements.map { statement in
            (
                days[statement.document] ?? .max, statement.document,
                statement.cue.range.lowerBound,
                statement.id
            )
        }
        return graph.statements.indices.sorted { ranks[$0] < ranks[$1] }
    }

    private static func claims(of graph: ClaimGraph, _ indices: [ClaimID: Int]) -> [Claim] {
        var statements = Array(repeating: [Int](), count: graph.claims.count)
        for number in inReadingOrder(graph) {
            if let claim = indices[graph.statements[number].claim] {
                statements[claim].append(number)
            }
        }
        let statuses = graph.statuses()
        return graph.claims.indices.map { index in
            let record = graph.claims[index]
            return Claim(
                record: record, gloss: record.wording.gloss.elided(to: longestGloss),
                status: statuses[index], statements: statements[index],
                contrary: indices[record.key.negated.id],
                anchor: anchor("claim", record.id.text))
        }
    }

    private static func order(_ claims: [Claim], _ graph: ClaimGraph) -> [Int] {
        let ranks = claims.map { claim in
            let sides = Sides(of: claim, claims, graph)
            return (
                statusOrder.firstIndex(of: claim.status) ?? statusOrder.count,
                -min(sides.affirming.count, sides.denying.count), -claim.statements.count,
                claim.record.id
            )
        }
        return claims.indices.sorted { ranks[$0] < ranks[$1] }
    }
}

extension ReportContent {
    /// Who affirms a claim and who denies it, its contrary counted in.
    struct Sides {
        /// A source, with the stance that puts it on this side.
        struct Voice: Hashable {
            var source: EntityID?
            var stance: Stance
            /// Whether the stance is on the contrary claim.
            var isOnContrary: Bool
        }

        /// Each with the number of statements, the most first.
        private(set) var affirming: [(voice: Voice, count: Int)] = []
        private(set) var denying: [(voice: Voice, count: Int)] = []
        private(set) var withholding: [(voice: Voice, count: Int)] = []

        fileprivate init(of claim: Claim, _ claims: [Claim], _ graph: ClaimGraph) {
            var counts: [Voice: Int] = [:]
            func count(_ statements: [Int], isOnContrary: Bool) {
                for statement in statements.lazy.map({ graph.statements[$0] }) {
                    let voice = Voice(
                        source: statement.source, stance: statement.stance,
                        isOnContrary: isOnContrary)
                    counts[voice, default: 0] += 1
                }
            }
            count(claim.statements, isOnContrary: false)
            if let contrary = claim.contrary {
                count(claims[contrary].statements, isOnContrary: true)
            }
            let sorted = counts.map { (voice: $0.key, count: $0.value) }.sorted(by: Self.precedes)
            for (voice, count) in sorted {
                switch (voice.stance, voice.isOnContrary) {
                case (.withheld, _): withholding.append((voice, count))
                case (.denied, false), (.asserted, true), (.confirmed, true):
                    denying.append((voice, count))
                default: affirming.append((voice, count))
                }
            }
        }

        private static func precedes(
            _ first: (voice: Voice, count: Int), _ second: (voice: Voice, count: Int)
        ) -> Bool {
            func key(_ entry: (voice: Voice, count: Int)) -> (Int, Int, String, String) {
                (
                    entry.voice.source == nil ? 1 : 0, -entry.count,
                    entry.voice.source?.text ?? "",
                    entry.voice.stance.rawValue + (entry.voice.isOnContrary ? "1" : "0")
                )
            }
            return key(first) < key(second)
        }
    }

    /// Who stands on which side of a claim.
    func sides(of claim: Claim) -> Sides { Sides(of: claim, claims, graph) }
}
