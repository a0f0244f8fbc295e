public import GraphML
import XMLStreaming

/// What differs between two GraphML graphs of which nothing is known: nodes by id, edges by id or,
/// where they have none or the same twice, by their ends and their order; values by their names.
public struct PlainGraphDiff: Hashable, Sendable {
    /// One change.
    public struct Change: Hashable, Sendable {
        /// What kind of change, in the order in which they are told.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case addedNode = "added-node"
            case removedNode = "removed-node"
            case addedEdge = "added-edge"
            case removedEdge = "removed-edge"
            /// An edge that has other ends.
            case movedEdge = "moved-edge"
            /// A value of a node or an edge.
            case value
        }

        /// What kind of change.
        public var kind: Kind
        /// The node's or edge's id; of edges without one, `source → target`.
        public var id: String
        /// The value's name; nil where the element itself changed.
        public var name: String?
        /// How it was; nil where it was not there.
        public var old: String?
        /// How it is; nil where it is not there any more.
        public var new: String?
    }

    /// The changes, by kind, then by id and name.
    public let changes: [Change]

    /// What changed from `old` to `new`. Linear, but for the sorting.
    public init(from old: GraphMLGraph, to new: GraphMLGraph) {
        let (before, after) = (PlainElements(old), PlainElements(new))
        let nodes = Self.compare(before.nodes, after.nodes, .addedNode, .removedNode)
        let edges = Self.compare(before.edges, after.edges, .addedEdge, .removedEdge)
        changes = (nodes + edges).sorted { $0.order < $1.order }
    }

    private static func compare(
        _ old: [String: PlainElements.Element], _ new: [String: PlainElements.Element],
        _ added: Change.Kind, _ removed: Change.Kind
    ) -> [Change] {
        var changes = new.filter { old[$0.key] == nil }.map {
            Change(kind: added, id: $0.key, name: nil, old: nil, new: $0.value.ends)
        }
        for (id, element) in old {
            guard let other = new[id] else {
                changes.append(
                    Change(kind: removed, id: id, name: nil, old: element.ends, new: nil))
                continue
            }
            if element.ends != other.ends {
                changes.append(
                    Change(
                        kind: .movedEdge, id: id, name: nil, old: element.ends, new: other.ends))
            }
            for name in Set(element.values.keys).union(other.values.keys)
            where element.values[name] != other.values[name] {
                changes.append(
                    Change(
                        kind: .value, id: id, name: name, old: element.values[name],
                        new: other.values[name]))
            }
        }
        return changes
    }
}

extension PlainGraphDiff.Change {
    fileprivate var order: (Int, String, String, String) {
        (Kind.allCases.firstIndex(of: kind) ?? 0, id, name ?? "", old ?? "")
    }
}

/// The nodes and edges of a graph by what they are matched by.
private struct PlainElements {
    struct Element {
        /// Of an edge, `source → target`; nil of a node.
        var ends: String?
        var values: [String: String]
    }

    private(set) var nodes: [String: Element] = [:]
    private(set) var edges: [String: Element] = [:]

    init(_ graph: GraphMLGraph) {
        for node in 0..<graph.nodeCount {
            nodes[graph.arena.string(graph.nodeID(node))] = Element(
                ends: nil, values: Self.values(graph.data(ofNode: node), graph))
        }
        var count: [String: Int] = [:]
        for edge in 0..<graph.edgeCount {
            let ends = Self.ends(edge, graph)
            let id = graph.arena.string(graph.edgeID(edge))
            let name = id.isEmpty || edges[id] != nil ? ends : id
            let number = count[name, default: 0] + 1
            count[name] = number
            edges[number == 1 ? name : "\(name) #\(number)"] = Element(
                ends: ends, values: Self.values(graph.data(ofEdge: edge), graph))
        }
    }

    private static func ends(_ edge: Int, _ graph: GraphMLGraph) -> String {
        let ends = graph.ends(ofEdge: edge)
        let names = [ends.source, ends.target].map { graph.arena.string(graph.nodeID($0)) }
        return graph.isDirected(edge: edge)
            ? names.joined(separator: " → ") : names.sorted().joined(separator: " – ")
    }

    private static func values(_ data: GraphMLData, _ graph: GraphMLGraph) -> [String: String] {
        var values: [String: String] = [:]
        for datum in data {
            let key = graph.keys[datum.key]
            values[key.name ?? key.id] = graph.arena.string(datum.value)
        }
        return values
    }
}
