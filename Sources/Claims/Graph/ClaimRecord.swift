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

        fileprivate var legal: Wording { Wording(predicate: predicate.legal, gloss: gloss.legal) }
    }

    /// What a file says of a claim as a whole, where it does not say it document by document, or
    /// does not hold all statements.
    public struct Summary: Hashable, Sendable {
        /// The wording.
        public var wording: Wording
        /// Where the claim stands at least; statements may add to it. Nil where it is not told.
        public var status: ClaimStatus?

        /// A summary.
        public init(wording: Wording, status: ClaimStatus? = nil) {
            self.wording = wording
            self.status = status
        }
    }

    /// Its id, the hash of its key.
    public let id: ClaimID
    /// What makes it the claim it is.
    public let key: ClaimKey
    /// The documents' wordings.
    public var wordings: [DocumentID: Wording]
    /// What is said of it as a whole; its wording counts only where there is no other.
    public var summary: Summary?

    /// A record; every record has at least one wording, or a summary in their place.
    public init(
        key: ClaimKey, id: ClaimID? = nil, wordings: [DocumentID: Wording],
        summary: Summary? = nil
    ) {
        self.id = id ?? key.id
        self.key = key
        self.wordings = wordings
        self.summary = summary
    }

    /// The wording of most documents; of equally frequent ones the one that tells most.
    public var wording: Wording {
        mostFrequent(wordings.values.map(\.legal)) { $0.precedes($1) } ?? summary?.wording
            ?? Wording(predicate: key.event, gloss: key.event)
    }

    /// Subject and objects, the subject first, each once.
    public var parties: [EntityID] {
        guard let subject = key.subject else { return key.objects }
        return [subject] + key.objects.filter { $0 != subject }
    }
}

extension ClaimRecord: Mergeable {
    mutating func merge(_ other: ClaimRecord) {
        wordings.unite(other.wordings, by: least)
        guard let mine = summary, let rival = other.summary else {
            summary = summary ?? other.summary
            return
        }
        summary = Summary(
            wording: least(mine.wording, rival.wording),
            status: mine.status.map { $0.joined(with: rival.status) } ?? rival.status)
    }

    private func least(_ first: Wording, _ second: Wording) -> Wording {
        first.precedes(second) ? first : second
    }
}
