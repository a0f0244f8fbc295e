public import Annotations

/// An entity with what every document says of it.
public struct EntityRecord: Hashable, Sendable {
    /// How one document speaks of an entity.
    public struct Appearance: Hashable, Sendable {
        /// Its name there.
        public var label: String
        /// What it belongs to, by that document.
        public var affiliation: EntityID?
        /// The names used, sorted, each once.
        public var names: [String]
        /// Where it is mentioned, in code points, in the text's order.
        public var mentions: [Range<Int>]

        /// An appearance.
        public init(
            label: String, affiliation: EntityID?, names: [String], mentions: [Range<Int>]
        ) {
            self.label = label
            self.affiliation = affiliation
            self.names = names
            self.mentions = mentions
        }
    }

    /// Its id.
    public let id: EntityID
    /// What it is.
    public let kind: EntityKind
    /// What the documents say of it.
    public var appearances: [DocumentID: Appearance]
    /// What is said of it as a whole; counts only where there are no appearances.
    public var summary: Summary?

    /// A record; every record has at least one appearance, or a summary in their place.
    public init(
        id: EntityID, kind: EntityKind, appearances: [DocumentID: Appearance],
        summary: Summary? = nil
    ) {
        self.id = id
        self.kind = kind
        self.appearances = appearances
        self.summary = summary
    }

    /// The name most documents give it; of equally frequent ones the longest, then the first.
    public var label: String {
        if let whole { return whole.label }
        return mostFrequent(appearances.values.map(\.label.legal), by: rankLabels) ?? id.text
    }

    /// What most documents say that it belongs to.
    public var affiliation: EntityID? {
        if let whole { return whole.affiliation }
        return mostFrequent(appearances.values.compactMap(\.affiliation)) { $0 < $1 }
    }

    /// All names used for it besides the label, sorted.
    public var otherNames: [String] {
        if let whole { return whole.otherNames }
        let label = label
        return Set(appearances.values.flatMap(\.names).map(\.legal)).filter { $0 != label }.sorted()
    }

    /// How often it is mentioned.
    public var mentionCount: Int {
        whole?.mentionCount ?? appearances.values.reduce(0) { $0 + $1.mentions.count }
    }

    /// In how many documents it is mentioned.
    public var documentCount: Int { whole?.documentCount ?? appearances.count }

    private func rankLabels(_ first: String, _ second: String) -> Bool {
        (second.utf8.count, first) < (first.utf8.count, second)
    }
}

extension EntityRecord: Mergeable {
    mutating func merge(_ other: EntityRecord) {
        appearances.unite(other.appearances) { $0.order < $1.order ? $0 : $1 }
        summary = [summary, other.summary].compactMap(\.self).min { $0.order < $1.order }
    }
}

extension EntityRecord.Appearance {
    /// A total order, so that two tellings of one document always give the same one.
    fileprivate var order: String {
        "\(label)\u{1F}\(affiliation?.text ?? "")\u{1F}\(names)\u{1F}\(mentions)"
    }
}

/// The value that occurs most often; `precedes` chooses between equally frequent ones.
func mostFrequent<Value: Hashable>(
    _ values: [Value], by precedes: (Value, Value) -> Bool
) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { first, second in
        first.value != second.value
            ? first.value < second.value : precedes(second.key, first.key)
    }?.key
}
