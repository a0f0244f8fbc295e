public import Annotations

extension EntityRecord {
    /// What a file says of an entity as a whole, where it does not say it document by document.
    public struct Summary: Hashable, Sendable {
        /// Its name.
        public var label: String
        /// What it belongs to.
        public var affiliation: EntityID?
        /// The other names, in the file's order.
        public var otherNames: [String]
        /// How often it is mentioned.
        public var mentionCount: Int
        /// In how many documents.
        public var documentCount: Int

        /// A summary.
        public init(
            label: String, affiliation: EntityID? = nil, otherNames: [String] = [],
            mentionCount: Int = 0, documentCount: Int = 0
        ) {
            self.label = label
            self.affiliation = affiliation
            self.otherNames = otherNames
            self.mentionCount = mentionCount
            self.documentCount = documentCount
        }
    }

    /// The summary, where it is all that is known.
    var whole: Summary? { appearances.isEmpty ? summary : nil }
}

extension EntityRecord.Summary {
    /// A total order, so that merging does not depend on which came first.
    var order: String {
        "\(label)\u{1F}\(affiliation?.text ?? "")\u{1F}\(otherNames)\u{1F}\(mentionCount)\u{1F}"
            + "\(documentCount)"
    }
}
