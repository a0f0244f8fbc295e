internal import XMLStreaming

/// Which keys of two graphs are the same.
struct GraphMLColumnMatch {
    /// By key of the old graph: its name.
    private let oldNames: [String]
    /// By key of the new graph: its name.
    private let newNames: [String]
    /// By key of the old graph: the key of the new one; -1 for none.
    private let newOfOld: [Int]

    init(_ old: [GraphMLKey], _ new: [GraphMLKey], _ domain: GraphMLDomain) {
        func isOf(_ key: GraphMLKey) -> Bool { key.domain == domain || key.domain == .all }
        oldNames = old.map { $0.name ?? $0.id }
        newNames = new.map { $0.name ?? $0.id }
        let names = newNames
        newOfOld = old.map { key in
            guard isOf(key) else { return -1 }
            return new.indices.first { isOf(new[$0]) && names[$0] == key.name ?? key.id } ?? -1
        }
    }

    /// Whether two elements have the same values: quick where they have them in one order.
    func areEqual(
        _ old: borrowing ElementTable, _ a: Int, _ oldArena: ByteArena,
        _ new: borrowing ElementTable, _ b: Int, _ newArena: ByteArena
    ) -> Bool {
        let (left, right) = (old.positions(of: a), new.positions(of: b))
        guard left.count == right.count else { return false }
        for offset in 0..<left.count {
            let (x, y) = (left.lowerBound + offset, right.lowerBound + offset)
            guard newOfOld[Int(old.keys[x])] == Int(new.keys[y]),
                ByteComparison.areEqual(oldArena[old.values[x]], newArena[new.values[y]])
            else { return false }
        }
        return true
    }

    /// Names of the keys whose values differ, sorted.
    func difference(
        _ old: GraphMLData, _ new: GraphMLData, _ graphs: GraphMLComparison
    ) -> [String] {
        var left: [String: ByteRange] = [:]
        for datum in old { left[oldNames[datum.key]] = datum.value }
        var names: Set<String> = []
        for datum in new {
            let name = newNames[datum.key]
            guard let other = left.removeValue(forKey: name) else {
                names.insert(name)
                continue
            }
            let isSame = ByteComparison.areEqual(
                graphs.old.arena[other], graphs.new.arena[datum.value])
            if !isSame { names.insert(name) }
        }
        return names.union(left.keys).sorted()
    }
}
