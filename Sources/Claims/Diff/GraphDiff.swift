import Annotations

/// What changed between two graphs, most important first.
///
/// Statements are matched by id; what a source holds of a claim is matched by source, subject,
/// event and objects, so that a change of stance is one change and not a loss and a gain.
public struct GraphDiff: Hashable, Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// What kind of change; the raw values' order is that of importance.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A source takes another stance on a claim than before.
            case stance
            /// A claim stands otherwise than before.
            case status
            /// A claim is put with other numbers.
            case quantity
            case addedClaim = "added-claim"
            case removedClaim = "removed-claim"
            case addedStatement = "added-statement"
            case removedStatement = "removed-statement"
            case addedEntity = "added-entity"
            case removedEntity = "removed-entity"
            case addedDocument = "added-document"
            case removedDocument = "removed-document"
        }

        /// What kind of change.
        public var kind: Kind
        /// The id of what changed.
        public var id: String
        /// What people call it.
        public var label: String
        /// How it was; nil where it was not there.
        public var old: String?
        /// How it is; nil where it is not there any more.
        public var new: String?
    }

    /// The changes, sorted by importance, then by label and id.
    public let changes: [Change]

    /// Whether the graphs are the same.
    public var isEmpty: Bool { changes.isEmpty }

    /// What changed from `old` to `new`.
    public init(from old: ClaimGraph, to new: ClaimGraph) {
        let before = GraphState(old)
        let after = GraphState(new)
        var changes: [Change] = []
        changes += Self.stances(before, after)
        changes += Self.statuses(before, after)
        changes += Self.quantities(before, after)
        changes += Self.membership(before.claims, after.claims, .addedClaim, .removedClaim)
        changes += Self.membership(
            before.statements, after.statements, .addedStatement, .removedStatement)
        changes += Self.membership(before.entities, after.entities, .addedEntity, .removedEntity)
        changes += Self.membership(
            before.documents, after.documents, .addedDocument, .removedDocument)
        self.changes = changes.sorted { $0.order < $1.order }
    }

    private static func stances(_ before: GraphState, _ after: GraphState) -> [Change] {
        after.stances.compactMap { position, stances in
            guard let earlier = before.stances[position], earlier != stances else { return nil }
            return Change(
                kind: .stance, id: position.claim,
                label: "\(after.name(position.source)): \(after.gloss(position.claim))",
                old: names(earlier), new: names(stances))
        }
    }

    private static func names(_ stances: Set<Stance>) -> String {
        Stance.allCases.filter(stances.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func statuses(_ before: GraphState, _ after: GraphState) -> [Change] {
        after.statuses.compactMap { id, status in
            guard let earlier = before.statuses[id], earlier != status else { return nil }
            return Change(
                kind: .status, id: id, label: after.gloss(id), old: earlier.rawValue,
                new: status.rawValue)
        }
    }

    private static func quantities(_ before: GraphState, _ after: GraphState) -> [Change] {
        after.quantities.compactMap { id, numbers in
            guard let earlier = before.quantities[id], earlier != numbers else { return nil }
            return Change(
                kind: .quantity, id: id, label: after.gloss(id),
                old: earlier.sorted().joined(separator: ", "),
                new: numbers.sorted().joined(separator: ", "))
        }
    }

    private static func membership(
        _ before: [String: String], _ after: [String: String], _ added: Change.Kind,
        _ removed: Change.Kind
    ) -> [Change] {
        let gains = after.filter { before[$0.key] == nil }.map {
            Change(kind: added, id: $0.key, label: $0.value, old: nil, new: $0.value)
        }
        let losses = before.filter { after[$0.key] == nil }.map {
            Change(kind: removed, id: $0.key, label: $0.value, old: $0.value, new: nil)
        }
        return gains + losses
    }
}

extension GraphDiff.Change {
    fileprivate var order: (Int, Int, String, String) {
        let kindRank = Kind.allCases.firstIndex(of: kind) ?? Kind.allCases.count
        let statusRank = ["contested", "confirmed", "denied"].firstIndex(of: new ?? "") ?? 3
        return (kindRank, kind == .status ? statusRank : 0, label, id)
    }
}

/// A graph as the diff looks at it: by id, what people call each thing and how it stands.
private struct GraphState {
    struct Position: Hashable {
        var source: EntityID
        /// The claim.
        var claim: String
    }

    var entities: [String: String] = [:]
    var documents: [String: String] = [:]
    var claims: [String: String] = [:]
    var statements: [String: String] = [:]
    var stances: [Position: Set<Stance>] = [:]
    var statuses: [String: ClaimStatus] = [:]
    var quantities: [String: Set<String>] = [:]

    init(_ graph: ClaimGraph) {
        for entity in graph.entities { entities[entity.id.text] = entity.label }
        for document in graph.documents {
            documents[document.id.text] = document.title ?? document.name
        }
        for (claim, status) in zip(graph.claims, graph.statuses()) {
            claims[claim.id.text] = claim.wording.gloss
            statuses[claim.id.text] = status
        }
        for statement in graph.statements { add(statement, of: graph) }
    }

    private mutating func add(_ statement: StatementRecord, of graph: ClaimGraph) {
        let source = statement.source.map { name($0) } ?? "somebody"
        statements[statement.id.text] =
            "\(source) \(statement.stance.rawValue): \(gloss(statement.claim.text))"
        if let source = statement.source {
            stances[Position(source: source, claim: statement.claim.text), default: []]
                .insert(statement.stance)
        }
        for quantity in statement.details.quantities {
            quantities[statement.claim.text, default: []].insert(quantity.text)
        }
    }

    func name(_ id: EntityID) -> String { entities[id.text] ?? id.text }

    func gloss(_ claim: String) -> String { claims[claim] ?? claim }
}

extension ClaimDetails.Quantity {
    /// For people: `about 10000 troop`.
    fileprivate var text: String {
        let isWhole = value == value.rounded() && abs(value) < 1e15
        let number = isWhole ? String(Int(value)) : value.description
        let prefix =
            switch bound {
            case .exactly: ""
            case .about: "about "
            case .atLeast: "at least "
            case .atMost: "at most "
            }
        return "\(prefix)\(number) \(unit)"
    }
}
