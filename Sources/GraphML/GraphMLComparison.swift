public import XMLStreaming

/// What differs between two graphs whose nodes and edges are matched by their ids. Knows nothing
/// of what the ids and values mean; the order of the files does not matter.
///
/// Keys are matched by domain and name (or id, where they have none), so that files of different
/// programs can be compared. Time and memory are linear: a hash table over the ids of the old
/// edges, 12 bytes each.
public struct GraphMLComparison: Sendable {
    /// One element that is in both and differs.
    public struct Change: Hashable, Sendable {
        /// Its number in the old graph.
        public var old: Int
        /// Its number in the new graph.
        public var new: Int
        /// Names of the keys whose values differ, sorted; a missing value differs from any.
        public var keys: [String]
        /// Whether it is an edge that has other ends.
        public var hasOtherEnds: Bool
    }

    /// What differs among the nodes, or among the edges. Numbers are in the order of the files.
    public struct Difference: Hashable, Sendable {
        /// Numbers in the new graph of what is only there.
        public var added: [Int] = []
        /// Numbers in the old graph of what is only there.
        public var removed: [Int] = []
        /// What is in both and differs, in the order of the new graph.
        public var changed: [Change] = []

        /// Whether nothing differs.
        public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    /// The older graph.
    public let old: GraphMLGraph
    /// The newer graph.
    public let new: GraphMLGraph
    /// Differences among nodes.
    public private(set) var nodes = Difference()
    /// Differences among edges.
    public private(set) var edges = Difference()

    /// Compares two graphs.
    ///
    /// - Throws: `.content` where an edge has no id, or two edges of a graph have the same.
    public init(_ old: GraphMLGraph, _ new: GraphMLGraph) throws(XMLStreamError) {
        self.old = old
        self.new = new
        compareNodes()
        try compareEdges()
    }

    /// Whether the graphs have the same nodes, edges and values.
    public var isEmpty: Bool { nodes.isEmpty && edges.isEmpty }

    private mutating func compareNodes() {
        var matched = [Bool](repeating: false, count: old.nodeCount)
        let columns = GraphMLColumnMatch(old.keys, new.keys, .node)
        for node in 0..<new.nodeCount {
            guard let other = old.node(withID: new.arena[new.nodeID(node)]) else {
                nodes.added.append(node)
                continue
            }
            matched[other] = true
            let (a, b) = (old.nodes.columns, new.nodes.columns)
            if columns.areEqual(a, other, old.arena, b, node, new.arena) { continue }
            let keys = columns.difference(old.data(ofNode: other), new.data(ofNode: node), self)
            if keys.isEmpty { continue }
            nodes.changed.append(Change(old: other, new: node, keys: keys, hasOtherEnds: false))
        }
        nodes.removed = matched.indices.filter { !matched[$0] }
    }

    private mutating func compareEdges() throws(XMLStreamError) {
        let index = try EdgeIndex(old)
        var matched = [Bool](repeating: false, count: old.edgeCount)
        let columns = GraphMLColumnMatch(old.keys, new.keys, .edge)
        let (a, b) = (old.edges.columns, new.edges.columns)
        for edge in 0..<new.edgeCount {
            let id = new.edgeID(edge)
            guard let other = index.edge(new.arena[id]) else {
                edges.added.append(edge)
                continue
            }
            guard !matched[other] else { throw EdgeIndex.twice(new.arena.string(id)) }
            matched[other] = true
            let hasOtherEnds = !haveSameEnds(other, edge)
            if !hasOtherEnds && columns.areEqual(a, other, old.arena, b, edge, new.arena) {
                continue
            }
            // The same values in another order are no difference.
            let keys = columns.difference(old.data(ofEdge: other), new.data(ofEdge: edge), self)
            if keys.isEmpty && !hasOtherEnds { continue }
            edges.changed.append(
                Change(old: other, new: edge, keys: keys, hasOtherEnds: hasOtherEnds))
        }
        edges.removed = matched.indices.filter { !matched[$0] }
    }

    private func haveSameEnds(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (old.ends(ofEdge: a), new.ends(ofEdge: b))
        func same(_ left: Int, _ right: Int) -> Bool {
            ByteComparison.areEqual(
                old.arena[old.nodeID(left)], new.arena[new.nodeID(right)])
        }
        return same(x.source, y.source) && same(x.target, y.target)
    }
}

/// The edges of a graph by id.
private struct EdgeIndex {
    private let graph: GraphMLGraph
    /// Edge + 1 by hash of its id; a power of two, at most half full.
    private var slots: [UInt32]
    private let mask: Int

    init(_ graph: GraphMLGraph) throws(XMLStreamError) {
        self.graph = graph
        var size = 64
        while size < graph.edgeCount * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
        for edge in 0..<graph.edgeCount {
            let range = graph.edgeID(edge)
            guard !range.isEmpty else {
                throw XMLStreamError(.content, "edge number \(edge + 1) has no id to match by")
            }
            let found = find(graph.arena[range])
            guard found.edge == nil else { throw Self.twice(graph.arena.string(range)) }
            slots[found.slot] = UInt32(edge + 1)
        }
    }

    func edge(_ id: Span<UInt8>) -> Int? { find(id).edge }

    private func find(_ id: Span<UInt8>) -> (edge: Int?, slot: Int) {
        var slot = Int(truncatingIfNeeded: ByteComparison.hash(id)) & mask
        while slots[slot] != 0 {
            let edge = Int(slots[slot]) - 1
            if ByteComparison.areEqual(graph.arena[graph.edgeID(edge)], id) { return (edge, slot) }
            slot = (slot + 1) & mask
        }
        return (nil, slot)
    }

    static func twice(_ id: String) -> XMLStreamError {
        XMLStreamError(.content, "two edges '\(id)': edges are matched by their ids")
    }
}
