public import XMLStreaming

extension GraphMLGraph {
    /// Calls `body` for every edge, with the values of some keys, in the order of `keys`: empty
    /// where the edge, or the graph, has none. The quick way through all edges.
    public func forEachEdge(
        keys wanted: [Int?], _ body: (_ edge: Int, _ values: [ByteRange]) -> Void
    ) {
        forEachElement(edges.columns, wanted, body)
    }

    /// The same for every node.
    public func forEachNode(
        keys wanted: [Int?], _ body: (_ node: Int, _ values: [ByteRange]) -> Void
    ) {
        forEachElement(nodes.columns, wanted, body)
    }

    private func forEachElement(
        _ table: borrowing ElementTable, _ wanted: [Int?],
        _ body: (_ element: Int, _ values: [ByteRange]) -> Void
    ) {
        var columns = [Int](repeating: -1, count: keys.count)
        for (column, key) in wanted.enumerated() {
            if let key { columns[key] = column }
        }
        let nothing = [ByteRange](repeating: .empty, count: wanted.count)
        var values = nothing
        for element in 0..<table.count {
            for position in table.positions(of: element) {
                let column = columns[Int(table.keys[position])]
                if column >= 0 { values[column] = table.values[position] }
            }
            body(element, values)
            values = nothing
        }
    }
}
