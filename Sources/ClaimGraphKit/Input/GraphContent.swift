import Claims
import GraphFormats

/// What a kind of file holds of a graph beyond its views, so that a conversion can say what is
/// lost.
struct GraphContent: OptionSet {
    let rawValue: Int

    /// Where entities are mentioned.
    static let mentions = GraphContent(rawValue: 1)
    /// The sentences around what is said.
    static let contexts = GraphContent(rawValue: 2)
    /// Offsets, cues, the words for the source, rules.
    static let words = GraphContent(rawValue: 4)
    /// Statements whose source nobody can be identified as.
    static let unsourced = GraphContent(rawValue: 8)
    /// Claims without a subject or without other parties.
    static let unrelated = GraphContent(rawValue: 16)

    static let everything: GraphContent = [.mentions, .contexts, .words, .unsourced, .unrelated]

    /// What a view holds.
    static func of(_ view: GraphView) -> GraphContent {
        let scope = GraphScope(view)
        var content: GraphContent = view == .statements ? .words : []
        if scope.contains(.unsourced) { content.insert(.unsourced) }
        if scope.contains(.partyless) { content.insert(.unrelated) }
        return content
    }

    /// For people, in the order above.
    private static let names: [(GraphContent, String)] = [
        (.mentions, "places of mentions"), (.contexts, "sentences around quotes"),
        (.words, "offsets, cues and rules"), (.unsourced, "statements without a source"),
        (.unrelated, "claims without two parties"),
    ]

    /// What is in the set, as a list in words; nil where nothing is.
    var names: String? {
        let names = Self.names.filter { contains($0.0) }.map(\.1)
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension ExportFormat {
    /// What files of this format can hold; GraphML and CSV in `view`.
    func content(_ view: GraphView) -> GraphContent {
        switch self {
        case .rdf, .nt, .jsonl, .sqlite: .everything
        case .html: GraphContent.everything.subtracting(.mentions)
        case .graphml, .csv: .of(view)
        }
    }
}
