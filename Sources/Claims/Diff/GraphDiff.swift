public import Annotations

/// What changed between two graphs, most important first.
///
/// Claims are matched by id, then by subject, event and objects, whatever their polarity; what a
/// source holds of such a topic is matched by the source. So a change of stance is one change
/// ("Russia: denied → confirmed"), also where the source now affirms the contrary claim, and not
/// a loss and a gain. What follows from another change (the statements behind a change of stance)
/// is a detail: in the list, but told with the other.
public struct GraphDiff: Hashable, Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// What kind of change.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A source stands otherwise on a topic than before.
            case stance
            /// A claim stands otherwise than before.
            case status
            /// A claim is put with other numbers.
            case quantity
            /// A source takes a stance on a topic that was on record without it.
            case addedStance = "added-stance"
            case removedStance = "removed-stance"
            case addedClaim = "added-claim"
            case removedClaim = "removed-claim"
            case addedStatement = "added-statement"
            case removedStatement = "removed-statement"
            /// A claim has another id or wording.
            case claim
            /// An entity has another name or is of another kind.
            case entity
            case addedEntity = "added-entity"
            case removedEntity = "removed-entity"
            /// A document has another text, date, title, publisher or address.
            case document
            case addedDocument = "added-document"
            case removedDocument = "removed-document"
            /// The same source says the same of the same claim at another place.
            case movedStatement = "moved-statement"
        }

        /// What kind of change.
        public var kind: Kind
        /// The id of what changed: of a claim for changes of stance, status and quantity.
        public var id: String
        /// What people call it.
        public var label: String
        /// How it was; nil where it was not there.
        public var old: String?
        /// How it is; nil where it is not there any more.
        public var new: String?
        /// Who takes the stance; nil where the change is not about one source.
        public var source: EntityID?
        /// Of claims that came or went: who takes which stance on them, for people.
        public var standing: String?
        /// Ids of the statements that are new with it, sorted.
        public var addedStatements: [String] = []
        /// Ids of the statements that are gone with it, sorted.
        public var removedStatements: [String] = []
        /// Whether it follows from a change that is in the list, and names its statements.
        public var isDetail = false
        /// The lower, the more important.
        var rank = 0
    }

    /// The changes, sorted by importance, then by how many statements are behind them, then by
    /// label and id.
    public let changes: [Change]

    /// Whether the graphs say the same.
    public var isEmpty: Bool { changes.isEmpty }

    /// The changes that do not follow from others.
    public var principal: [Change] { changes.filter { !$0.isDetail } }

    /// What changed from `old` to `new`, as far as both can tell.
    ///
    /// - Parameters:
    ///   - oldScope: what the old graph's file can tell.
    ///   - newScope: what the new graph's file can tell.
    public init(
        from old: ClaimGraph, to new: ClaimGraph, oldScope: GraphScope = .everything,
        newScope: GraphScope = .everything
    ) {
        let common = oldScope.intersection(newScope)
        let before = DiffState(old, oldScope, comparing: common)
        let after = DiffState(new, newScope, comparing: common)
        var changes: [Change] = []
        for pair in TopicPair.all(before, after) {
            changes += TopicChanges(pair, before, after).changes
        }
        changes += Self.entities(before, after)
        changes += Self.documents(before, after)
        self.changes = changes.map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func entities(_ before: DiffState, _ after: DiffState) -> [Change] {
        var changes = membership(
            before.entities.mapValues(\.label), after.entities.mapValues(\.label), .addedEntity,
            .removedEntity)
        for (id, entity) in after.entities {
            guard let earlier = before.entities[id], earlier != entity else { continue }
            let isOtherKind = earlier.kind != entity.kind
            changes.append(
                Change(
                    kind: .entity, id: id.text, label: entity.label,
                    old: isOtherKind ? "\(earlier.label) (\(earlier.kind))" : earlier.label,
                    new: isOtherKind ? "\(entity.label) (\(entity.kind))" : entity.label))
        }
        return changes
    }

    private static func documents(_ before: DiffState, _ after: DiffState) -> [Change] {
        var changes = membership(
            before.documents.mapValues(\.label), after.documents.mapValues(\.label),
            .addedDocument, .removedDocument)
        for (id, document) in after.documents {
            guard let earlier = before.documents[id], earlier != document else { continue }
            let (old, new) = DiffState.Document.difference(earlier, document)
            changes.append(
                Change(kind: .document, id: id.text, label: document.label, old: old, new: new))
        }
        return changes
    }

    private static func membership<ID: Hashable & CustomStringConvertible>(
        _ before: [ID: String], _ after: [ID: String], _ added: Change.Kind,
        _ removed: Change.Kind
    ) -> [Change] {
        let gains = after.filter { before[$0.key] == nil }.map {
            Change(kind: added, id: "\($0.key)", label: $0.value, old: nil, new: $0.value)
        }
        let losses = before.filter { after[$0.key] == nil }.map {
            Change(kind: removed, id: "\($0.key)", label: $0.value, old: $0.value, new: nil)
        }
        return gains + losses
    }
}

extension GraphDiff.Change {
    /// By importance, then the weightier first, then by name.
    fileprivate var order: (Int, Int, Int, String, String) {
        let kindRank = Kind.allCases.firstIndex(of: kind) ?? Kind.allCases.count
        let rank = isDetail ? Int.max : rank > 0 ? rank : 100 + kindRank
        let weight = addedStatements.count + removedStatements.count
        return (rank, kindRank, -weight, label, "\(id) \(source?.text ?? "")")
    }
}
