public import Annotations

/// A claim with every document's wording of it.
public struct ClaimRecord: Hashable, Sendable {
    /// One document's wording.
    public struct Wording: Hashable, Sendable {
        /// The lemma of the verb or noun that names the event.
        public var predicate: String
        /// A short sentence for people.
        public var gloss: String

        /// A wording.
        public init(predicate: String, gloss: String) {
            self.predicate = predicate
            self.gloss = gloss
        }
    }

    /// Its id, the hash of its key.
    public let id: ClaimID
    /// What makes it the claim it is.
    public let key: ClaimKey
    /// The documents' wordings.
    public var wordings: [DocumentID: Wording]

    /// A record; every record has at least one wording.
    public init(key: ClaimKey, id: ClaimID? = nil, wordings: [DocumentID: Wording]) {
        self.id = id ?? key.id
        self.key = key
        self.wordings = wordings
    }

    /// The wording of most documents; of equally frequent ones the shortest, then the first.
    public var wording: Wording {
        mostFrequent(Array(wordings.values)) { first, second in
            (first.gloss.utf8.count, first.gloss, first.predicate)
                < (second.gloss.utf8.count, second.gloss, second.predicate)
        } ?? Wording(predicate: key.event, gloss: key.event)
    }

    /// Subject and objects, the subject first, each once.
    public var parties: [EntityID] {
        guard let subject = key.subject else { return key.objects }
        return [subject] + key.objects.filter { $0 != subject }
    }
}

extension ClaimRecord: Mergeable {
    mutating func merge(_ other: ClaimRecord) {
        wordings.unite(other.wordings) { first, second in
            (first.gloss, first.predicate) < (second.gloss, second.predicate) ? first : second
        }
    }
}
