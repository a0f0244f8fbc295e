import Annotations
import GraphML
import XMLStreaming

/// The edges of the `statements` view by the claim or statement that they belong to; nodes are
/// numbers.
struct StatementLinks {
    /// What an edge says of its owner.
    enum Role: String {
        case source, subject, object, via, document
        /// The edge with the stance, from the statement to its claim.
        case claim
    }

    private struct Link {
        var role: Role
        var other: Int
    }

    private var byOwner: [Int: [Link]] = [:]

    init(_ graph: GraphMLGraph) {
        let columns = EdgeColumns(graph)
        for edge in 0..<graph.edgeCount {
            let cells = GraphMLCells(graph.data(ofEdge: edge), graph.arena)
            let label = cells[columns.interaction] ?? cells[columns.label]
            guard let label = label?.lowercased() else { continue }
            let ends = graph.ends(ofEdge: edge)
            if let role = Role(rawValue: label) {
                // A source's edge leads to the statement; all others begin at claim or statement.
                let isReversed = role == .source
                byOwner[isReversed ? ends.target : ends.source, default: []].append(
                    Link(role: role, other: isReversed ? ends.source : ends.target))
            } else if Stance(rawValue: label) != nil {
                byOwner[ends.source, default: []].append(Link(role: .claim, other: ends.target))
            }
        }
    }

    /// The nodes in a role of an owner, in the order of the file.
    func all(_ owner: Int, _ role: Role) -> [Int] {
        (byOwner[owner] ?? []).filter { $0.role == role }.map(\.other)
    }

    /// The first of them.
    func first(_ owner: Int, _ role: Role) -> Int? {
        byOwner[owner]?.first { $0.role == role }?.other
    }
}
