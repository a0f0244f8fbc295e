/// Numbers texts in the order of their first appearance: ids to indices, in 4 to 8 bytes a text
/// beside the text itself, which is kept in the caller's arena.
public struct ByteStringTable: Sendable {
    /// Index + 1 of the text at each slot; 0 is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)
    /// Upper half of each text's hash: spares most comparisons, and hashing again to grow.
    private var hashes: [UInt32] = []
    /// Where each text is, by index.
    public private(set) var ranges: [ByteRange] = []

    /// An empty table.
    public init() {}

    /// How many texts there are.
    public var count: Int { ranges.count }

    /// The index of a text; nil where it has none.
    public func index(of bytes: Span<UInt8>, in arena: borrowing ByteArenaBuilder) -> Int? {
        let hash = UInt32(truncatingIfNeeded: ByteComparison.hash(bytes) >> 32)
        return find(bytes, hash, arena).index
    }

    /// The index of a text in the finished arena; nil where it has none.
    public func index(of bytes: Span<UInt8>, in arena: ByteArena) -> Int? {
        let hash = UInt32(truncatingIfNeeded: ByteComparison.hash(bytes) >> 32)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash && ByteComparison.areEqual(arena[ranges[index]], bytes) {
                return index
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The index of a text, which gets the next one where it has none.
    public mutating func insert(
        _ bytes: Span<UInt8>, in arena: inout ByteArenaBuilder
    ) throws(XMLStreamError) -> (index: Int, isNew: Bool) {
        let hash = UInt32(truncatingIfNeeded: ByteComparison.hash(bytes) >> 32)
        let found = find(bytes, hash, arena)
        if let index = found.index { return (index, false) }
        let index = ranges.count
        guard index < Int(UInt32.max) else { throw XMLStreamError(.limit, "too many ids") }
        ranges.append(try arena.append(bytes))
        hashes.append(hash)
        slots[found.slot] = UInt32(index + 1)
        if ranges.count * 2 > slots.count { grow() }
        return (index, true)
    }

    /// The same texts under other numbers: number `n` is that which had `order[n]`. Texts that
    /// are not in the order are dropped.
    public func reordered(_ order: [Int]) -> ByteStringTable {
        var table = ByteStringTable()
        table.slots = Array(repeating: 0, count: slots.count)
        table.ranges = order.map { ranges[$0] }
        table.hashes = order.map { hashes[$0] }
        table.fillSlots()
        return table
    }

    private func find(
        _ bytes: Span<UInt8>, _ hash: UInt32, _ arena: borrowing ByteArenaBuilder
    ) -> (index: Int?, slot: Int) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash && arena.equals(ranges[index], bytes) {
                return (index, slot)
            }
            slot = (slot + 1) & mask
        }
        return (nil, slot)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        fillSlots()
    }

    private mutating func fillSlots() {
        let mask = slots.count - 1
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
    }
}
