import GraphML
import XMLStreaming

/// An edge while its values come, in memory that the next edge uses again.
struct PendingEdge {
    private var bytes: [UInt8] = []
    /// Where the id, the source, the target and the label end in `bytes`.
    private var tag = (id: 0, source: 0, target: 0, label: 0)
    private var values: [(key: Int, end: Int)] = []
    private var directed: Bool?
    private var position = XMLPosition(line: 0, column: 0)

    @inline(__always)
    mutating func begin(_ edge: borrowing GraphMLEdgeStart, at position: XMLPosition) {
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        append(edge.id)
        tag.id = bytes.count
        append(edge.source)
        tag.source = bytes.count
        append(edge.target)
        tag.target = bytes.count
        append(edge.label)
        tag.label = bytes.count
        directed = edge.directed
        self.position = position
    }

    @inline(__always)
    mutating func data(_ key: Int, _ value: Span<UInt8>) {
        append(value)
        values.append((key, bytes.count))
    }

    @inline(__always)
    private mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Hands the edge on.
    func replay(into builder: inout GraphMLGraphBuilder) throws(XMLStreamError) {
        let all = bytes.span
        try builder.startEdge(
            GraphMLEdgeStart(
                id: all.extracting(0..<tag.id), source: all.extracting(tag.id..<tag.source),
                target: all.extracting(tag.source..<tag.target), directed: directed,
                label: all.extracting(tag.target..<tag.label)), at: position)
        var start = tag.label
        for value in values {
            try builder.data(key: value.key, value: all.extracting(start..<value.end))
            start = value.end
        }
        try builder.endElement()
    }
}
