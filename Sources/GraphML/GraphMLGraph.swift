public import XMLStreaming

/// A graph as a GraphML file has it, in less memory than the file: ids and values are bytes in
/// one arena, elements are numbers. Immutable; made by `GraphMLGraphBuilder` or `read`.
public struct GraphMLGraph: Sendable {
    /// The keys, in the order of the file.
    public internal(set) var keys: [GraphMLKey] = []
    /// The `id` of the (first) graph.
    public internal(set) var graphID = ""
    /// Whether edges are directed that do not say so themselves.
    public internal(set) var isDirected = true
    /// The graph's own data: key index and value.
    public internal(set) var graphData: [(key: Int, value: ByteRange)] = []
    /// All bytes.
    public let arena: ByteArena

    let nodes: ElementTable.Frozen
    let nodeNumbers: ByteStringTable
    let edges: ElementTable.Frozen
    let edgeIDs: ChunkedArray<ByteRange>
    let edgeEnds: ChunkedArray<EdgeEnds>
    let edgeExtras: [Int: EdgeExtra]

    struct EdgeEnds: Sendable {
        var source: UInt32
        var target: UInt32
    }

    /// What only files of other programs have.
    struct EdgeExtra: Sendable {
        var directed: Bool?
        var label = ByteRange.empty
    }

    /// How many nodes there are; they are numbered from 0 in the order of the file.
    public var nodeCount: Int { nodes.columns.count }

    /// How many edges there are; they are numbered from 0 in the order of the file.
    public var edgeCount: Int { edgeEnds.count }

    /// The id of a node.
    public func nodeID(_ node: Int) -> ByteRange { nodeNumbers.ranges[node] }

    /// The number of the node with this id.
    public func node(withID id: Span<UInt8>) -> Int? { nodeNumbers.index(of: id, in: arena) }

    /// The id of an edge; empty where it has none.
    public func edgeID(_ edge: Int) -> ByteRange { edgeIDs[edge] }

    /// The numbers of the nodes that an edge comes from and goes to.
    public func ends(ofEdge edge: Int) -> (source: Int, target: Int) {
        let ends = edgeEnds[edge]
        return (Int(ends.source), Int(ends.target))
    }

    /// Whether an edge is directed.
    public func isDirected(edge: Int) -> Bool { edgeExtras[edge]?.directed ?? isDirected }

    /// The `label` attribute of an edge's tag, in files of Gephi and Neo4j.
    public func label(ofEdge edge: Int) -> ByteRange { edgeExtras[edge]?.label ?? .empty }

    /// The data of a node, in the order of the file.
    public func data(ofNode node: Int) -> GraphMLData { GraphMLData(nodes, node) }

    /// The data of an edge, in the order of the file.
    public func data(ofEdge edge: Int) -> GraphMLData { GraphMLData(edges, edge) }

    /// The index of the key with this name in a domain.
    public func key(named name: String, for domain: GraphMLDomain) -> Int? {
        keys.firstIndex { $0.name == name && ($0.domain == domain || $0.domain == .all) }
    }
}

/// The data of one element: pairs of key index and value.
public struct GraphMLData: RandomAccessCollection, Sendable {
    private let table: ElementTable.Frozen
    /// Positions in the table of all data of the domain.
    public let startIndex: Int
    /// One past the last position.
    public let endIndex: Int

    init(_ table: ElementTable.Frozen, _ element: Int) {
        self.table = table
        let positions = table.columns.positions(of: element)
        startIndex = positions.lowerBound
        endIndex = positions.upperBound
    }

    /// The datum at a position.
    public subscript(position: Int) -> (key: Int, value: ByteRange) {
        (Int(table.columns.keys[position]), table.columns.values[position])
    }

    /// The value of a key; nil where the element has none.
    public func value(ofKey key: Int) -> ByteRange? {
        for position in startIndex..<endIndex where Int(table.columns.keys[position]) == key {
            return table.columns.values[position]
        }
        return nil
    }
}

/// The data of all nodes, or of all edges: 10 bytes a value and 4 an element.
struct ElementTable: Sendable {
    /// By element: where its data begin.
    var starts = ChunkedArray<UInt32>()
    var keys = ChunkedArray<UInt16>()
    var values = ChunkedArray<ByteRange>()

    /// The columns when nothing is added any more: one reference to pass around.
    final class Frozen: Sendable {
        let columns: ElementTable

        init(_ columns: ElementTable) { self.columns = columns }
    }

    var count: Int { starts.count }

    /// Where an element's data are in `keys` and `values`.
    func positions(of element: Int) -> Range<Int> {
        let end = element + 1 < count ? Int(starts[element + 1]) : values.count
        return Int(starts[element])..<end
    }
}
