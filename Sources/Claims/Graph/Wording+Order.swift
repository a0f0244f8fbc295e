extension ClaimRecord.Wording {
    /// Words that name nobody when a sentence begins with them; closed classes of English.
    private static let vague: Set<Substring> = [
        "it", "they", "he", "she", "this", "that", "these", "those", "there", "somebody",
    ]
    /// Words of as many letters begin with a capital in headlines only, if all of them do.
    private static let longWord = 5

    /// Which of two wordings of a claim tells a reader more: a sentence that names its subject before
    /// one that does not, running text before a headline, a short one before a long one. A total
    /// order, so that merging gives the same whatever comes first.
    func precedes(_ other: Self) -> Bool {
        let (mine, theirs) = (faults, other.faults)
        if mine != theirs { return mine < theirs }
        return (gloss.utf8.count, gloss, predicate)
            < (other.gloss.utf8.count, other.gloss, other.predicate)
    }

    private var faults: Int {
        let words = gloss.split(separator: " ")
        let isVague = words.first.map { Self.vague.contains(Substring($0.lowercased())) } ?? true
        let long = words.filter { $0.utf8.count >= Self.longWord }
        let isHeadline =
            long.count > 2 && long.allSatisfy { $0.first.map { !$0.isLowercase } ?? false }
        return (isVague ? 2 : 0) + (isHeadline ? 1 : 0)
    }
}
