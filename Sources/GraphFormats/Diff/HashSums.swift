/// Sums of hashes by key: what one graph adds and another takes away. A key whose sum is not 0 has
/// other things in the two graphs; that a sum is 0 although they differ happens once in 2^64 times
/// (the incremental hashing of Bellare and Micciancio, "A New Paradigm for Collision-Free Hashing",
/// 1997, with addition). 16 bytes a slot, at most half of them taken.
struct HashSums: Sendable {
    /// Keys by slot; 0 is free.
    private var keys: [UInt64]
    private var sums: [UInt64]
    private var count = 0

    /// An empty table with room for `capacity` keys.
    init(capacity: Int = 0) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        sums = keys
    }

    /// Adds a hash to a key's sum.
    mutating func add(_ hash: UInt64, to key: UInt64) {
        let key = max(key, 1)
        var slot = slot(of: key)
        if keys[slot] == 0 {
            if (count + 1) * 2 > keys.count {
                grow()
                slot = self.slot(of: key)
            }
            keys[slot] = key
            count += 1
        }
        sums[slot] &+= hash
    }

    /// Whether the two graphs have other things at a key.
    func differs(_ key: UInt64) -> Bool { sums[slot(of: max(key, 1))] != 0 }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldSums) = (keys, sums)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        sums = keys
        for (key, sum) in zip(oldKeys, oldSums) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            sums[slot] = sum
        }
    }
}

/// In what two graphs may differ: what a diff has to look at. By hash, so now and then something
/// that is the same in both is looked at too, which changes nothing.
struct GraphDigest: Sendable {
    /// By topic: its claims and what is stated of them.
    var topics = HashSums()
    /// By entity: label and kind.
    var entities = HashSums()
}
