/// Which meaning the classes of a dump have, by following P279 upwards from any class to one that the
/// list of classes names.
struct ClassHierarchy {
    private var meanings: [UInt32: Int] = [:]

    /// The hierarchy of `edges`, each a subclass in the upper and its superclass in the lower half.
    ///
    /// Runs breadth first from the list's classes down; among the classes of one depth the list's
    /// order decides, and the nearest class above an item counts.
    init(classes: DumpClasses, edges: [UInt64]) {
        let sorted = edges.map { $0 << 32 | $0 >> 32 }.sorted()
        var level: [(item: UInt32, meaning: Int)] = classes.roots
        while !level.isEmpty {
            var next: [(item: UInt32, meaning: Int)] = []
            for (item, meaning) in level.sorted(by: {
                ($0.meaning, $0.item) < ($1.meaning, $1.item)
            })
            where meanings[item] == nil {
                meanings[item] = meaning
                next += Self.subclasses(of: item, in: sorted).map { ($0, meaning) }
            }
            level = next
        }
    }

    private static func subclasses(of item: UInt32, in sorted: [UInt64]) -> [UInt32] {
        let wanted = UInt64(item) << 32
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        var found: [UInt32] = []
        while low < sorted.count, sorted[low] >> 32 == UInt64(item) {
            found.append(UInt32(truncatingIfNeeded: sorted[low]))
            low += 1
        }
        return found
    }

    /// The meaning of an item with these classes: the first in the list's order; nil for none.
    func meaning(of classes: [UInt32]) -> Int? {
        classes.compactMap { meanings[$0] }.min()
    }
}
